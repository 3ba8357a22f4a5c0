"""Sheets that are being written."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from xlsxwriter.utility import xl_col_to_name

from twconvert.closing import Closing
from twconvert_xlsx.cells import LINK, SURELY_FITS, fits, number_cell, parts_of, text_cell, truth_cell
from twconvert_xlsx.columns import LONG_TEXTS, SHEETS, columns_of, linked_column_of
from twconvert_xlsx.links import SheetLinks
from twconvert_xlsx.packing import ENOUGH, PackedRows
from twconvert_xlsx.repeated import RepeatedCells

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from concurrent.futures import Future

    from twconvert.background import Background
    from twconvert.table_rows import CellType, Column, TableSpec
    from twconvert.tables import Cell

MOST_ROWS = 1_048_576
"""Rows of a sheet, that of the names of columns among them."""
_NOT_WHOLE = "\u2026 (see the sheet long-texts)"
_KNOWN_CELLS = 256
"""Cells of a column that are remembered."""
_UNIQUE = frozenset({"text", "id", "thread", "reply_to_id", "repost_of_id", "quote_of_id", "quote_of_text", "shown_as"})
"""Columns whose cells are others in each row."""
_ROW = "\0"
"""What stands for the number of a row while it is put together. No cell has it, for XML does not allow it."""
_SHORT = 60
"""Characters of the XML of a cell that may well be in one row after the other, as those of languages and handles."""
_MAKERS: dict[CellType, Callable[[Any], str]] = {
    "integer": number_cell,
    "number": number_cell,
    "boolean": truth_cell,
}
"""What makes the cells of a column that holds neither texts nor times."""
_SHOWN = 1_000
"""Characters that are shown of a text that stands in another sheet."""


class Sheet(Closing):
    """A sheet that gets its rows one after the other.

    Args:
        name: Its name, of at most 31 characters.
        columns: Its columns.
        linked: The name of the column whose addresses become links.
        set_aside: A function that gets what a text that is too long for a cell belongs to, and its parts.
        repeated: Makes what is in rows of several sheets.
        data: Takes the rows, and is closed with the sheet.
    """

    def __init__(
        self,
        name: str,
        columns: Iterable[Column],
        linked: str | None,
        set_aside: Callable[[tuple[Cell, ...], Iterable[str]], None],
        repeated: RepeatedCells,
        *,
        data: PackedRows,
    ) -> None:
        self.name = name
        self.columns = tuple(columns)
        self.rows = 1
        """The number of its rows, with that of the names."""
        names = [column.name for column in self.columns]
        self.links = SheetLinks(xl_col_to_name(names.index(linked)) if linked else "")
        self._set_aside = set_aside
        self._repeated = repeated
        self._makers = [
            self._maker_of(column, f'<c r="{xl_col_to_name(number)}{_ROW}', is_linked=column.name == linked)
            for number, column in enumerate(self.columns)
        ]
        self._written: list[bytes] = []
        self._size = 0
        self.data = data

    def add(self, cells: Iterable[Cell]) -> None:
        """Write a row, with a cell for each column."""
        self.rows += 1
        written = [
            (known and known(cell)) or f"{beginning}{make(cell)}"
            for (beginning, known, make), cell in zip(self._makers, cells, strict=True)
            if cell is not None
        ]
        # A single emoji makes each character of a text that holds it take four bytes, until it is encoded.
        row = f'<row r="{_ROW}">{"".join(written)}</row>'.encode()
        self._written.append(row.replace(_ROW.encode(), b"%d" % self.rows))
        self._size += len(row)
        if self._size >= ENOUGH:
            self.flush()

    def flush(self) -> None:
        """Write the rows and the links that wait."""
        self.data.add(b"".join(self._written))
        self._written.clear()
        self._size = 0
        self.links.flush()

    def close(self) -> None:
        """Let go of what was written."""
        self.data.close()
        self.links.close()

    def _maker_of(
        self, column: Column, beginning: str, *, is_linked: bool
    ) -> tuple[str, Callable[[Any], str | None] | None, Callable[[Any], str]]:
        """Return how cells of a column begin, what tells those that are known, if any are, and what ends the others."""
        if is_linked:
            return beginning, None, self._linked
        if column.type == "time":
            return beginning, None, self._repeated.time_cell
        make: Callable[[Any], str] = self._text_maker(column.name) if column.type == "text" else _MAKERS[column.type]
        if column.name in _UNIQUE or column.name.endswith("url"):
            return beginning, None, make
        known: dict[Cell, str] = {}

        def remembered(cell: Cell) -> str:
            content = make(cell)
            if len(content) <= _SHORT:
                if len(known) == _KNOWN_CELLS:
                    known.clear()
                known[cell] = f"{beginning}{content}"
            return content

        return beginning, known.get, remembered

    def _text_maker(self, column: str) -> Callable[[str], str]:
        def address(text: str) -> str:
            return text_cell(text, is_plain=True) if self._repeated.is_plain(text) else make(text)

        def make(text: str) -> str:
            return text_cell(text if len(text) <= SURELY_FITS or fits(text) else self._cut(column, text))

        return address if column.endswith("url") else make

    def _linked(self, text: str) -> str:
        """Return what stands in a cell with an address, and make a link of it if it can be one."""
        is_plain = self._repeated.is_plain(text)
        is_link = self.links.add(self.rows, text, is_plain=is_plain)
        return text_cell(text, LINK if is_link else 0, is_plain=is_plain)

    def _cut(self, column: str, text: str) -> str:
        self._set_aside((self.name, self.rows, column), parts_of(text))
        return f"{text[:_SHOWN]}{_NOT_WHOLE}"


class Sheets(Closing):
    """Sheets by the names of tables. One that is full is continued in another: ``posts``, ``posts 2``."""

    def __init__(self) -> None:
        self._of_tables: dict[str, list[Sheet]] = {}
        self._last: dict[str, Sheet] = {}
        """The sheet of each table that gets its next row."""
        self._repeated = RepeatedCells()

    def in_order(self) -> list[Sheet]:
        """Return all sheets in the order in which they are shown."""
        return [sheet for spec in SHEETS for sheet in self._of_tables.get(spec.name, ())]

    def add(self, spec: TableSpec, cells: Iterable[Cell]) -> None:
        """Write a row to the sheet of a table, which is made if it is not there."""
        sheet = self._last.get(spec.name)
        if sheet is None or sheet.rows == MOST_ROWS:
            sheet = self._begin(spec)
        sheet.add(cells)

    def flush(self) -> None:
        """Write the rows and the links that wait."""
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
        sheet = Sheet(name, columns_of(spec), linked_column_of(spec), self._set_aside, self._repeated, data=data)
        sheets.append(sheet)
        self._last[spec.name] = sheet
        return sheet

    def _set_aside(self, place: tuple[Cell, ...], parts: Iterable[str]) -> None:
        for number, part in enumerate(parts, 1):
            self.add(LONG_TEXTS, (*place, number, part))
