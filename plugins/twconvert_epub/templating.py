"""The pages of the book that are not posts, and the frame around those that are.

What is XHTML already, the templates mark with ``safe``; they escape all else.
"""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from twconvert.text import is_right_to_left
from twconvert.wording import gettext, language_of_words


class Pages:
    """Renders the templates of the package in the language of the words around posts."""

    def __init__(self) -> None:
        language = language_of_words()
        self._language = {"language": language, "is_right_to_left": is_right_to_left(language)}

    def page(self, template: str, **values: object) -> bytes:
        """Return a finished page."""
        return _environment().get_template(f"{template}.xhtml").render(values, **self._language).encode()


@cache
def _environment() -> Environment:
    """Return the environment of the templates, the same for all books: to compile them takes as long as a small one."""
    environment = Environment(
        loader=PackageLoader("twconvert_epub"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_known,
        trim_blocks=True,
        lstrip_blocks=True,
        # Templates do not change while a program runs.
        auto_reload=False,
    )
    environment.filters["safe"] = _safe
    environment.globals["gettext"] = gettext
    return environment


def _known(value: object) -> object:
    """Return a value that a template shows. Jinja would show ``None`` as a word."""
    if value is None:
        raise TypeError("a template shows a value that is None")
    return value


def _safe(value: object) -> Markup:
    return Markup(_known(value))  # noqa: S704 - templates say so of what is XHTML
