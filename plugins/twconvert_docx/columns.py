"""Columns: long lists stand in columns, all else in one."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_COLUMNS = 2
_FEW = 12
"""Lines that are not worth columns."""
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Columns:
    """Divides the text.

    Args:
        last: The properties of the template's last section, which all sections share.
    """

    def __init__(self, last: bytes) -> None:
        self._last = last
        self._begins = "nextPage"

    def in_columns(self, lines: Iterable[str]) -> Iterator[str]:
        """Yield paragraphs of a list, and around them what makes it stand in columns if it is long."""
        waiting = iter(lines)
        first = list(islice(waiting, _FEW + 1))
        if len(first) <= _FEW:
            yield from first
            return
        # A heading may stand before it, which is to stay with the first lines.
        yield self._end(1, keep_next=True)
        self._begins = "continuous"
        yield from chain(first, waiting)
        yield self._end(_COLUMNS)

    def last(self) -> str:
        """Return the properties of the section that the text ends with."""
        return self._properties(1)

    def _end(self, columns: int, *, keep_next: bool = False) -> str:
        """Return what ends a section of so many columns."""
        kept = "<w:keepNext/>" if keep_next else ""
        return f'<w:p><w:pPr><w:pStyle w:val="SectionEnd"/>{kept}{self._properties(columns)}</w:pPr></w:p>'

    def _properties(self, columns: int) -> str:
        properties = etree.fromstring(self._last)
        # A section says itself where it begins: on a new page, or below the one before.
        for begins in properties.iter(f"{_WORD}type"):
            begins.set(f"{_WORD}val", self._begins)
        for layout in properties.iter(f"{_WORD}cols"):
            layout.set(f"{_WORD}num", str(columns))
        return etree.tostring(properties, encoding="unicode")
