"""The rows of a table in CSV, in a stream."""

from __future__ import annotations

import csv
import json
from io import TextIOWrapper
from typing import TYPE_CHECKING

from twconvert.errors import ArchiveError
from twconvert.records.splitter import RawRecord
from twconvert.report import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert.archive.tree import Archive

_HEAD_LENGTH = 4096
_DELIMITERS = ",;\t"


class TableStream:
    """The rows of a table, each as a JSON object with a member for each cell that is not empty.

    The first row holds the names of the columns. Iterating reads the file, each time from its beginning.

    Args:
        archive: The archive the table is in.
        name: The path of the table in the archive.
    """

    left_out = 0
    """The number of rows that were left out: none."""

    def __init__(self, archive: Archive, name: str) -> None:
        self.problems: list[Problem] = []
        """What could not be read; it grows while rows are read, and begins anew when they are read again."""
        self._archive = archive
        self._name = name
        self._quotes = 0

    def __iter__(self) -> Iterator[RawRecord]:
        self.problems.clear()
        self._quotes = 0
        number = 0
        columns = columns_of(self._archive, self._name)
        try:
            for row in self._rows():
                if len(row) < len(columns):
                    self._note(f"row {number + 1} has fewer cells than the first row; it was read as far as it goes")
                # What is no UTF-8 becomes half a surrogate pair, which whoever decodes it replaces and reports.
                record = json.dumps({column: cell for column, cell in zip(columns, row, strict=False) if cell})
                yield RawRecord(number, record.encode())
                number += 1
            if self._quotes % 2:
                self._note(f"the file ends in the middle of row {number}; it was read as far as it goes")
        except (ArchiveError, csv.Error) as error:
            reason = error.reason if isinstance(error, ArchiveError) else f"it is not a table ({error})"
            self._note(f"{reason}; {number} records of it were read")

    def _rows(self) -> Iterator[list[str]]:
        """Yield the rows below the names of the columns; empty lines are no rows."""
        with (
            self._archive.open(self._name) as file,
            TextIOWrapper(file, "utf-8-sig", errors="surrogateescape", newline="") as text,
        ):
            rows = filter(None, csv.reader(self._lines(text), delimiter=_delimiter(self._archive, self._name)))
            next(rows, None)
            yield from rows

    def _lines(self, text: Iterable[str]) -> Iterator[str]:
        # A quoted cell that does not end is no error for the module csv.
        for line in text:
            self._quotes += line.count('"')
            yield line

    def _note(self, message: str) -> None:
        problem = Problem(severity="error", kind="file-incomplete", message=message, file=self._name)
        self.problems.append(problem)


def columns_of(archive: Archive, name: str) -> list[str]:
    """Return the names of the columns of a table; none where the file is no table."""
    first = _first_line(archive, name)
    try:
        return next(csv.reader([first], delimiter=_delimiter(archive, name)), [])
    except csv.Error:
        return []


def _first_line(archive: Archive, name: str) -> str:
    head = archive.head(name, _HEAD_LENGTH).decode("utf-8-sig", "replace")
    return head.splitlines()[0] if head else ""


def _delimiter(archive: Archive, name: str) -> str:
    """Return what stands between cells: a comma, or what a spreadsheet made of it."""
    return max(_DELIMITERS, key=_first_line(archive, name).count)
