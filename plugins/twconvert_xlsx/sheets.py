"""Sheets that are being written."""

from __future__ import annotations

from functools import cached_property
from itertools import repeat
from typing import TYPE_CHECKING, Any

from xlsxwriter.utility import xl_col_to_name

from twconvert.closing import Closing
from twconvert_xlsx.cells import SURELY_FITS, number_cell, parts_of, time_cell, truth_cell
from twconvert_xlsx.columns import LONG_TEXTS, SHEETS, columns_of, linked_column_of
from twconvert_xlsx.groups import Group, groups_of
from twconvert_xlsx.links import SheetLinks
from twconvert_xlsx.makers import address_maker, link_maker, maker_of, text_maker
from twconvert_xlsx.packing import ENOUGH, PackedRows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from concurrent.futures import Future

    from twconvert.background import Background
    from twconvert.table_rows import CellType, Column, TableSpec
    from twconvert.tables import Cell
    from twconvert_xlsx.makers import Maker

MOST_ROWS = 1_048_576
"""Rows of a sheet, that of the names of columns among them."""
_NOT_WHOLE = "\u2026 (see the sheet long-texts)"
_TOGETHER = 64
"""Rows that are made together."""
_NUMBER = "\0"
"""What stands for the number of a row while it is made. No cell has it, for XML does not allow it."""
_IN_BYTES = _NUMBER.encode()
_MAKERS: dict[CellType, Callable[[str, Any], str]] = {
    "integer": number_cell,
    "number": number_cell,
    "boolean": truth_cell,
    "time": time_cell,
}
"""What makes the cells of columns that hold no texts."""
_SPECS = {spec.name: spec for spec in SHEETS}
_SHOWN = 1_000
"""Characters that are shown of a text that stands in another sheet."""


class Sheet(Closing):
    """A sheet that gets its rows one after the other.

    Args:
        name: Its name, of at most 31 characters.
        columns: Its columns.
        linked: The name of the column whose addresses become links.
        set_aside: A function that gets what a text that is too long for a cell belongs to, and its parts.
        data: Takes the rows, and is closed with the sheet.
    """

    def __init__(
        self,
        name: str,
        columns: Iterable[Column],
        linked: str | None,
        set_aside: Callable[[tuple[Cell, ...], Iterable[str]], None],
        *,
        data: PackedRows,
    ) -> None:
        self.name = name
        self.columns = tuple(columns)
        self.rows = 1
        """The number of its rows that are made, with that of the names."""
        names = [column.name for column in self.columns]
        self.links = SheetLinks(xl_col_to_name(names.index(linked)) if linked else "")
        # A text is never what comes first.
        self._text = names.index("text") if "text" in names else 0
        self._set_aside = set_aside
        makers = [
            self._maker_of(column, f'<c r="{xl_col_to_name(number)}{_NUMBER}', is_linked=column.name == linked)
            for number, column in enumerate(self.columns)
        ]
        self._makers: list[tuple[int | slice, Callable[[Any, int], Sequence[str]]]] = [
            (place, makers[place] if isinstance(place, int) else Group(makers[place]))
            for place in groups_of(self.columns)
        ]
        """What makes the cells of columns, and where these are."""
        self._waiting: list[tuple[Any, ...]] = []
        self._room = min(_TOGETHER, MOST_ROWS - 1)
        self._written: list[bytes] = []
        self._size = 0
        self.data = data

    def add(self, cells: tuple[Any, ...]) -> None:
        """Write a row, with a cell for each column."""
        waiting = self._waiting
        waiting.append(cells)
        # Many long texts would take much memory.
        if len(waiting) == self._room or (self._text and len(cells[self._text] or "") > SURELY_FITS):
            self.make_rows()

    def make_rows(self) -> None:
        """Make the rows that wait."""
        if not self._waiting:
            return
        rows, first = self._waiting, self.rows + 1
        self._waiting = []
        self.rows += len(rows)
        self._room = min(_TOGETHER, MOST_ROWS - self.rows)
        columns = list(zip(*rows, strict=True))
        cells = [make(columns[place], first) for place, make in self._makers]
        made = map("".join, zip(repeat(f'<row r="{_NUMBER}">', len(rows)), *cells, repeat("</row>"), strict=False))
        # A single emoji makes each character of a text that holds it take four bytes, until it is encoded.
        written = [row.encode().replace(_IN_BYTES, b"%d" % number) for number, row in enumerate(made, first)]
        self._written += written
        self._size += sum(map(len, written))
        if self._size >= ENOUGH:
            self._pack()

    def flush(self) -> None:
        """Write the rows and the links that wait."""
        self.make_rows()
        self._pack()

    def _pack(self) -> None:
        self.data.add(b"".join(self._written))
        self._written.clear()
        self._size = 0
        self.links.flush()

    def close(self) -> None:
        """Let go of what was written."""
        self.data.close()
        self.links.close()

    def _maker_of(self, column: Column, beginning: str, *, is_linked: bool) -> Maker:
        if is_linked:
            return link_maker(beginning, self.links)
        if column.type != "text":
            return maker_of(_MAKERS[column.type], beginning)

        def cut(text: str, row: int) -> str:
            self._set_aside((self.name, row, column.name), parts_of(text))
            return f"{text[:_SHOWN]}{_NOT_WHOLE}"

        return (address_maker if column.name.endswith("url") else text_maker)(beginning, cut)


class Sheets(Closing):
    """Sheets by the names of tables. One that is full is continued in another: ``posts``, ``posts 2``."""

    def __init__(self) -> None:
        self._of_tables: dict[str, list[Sheet]] = {}
        self._last: dict[str, Sheet] = {}
        """The sheet of each table that gets its next row."""

    def in_order(self) -> list[Sheet]:
        """Return all sheets in the order in which they are shown."""
        return [sheet for spec in SHEETS for sheet in self._of_tables.get(spec.name, ())]

    def add(self, name: str, cells: tuple[Cell, ...]) -> None:
        """Write a row to the sheet of a table, which is made if it is not there."""
        sheet = self._last.get(name)
        if sheet is None or sheet.rows == MOST_ROWS:
            sheet = self._begin(_SPECS[name])
        sheet.add(cells)

    def flush(self) -> None:
        """Write the rows and the links that wait."""
        for sheet in self.in_order():
            sheet.make_rows()
        # Texts that are too long for their cells have made further rows.
        for sheet in self.in_order():
            sheet.flush()

    def close(self) -> None:
        """Stop the thread, and let go of all sheets."""
        if "_threads" in vars(self):
            self._threads.close()
        for sheet in self.in_order():
            sheet.close()

    @cached_property
    def _threads(self) -> Background:
        from twconvert.background import Background  # noqa: PLC0415 - threads take a while to import

        return Background(1, "packing")

    def _submit(self, function: Callable[..., None], *arguments: object) -> Future[None]:
        return self._threads.submit(function, *arguments)

    def _begin(self, spec: TableSpec) -> Sheet:
        sheets = self._of_tables.setdefault(spec.name, [])
        name = f"{spec.name} {len(sheets) + 1}" if sheets else spec.name
        data = PackedRows(self._submit)
        sheet = Sheet(name, columns_of(spec), linked_column_of(spec), self._set_aside, data=data)
        sheets.append(sheet)
        self._last[spec.name] = sheet
        return sheet

    def _set_aside(self, place: tuple[Cell, ...], parts: Iterable[str]) -> None:
        for number, part in enumerate(parts, 1):
            self.add(LONG_TEXTS.name, (*place, number, part))
