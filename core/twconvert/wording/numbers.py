"""Numbers of things, in words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from twconvert.kinds import ledger_row_named
from twconvert.wording.conventions import english_list
from twconvert.wording.language import current_conventions, current_language

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twconvert.wording.conventions import Conventions
    from twconvert.wording.language import Language


def grouped(number: int) -> str:
    """Return ``1,986``."""
    return _grouped(current_conventions(), number)


def _grouped(conventions: Conventions, number: int) -> str:
    if -conventions.ungrouped_below < number < conventions.ungrouped_below:
        return str(number)
    return f"{number:,}".replace(",", conventions.group)


def comma() -> str:
    """Return what stands between the words of a list: a comma and a space."""
    return current_conventions().lists["and"].middle.format("", "")


def number_of(count: int, one: str, many: str | None = None) -> str:
    """Return ``1 post`` or ``1,986 posts``.

    Args:
        count: The number.
        one: What one of them is called in English. Catalogues have it with the number before it: ``{count} post``.
        many: What several are called. Without it, the same with an ``s``.
    """
    return _number_of(current_language(), count, one, many)


@lru_cache(1024)
def _number_of(language: Language, count: int, one: str, many: str | None) -> str:
    # Every post says how many likes it has.
    words = language.translations.ngettext(f"{{count}} {one}", f"{{count}} {many or f'{one}s'}", count)
    return words.format(count=_grouped(language.conventions, count))


def number_of_kind(kind: str, count: int) -> str:
    """Return the number of records of a kind, as the ledger of a conversion names kinds."""
    row = ledger_row_named(kind)
    words = kind.replace("_", " ")
    return number_of(count, row.one, row.many) if row else number_of(count, words, words)


def listed(words: Sequence[str], conjunction: str = "and") -> str:
    """Return ``a``, ``a and b`` or ``a, b and c``, or the same with another conjunction.

    Args:
        words: What is listed.
        conjunction: ``and`` or ``or``, which stand for those of the language; another one is taken as it is.
    """
    patterns = current_conventions().lists.get(conjunction) or english_list(conjunction)
    if len(words) <= 1:
        return "".join(words)
    first, *others, last = words
    if not others:
        return patterns.two.format(first, last)
    text = patterns.end.format(others[-1], last)
    for each in reversed(others[:-1]):
        text = patterns.middle.format(each, text)
    return patterns.start.format(first, text)
