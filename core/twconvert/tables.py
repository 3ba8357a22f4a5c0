"""Tables as CSV (RFC 4180), for spreadsheets and for programs.

A spreadsheet takes ``=1+1`` for a formula, ``1594269317329846272`` for a number, of which it keeps 15 digits, ``dec25``
for a date and ``true`` for a truth value. So a text that it would take for any of these gets an apostrophe before it,
as OWASP advises ("CSV Injection"), and so does one that begins with an apostrophe itself: whoever drops the first
apostrophe of each cell that has one has the texts again.

Numbers that are not whole are such texts, too: ``48.137`` is 48,137 in Germany, and ``3.5`` is the third of May.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from twconvert.closing import Closing
from twconvert.date_words import DATE_WORDS, TRUTH_VALUES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

__all__ = ["Cell", "Table", "TableFormat", "guarded", "time_text", "unguarded"]

Cell: TypeAlias = str | int | float | datetime | date | None
"""What a cell can hold. ``None`` makes an empty cell; a ``bool`` makes ``yes`` or ``no``; times are as in ISO 8601; a
``float`` has a decimal point."""

_APOSTROPHE = "'"
# Spreadsheets pass over white space and quotation marks, and those of Asia know wide signs too.
_FORMULA = re.compile("['\t\r\n]|[\\s\"]*[=+\\-@\uff1d\uff0b\uff0d\uff20]")
# Amounts, shares, dates and times of day are numbers to them.
_NUMBER = re.compile(r"(?=\D*\d)[\s\d.,:/%eE+()$\u00a3\u00a5\u20ac-]++")
_DIGIT = re.compile(r"\d")
_SINGLE_LETTERS = re.compile(r"(?<=\d)(?:t(?=\d)|z\Z|\s*[ap]\.?(?:m\.?)?\Z)")
"""Those of ISO 8601, and the halves of the day, of which Excel knows ``3 p``, too."""
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_DATE = 64

_LONG_TEXT = 1 << 20
_SHORT_TEXT = 40
_KNOWN_TEXTS = 512


@dataclass(frozen=True, slots=True)
class TableFormat:
    """How a table is written."""

    delimiter: str = ","
    """The character between two cells."""
    bom: bool = True
    """Whether the file begins with a byte order mark, without which Excel does not take it for UTF-8."""
    is_guarded: bool = True
    """Whether an apostrophe stands before what a spreadsheet would take for something else: a text for a formula, a
    number or a date, or a number with decimals for another number."""


def guarded(text: str) -> str:
    """Return a text with an apostrophe before it, if a spreadsheet would take it for anything but a text.

    That is a formula, a number, a date, a time of day, or a truth value, in any of the languages of
    `twconvert.date_words`.
    """
    return _APOSTROPHE + text if _FORMULA.match(text) or _NUMBER.fullmatch(text) or _is_date(text) else text


@lru_cache(_KNOWN_TEXTS)
def _guarded_again(text: str) -> str:
    """Return a short text as `guarded` does: languages, handles and the like are in one row after the other."""
    return guarded(text)


def _guarded_cell(text: str) -> str:
    """Return the text of a cell as `guarded` does, soon where it shows at a glance what it is."""
    if text.isascii() and text.isdigit():
        return _APOSTROPHE + text
    # "https" is no word of a date.
    if text.startswith("https://"):
        return text
    return _guarded_again(text) if len(text) <= _SHORT_TEXT else guarded(text)


def _is_date(text: str) -> bool:
    """Say whether a text is a truth value, or consists of numbers and the words of dates."""
    if len(text) > _LONGEST_DATE:
        return False
    folded = unicodedata.normalize("NFC", text).casefold()
    if not _DIGIT.search(folded):
        return folded.strip() in TRUTH_VALUES
    folded = _SINGLE_LETTERS.sub(" ", folded.rstrip())
    is_of_words = DATE_WORDS.issuperset(_WORD.findall(folded))
    return is_of_words and _NUMBER.fullmatch(_WORD.sub("", folded)) is not None


def unguarded(cell: str) -> str:
    """Return the text of a cell that was `guarded`."""
    return cell.removeprefix(_APOSTROPHE)


def time_text(moment: datetime | date) -> str:
    """Return a time or a day as in ISO 8601: ``2019-01-05T14:03:00Z``, ``2019-01-05``."""
    if not isinstance(moment, datetime):
        return moment.isoformat()
    text = moment.isoformat(timespec="seconds")
    return text.replace("+00:00", "Z") if moment.tzinfo is UTC else text


def _quoted(cell: str) -> Iterator[str]:
    yield '"'
    for start in range(0, len(cell), _LONG_TEXT):
        yield cell[start : start + _LONG_TEXT].replace('"', '""')
    yield '"'


class Table(Closing):
    """A CSV file that is being written. Close it, or use it in a ``with`` statement.

    Args:
        path: The path of the file. A file that is there is overwritten.
        columns: The names of the columns, which become the first line.
        table_format: How the table is written.

    Raises:
        OSError: The file cannot be written.
    """

    def __init__(self, path: Path, columns: Iterable[str], table_format: TableFormat) -> None:
        encoding = "utf-8-sig" if table_format.bom else "utf-8"
        self._is_guarded = table_format.is_guarded
        self._of_text: Callable[[str], str] = _guarded_cell if table_format.is_guarded else str
        self._file = path.open("w", encoding=encoding, newline="")
        # The default of the csv module is what RFC 4180 says: CRLF, and quotes where they are needed.
        self._delimiter = table_format.delimiter
        self._writer = csv.writer(self._file, delimiter=table_format.delimiter)
        self._writer.writerow(columns)

    def add(self, cells: Iterable[Cell]) -> None:
        """Write a row, with a cell for each column.

        Raises:
            OSError: The file cannot be written.
        """
        of_text = self._of_text
        row = ["" if cell is None else of_text(cell) if type(cell) is str else self._of_another(cell) for cell in cells]
        if max(map(len, row), default=0) < _LONG_TEXT:
            self._writer.writerow(row)
            return
        # The csv module takes four bytes for a character of a row, and holds the row twice.
        for number, cell in enumerate(row):
            self._file.write(self._delimiter if number else "")
            self._file.writelines(_quoted(cell) if self._needs_quotes(cell) else (cell,))
        self._file.write("\r\n")

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _needs_quotes(self, cell: str) -> bool:
        return any(sign in cell for sign in (self._delimiter, '"', "\r", "\n"))

    def _of_another(self, cell: Cell) -> str:
        """Return what stands in a cell that is no text."""
        match cell:
            case bool():
                return "yes" if cell else "no"
            case date():
                return time_text(cell)
            case float() if self._is_guarded:
                return f"{_APOSTROPHE}{cell}"
            case _:
                return str(cell)
