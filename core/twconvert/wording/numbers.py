"""Numbers of things, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.kinds import ledger_row_named

if TYPE_CHECKING:
    from collections.abc import Sequence


def number_of(count: int, one: str, many: str | None = None) -> str:
    """Return ``1 post`` or ``1,986 posts``."""
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"


def number_of_kind(kind: str, count: int) -> str:
    """Return the number of records of a kind, as the ledger of a conversion names kinds."""
    row = ledger_row_named(kind)
    words = kind.replace("_", " ")
    return number_of(count, row.one, row.many) if row else number_of(count, words, words)


def listed(words: Sequence[str], conjunction: str = "and") -> str:
    """Return ``a``, ``a and b`` or ``a, b and c``, or the same with another conjunction."""
    return f" {conjunction} ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))
