"""Sections: long lists stand in columns, all else in one."""

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


class Sections:
    """Divides the text.

    Args:
        last: the properties of the last section, which all others have too.
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
        yield self._end(self._begins, 1)
        yield from chain(first, waiting)
        yield self._end("continuous", _COLUMNS)
        self._begins = "continuous"

    def _end(self, begins: str, columns: int) -> str:
        """Return what ends a section.

        Args:
            begins: where the section that ends begins.
            columns: that it has.
        """
        properties = etree.fromstring(self._last)
        properties[1].set(f"{_WORD}val", begins)
        properties[-1].set(f"{_WORD}num", str(columns))
        return (
            f'<w:p><w:pPr><w:pStyle w:val="SectionEnd"/>{etree.tostring(properties, encoding="unicode")}</w:pPr></w:p>'
        )
