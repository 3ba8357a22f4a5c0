"""The language in which outputs speak.

It is a context variable, as the precision of `decimal` is: a conversion sets it around an export, and functions that
say something ask for it. Outside of a conversion it is English.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from copy import copy
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING

from msgspec import Struct

from twconvert.errors import UsageError
from twconvert.languages import ENGLISH, LANGUAGES, language_for
from twconvert.wording.conventions import Conventions, conventions_of

if TYPE_CHECKING:
    from collections.abc import Iterator


class Language(Struct, frozen=True, eq=False):
    """A language with its catalogues and conventions."""

    tag: str
    """Its BCP 47 tag."""
    translations: NullTranslations
    conventions: Conventions


_OWN = "twconvert.wording"
_ENGLISH = Language(ENGLISH, NullTranslations(), Conventions())
_CURRENT = ContextVar("words", default=_ENGLISH)


@contextmanager
def words_in(tag: str, *packages: str) -> Iterator[None]:
    """Say everything in a language, for the length of a ``with`` block.

    Args:
        tag: The language as a BCP 47 tag, one of `twconvert.languages.LANGUAGES`.
        packages: Packages with catalogues of their own: a package that is called ``words`` has them in the files
            ``words/locale/de.po`` and ``words/locale/zh_Hans.po``.

    Raises:
        UsageError: There are no words in this language.
    """
    before = _CURRENT.set(_language(tag, packages))
    try:
        yield
    finally:
        # A block that a generator holds open may be left in another thread, which never saw this language.
        with suppress(ValueError):
            _CURRENT.reset(before)


@contextmanager
def words_of_post(tag: str | None) -> Iterator[None]:
    """Say what becomes part of a post's text in the language that a person chose, or else in that of the post.

    Texts are made while an archive is read. Nobody knows then yet which language most posts are in.

    Args:
        tag: The language of the post as a BCP 47 tag; ``None`` where it is not known.
    """
    if _CURRENT.get(None) is None:
        with words_in(language_for(tag)):
            yield
    else:
        yield


def language_of_words() -> str:
    """Return the language in which outputs speak, as a BCP 47 tag: what ``lang`` of a page says."""
    return _CURRENT.get().tag


def current_language() -> Language:
    """Return the language in which outputs speak."""
    return _CURRENT.get()


def current_conventions() -> Conventions:
    """Return how the language in which outputs speak writes dates, numbers and lists."""
    return _CURRENT.get().conventions


def gettext(message: str) -> str:
    """Return a sentence in the language in which outputs speak.

    Args:
        message: The sentence in English, whole, with named places for what it is about: ``"Edited on {day}"``.
            They are filled by `str.format` afterwards.
    """
    return _CURRENT.get().translations.gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """Return a sentence about a number of things in the language in which outputs speak.

    Args:
        one: The sentence in English about one of them: ``"{count} post"``.
        many: The sentence about several: ``"{count} posts"``.
        count: The number.
    """
    return _CURRENT.get().translations.ngettext(one, many, count)


def gettext_noop(message: str) -> str:
    """Return a sentence as it is. It is a mark: whoever says the sentence calls `gettext` with it."""
    return message


@lru_cache(maxsize=32)
def _language(tag: str, packages: tuple[str, ...]) -> Language:
    if tag not in LANGUAGES:
        raise UsageError(f"there are no words in the language {tag!r}; there are {', '.join(LANGUAGES)}")
    if tag == ENGLISH:
        return _ENGLISH
    translations = copy(_translations(_OWN, tag))
    for package in packages:
        translations.add_fallback(copy(_translations(package, tag)))
    return Language(tag, translations, conventions_of(tag))


@lru_cache(maxsize=32)
def _translations(package: str, tag: str) -> NullTranslations:
    """Return the catalogue of a package, which is empty where it has none for a language."""
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - see `conventions_of`
    from babel.messages.pofile import read_po  # noqa: PLC0415

    if not hasattr(sys.modules.get(package), "__path__"):
        # A module, beside which other modules stand.
        return NullTranslations()
    name = tag.replace("-", "_")
    file = files(package).joinpath("locale", f"{name}.po")
    if not file.is_file():
        return NullTranslations()
    compiled = BytesIO()
    with file.open("rb") as catalogue:
        write_mo(compiled, read_po(catalogue, locale=name))
    compiled.seek(0)
    return GNUTranslations(compiled)
