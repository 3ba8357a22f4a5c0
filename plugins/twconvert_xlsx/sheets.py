"""Sheets that are being written: rows go to a temporary file, for how many there are is said before them."""

from __future__ import annotations

import re
import tempfile
from datetime import date, datetime
from html import escape
from typing import IO, TYPE_CHECKING

from xlsxwriter.utility import xl_col_to_name

from twconvert.closing import Closing
from twconvert.tables import time_text
from twconvert.urls import safe_url
from twconvert_xlsx.cells import (
    SHORT,
    SURELY_FITS,
    fits,
    number_cell,
    parts_of,
    serial_of,
    text_cell,
    truth_cell,
)
from twconvert_xlsx.columns import LONG_TEXTS, SHEETS, columns_of, linked_column_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from twconvert.table_rows import Column, Row, TableSpec
    from twconvert.tables import Cell

MOST_ROWS = 1_048_576
"""Rows of a sheet, that of the names of columns among them."""
MOST_LINKS = 65_530
"""Links of a sheet. What is beyond is an address that is not a link."""
_LONGEST_LINK = 2_079
"""Characters of the address of a link."""
_NOT_IN_ADDRESSES = str.maketrans({sign: f"%{ord(sign):02X}" for sign in ' "<>[]^`{}|\\'})
_TO_WRITE_OTHERWISE = re.compile(r"""[] "<>[^`{}|\\&']""")
"""What is not in addresses, and what is escaped."""
HEAD, TIME, DAY, LINK = 1, 2, 3, 4
"""The numbers of the styles of cells, as `twconvert_xlsx.skeleton` makes them."""
_OF_A_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_NOT_WHOLE = "\u2026 (see the sheet long-texts)"
_KNOWN_TEXTS = 512
_WAITING = 64
"""Rows that are written together."""
_SHOWN = 1_000
"""Characters that are shown of a text that stands in another sheet."""


class Sheet(Closing):
    """A sheet that gets its rows one after the other.

    Args:
        name: Its name, of at most 31 characters.
        columns: Its columns.
        linked: The name of the column whose addresses become links.
        set_aside: A function that gets what a text that is too long for a cell belongs to, and its parts.
    """

    def __init__(
        self,
        name: str,
        columns: Iterable[Column],
        linked: str | None,
        set_aside: Callable[[tuple[Cell, ...], Iterable[str]], None],
    ) -> None:
        self.name = name
        self.columns = tuple(columns)
        self.rows = 1
        """The number of its rows, with that of the names."""
        self.links = 0
        self.unlinked = 0
        """The number of addresses for which there was no room among the links."""
        self._linked = linked
        names = [column.name for column in self.columns]
        self._linked_letter = xl_col_to_name(names.index(linked)) if linked else ""
        self._set_aside = set_aside
        self._known: dict[str, str] = {}
        """What stands in cells with short texts, such as languages and handles: they are in one row after the other."""
        nothing: dict[str, str] = {}
        self._places = [
            (column.name, f'<c r="{xl_col_to_name(number)}', (nothing if column.name == linked else self._known).get)
            for number, column in enumerate(self.columns)
        ]
        self._written: list[str] = []
        self._elements: list[str] = []
        self._targets: list[str] = []
        self.data = _scratch()
        self.link_elements = _scratch()
        self.relationships = _scratch()

    @property
    def is_full(self) -> bool:
        """Whether it has no room for a further row."""
        return self.rows == MOST_ROWS

    def add(self, row: Row) -> None:
        """Write a row."""
        self.rows += 1
        number = str(self.rows)
        written = []
        for name, beginning, known in self._places:
            cell = row[name]
            if cell is None:
                continue
            if type(cell) is str:
                content = known(cell) or self._of_text(name, cell)
            elif type(cell) is int:
                content = number_cell(cell)
            else:
                content = _of_another(cell)
            if content:
                written.append(f'{beginning}{number}"{content}')
        self._written.append(f'<row r="{number}">{"".join(written)}</row>')
        if len(self._written) == _WAITING:
            self.flush()

    def flush(self) -> None:
        """Write the rows and the links that wait."""
        for file, waiting in (
            (self.data, self._written),
            (self.link_elements, self._elements),
            (self.relationships, self._targets),
        ):
            file.write("".join(waiting).encode())
            waiting.clear()

    def close(self) -> None:
        """Let go of what was written."""
        for file in (self.data, self.link_elements, self.relationships):
            file.close()

    def _of_text(self, column: str, text: str) -> str:
        """Return what stands in a cell with a text, and remember that of a short one; nothing for an empty text."""
        if not text:
            return ""
        if column == self._linked:
            if self._link(text):
                return f' s="{LINK}"{text_cell(text)}'
        elif len(text) <= SHORT:
            if len(self._known) == _KNOWN_TEXTS:
                self._known.clear()
            self._known[text] = content = text_cell(text)
            return content
        return text_cell(text if len(text) <= SURELY_FITS or fits(text) else self._cut(column, text))

    def _cut(self, column: str, text: str) -> str:
        self._set_aside((self.name, self.rows, column), parts_of(text))
        return f"{text[:_SHOWN]}{_NOT_WHOLE}"

    def _link(self, address: str) -> bool:
        """Make a link of an address, and say whether it is one."""
        url = safe_url(address)
        if url is None or len(url) > _LONGEST_LINK:
            return False
        if self.links == MOST_LINKS:
            self.unlinked += 1
            return False
        self.links += 1
        target, _, place = url.partition("#")
        if _TO_WRITE_OTHERWISE.search(target):
            target = escape(target.translate(_NOT_IN_ADDRESSES))
        location = f' location="{escape(place)}"' if place else ""
        element = f'<hyperlink ref="{self._linked_letter}{self.rows}" r:id="rId{self.links}"{location}/>'
        self._elements.append(element)
        self._targets.append(
            f'<Relationship Id="rId{self.links}" Type="{_OF_A_LINK}" Target="{target}" TargetMode="External"/>'
        )
        return True


class Sheets(Closing):
    """Sheets by the names of tables. One that is full is continued in another: ``posts``, ``posts 2``."""

    def __init__(self) -> None:
        self._of_tables: dict[str, list[Sheet]] = {}

    def in_order(self) -> list[Sheet]:
        """Return all sheets in the order in which they are shown."""
        return [sheet for spec in SHEETS for sheet in self._of_tables.get(spec.name, ())]

    def add(self, spec: TableSpec, row: Row) -> None:
        """Write a row to the sheet of a table, which is made if it is not there."""
        sheets = self._of_tables.setdefault(spec.name, [])
        if not sheets or sheets[-1].is_full:
            name = f"{spec.name} {len(sheets) + 1}" if sheets else spec.name
            sheets.append(Sheet(name, columns_of(spec), linked_column_of(spec), self._set_aside))
        sheets[-1].add(row)

    def flush(self) -> None:
        """Write the rows and the links that wait."""
        for sheet in self.in_order():
            sheet.flush()

    def close(self) -> None:
        """Let go of all sheets."""
        for sheet in self.in_order():
            sheet.close()

    def _set_aside(self, place: tuple[Cell, ...], parts: Iterable[str]) -> None:
        names = [each.name for each in LONG_TEXTS.columns]
        for number, part in enumerate(parts, 1):
            self.add(LONG_TEXTS, dict(zip(names, (*place, number, part), strict=True)))


def _of_another(cell: Cell) -> str:
    """Return what stands in a cell that is neither a text nor a whole number."""
    if isinstance(cell, bool):
        return truth_cell(truth=cell)
    if isinstance(cell, date):
        serial = serial_of(cell)
        style = TIME if isinstance(cell, datetime) else DAY
        return text_cell(time_text(cell)) if serial is None else f' s="{style}"{number_cell(serial)}'
    return number_cell(cell) if isinstance(cell, int | float) else ""


def _scratch() -> IO[bytes]:
    return tempfile.TemporaryFile()
