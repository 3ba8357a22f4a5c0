"""Tables as CSV (RFC 4180), for spreadsheets and for programs.

A spreadsheet takes ``=1+1`` for a formula, ``1594269317329846272`` for a number, of which it keeps 15 digits, ``dec25``
for a date and ``true`` for a truth value. So a text that it would take for any of these gets an apostrophe before it,
as OWASP advises ("CSV Injection"), and so does one that begins with an apostrophe itself: whoever drops the first
apostrophe of each cell that has one has the texts again.

Numbers that are not whole are such texts, too: ``48.137`` is 48,137 in Germany, and ``3.5`` is the third of May.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from twconvert.closing import Closing
from twconvert.date_words import DATE_WORDS, TRUTH_VALUES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

__all__ = ["Cell", "Table", "TableFormat", "guarded", "time_text", "unguarded"]

Cell: TypeAlias = str | int | float | datetime | date | None
"""What a cell can hold. ``None`` makes an empty cell; a ``bool`` makes ``yes`` or ``no``; times are as in ISO 8601; a
``float`` has a decimal point."""

_APOSTROPHE = "'"
_BYTE_ORDER_MARK = "\ufeff"
# Spreadsheets pass over white space and quotation marks, and those of Asia know wide signs too.
_FORMULA = re.compile("['\t\r\n]|[\\s\"]*[=+\\-@\uff1d\uff0b\uff0d\uff20]")
# Amounts, shares, dates and times of day are numbers to them.
_NUMBER = re.compile(r"[\s.,:/%eE+()$\u00a3\u00a5\u20ac-]*+\d[\s\d.,:/%eE+()$\u00a3\u00a5\u20ac-]*+")
_DIGIT = re.compile(r"\d")
_SINGLE_LETTERS = re.compile(r"(?<=\d)(?:t(?=\d)|z\Z|\s*[ap]\.?(?:m\.?)?\Z)")
"""Those of ISO 8601, and the halves of the day, of which Excel knows ``3 p``, too."""
_LONGEST_OF_TIMES = 2
"""The letters of the longest of those: ``am``."""
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_DATE = 64

_LONG_TEXT = 1 << 20
_SHORT_TEXT = 40
_KNOWN_TEXTS = 4096


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


def _is_date(text: str) -> bool:
    """Say whether a text is a truth value, or consists of numbers and the words of dates."""
    if len(text) > _LONGEST_DATE:
        return False
    folded = unicodedata.normalize("NFC", text).casefold()
    if not _DIGIT.search(folded):
        return folded.strip() in TRUTH_VALUES
    # Most texts begin with a word of their own.
    word = _WORD.search(folded)
    if word and len(word[0]) > _LONGEST_OF_TIMES and word[0] not in DATE_WORDS:
        return False
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
    # `datetime.isoformat` takes ten times as long.
    return f"{msgspec.to_builtins(moment)[:19]}Z" if moment.tzinfo is UTC else moment.isoformat(timespec="seconds")


def _whole_quoted(cell: str) -> str:
    return '"{}"'.format(cell.replace('"', '""'))


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
        self._is_guarded = table_format.is_guarded
        self._known: dict[str, str] = {}
        """What stands in cells with short texts, such as languages and handles: they are in one row after the other."""
        self._has_long_text = False
        self._file = path.open("w", encoding="utf-8", newline="")
        # The encoding ``utf-8-sig`` is written in Python, which every row would go through.
        self._file.write(_BYTE_ORDER_MARK if table_format.bom else "")
        self._delimiter = table_format.delimiter
        self._write(list(columns))

    def add(self, cells: Iterable[Cell]) -> None:
        """Write a row, with a cell for each column.

        Raises:
            OSError: The file cannot be written.
        """
        known = self._known.get
        row = [
            "" if cell is None else known(cell) or self._of_text(cell) if type(cell) is str else self._of_another(cell)
            for cell in cells
        ]
        if not self._has_long_text:
            self._write(row)
            return
        self._has_long_text = False
        # The whole row would be a second copy in memory.
        for number, cell in enumerate(row):
            self._file.write(self._delimiter if number else "")
            self._file.writelines(_quoted(cell) if self._needs_quotes(cell) else (cell,))
        self._file.write("\r\n")

    def _write(self, row: list[str]) -> None:
        """Write a row as RFC 4180 says: CRLF, and quotes where they are needed.

        The csv module does the same, and looks at each character in the time that this takes for a cell.
        """
        line = self._delimiter.join(row)
        has_only_delimiters = line.count(self._delimiter) == len(row) - 1
        if not has_only_delimiters or '"' in line or "\n" in line or "\r" in line:
            quoted = [_whole_quoted(cell) if cell and self._needs_quotes(cell) else cell for cell in row]
            line = self._delimiter.join(quoted)
        self._file.write(f"{line}\r\n")

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _needs_quotes(self, cell: str) -> bool:
        return self._delimiter in cell or '"' in cell or "\n" in cell or "\r" in cell

    def _of_text(self, text: str) -> str:
        """Return what stands in a cell with a text, and remember that of a short one."""
        if len(text) >= _LONG_TEXT:
            self._has_long_text = True
        if not self._is_guarded:
            return text
        if text.isdigit() and text.isascii():
            return _APOSTROPHE + text
        # "https" is no word of a date.
        if text.startswith("https://"):
            return text
        cell = guarded(text)
        if len(text) <= _SHORT_TEXT:
            if len(self._known) == _KNOWN_TEXTS:
                self._known.clear()
            self._known[text] = cell
        return cell

    def _of_another(self, cell: Cell) -> str:
        """Return what stands in a cell that is no text."""
        if type(cell) is bool:
            return "yes" if cell else "no"
        if isinstance(cell, int):
            return str(cell)
        if isinstance(cell, date):
            return time_text(cell)
        return f"{_APOSTROPHE}{cell}" if self._is_guarded else str(cell)
