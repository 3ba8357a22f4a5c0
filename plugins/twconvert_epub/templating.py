"""The pages of the book that are not posts, and the frame around those that are.

What is XHTML already, the templates mark with ``safe``; they escape all else.
"""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined


class Pages:
    """Renders the templates of the package."""

    def __init__(self) -> None:
        self._environment = Environment(
            loader=PackageLoader("twconvert_epub"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            # Templates do not change while a book is written.
            auto_reload=False,
        )

    def page(self, template: str, **values: object) -> bytes:
        """Return a finished page."""
        return self._environment.get_template(f"{template}.xhtml").render(values).encode()
