"""Cells as SpreadsheetML (ISO/IEC 29500-1, 18.3.1.4)."""

from __future__ import annotations

import re
from datetime import date, datetime
from html import escape
from typing import TYPE_CHECKING

from twconvert import xml_safe

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_CHARACTERS = 32_767
"""What a cell of Excel takes, in UTF-16 units."""
SURELY_FITS = MOST_CHARACTERS // 2
"""Characters that a cell takes whatever they are: each is at most two units."""
SHORT = 40
"""Characters of a text that may well be in one row after the other, as languages and handles are."""
PART = 16_000
"""Characters of a part of a text that is longer: at most 32,000 UTF-16 units."""

_TO_ESCAPE = re.compile("[&<>\r\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]|_x")
# Programs read _x0041_ as the letter A (22.9.2.19, ST_Xstring), so that a text with that has its first sign written so.
_LIKE_AN_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_FIRST_DAY = datetime(1899, 12, 30)  # noqa: DTZ001 - the calendar of a workbook has no time zone
_FIRST_RIGHT_DAY = 61
"""The number of 1 March 1900. Before it, Excel counts a 29 February 1900 that never was, and there are no days before
1900 at all."""
_MOST_DIGITS = 10**15
"""Numbers that are greater lose digits in a spreadsheet."""
_SECONDS_OF_A_DAY = 86_400


def text_cell(text: str) -> str:
    """Return what stands in a cell with a text, behind its reference and its style. It is never a formula."""
    if text.isalnum():
        return f' t="inlineStr"><is><t>{text}</t></is></c>'
    # Most texts have nothing to escape, which the pattern finds out in three times the time.
    is_plain = text.isprintable() and not ("&" in text or "<" in text or ">" in text or "_x" in text)
    if not is_plain and _TO_ESCAPE.search(text):
        text = escape(_LIKE_AN_ESCAPE.sub("_x005F_", xml_safe(text)), quote=False)
    # Without this, spaces at the ends are left away.
    kept = "" if text.strip() == text else ' xml:space="preserve"'
    return f' t="inlineStr"><is><t{kept}>{text}</t></is></c>'


def number_cell(number: float) -> str:
    """Return the same of a number; one with too many digits is a text."""
    if type(number) is int and not -_MOST_DIGITS < number < _MOST_DIGITS:
        return text_cell(str(number))
    return f"><v>{number}</v></c>"


def truth_cell(*, truth: bool) -> str:
    """Return the same of ``yes`` or ``no``, as the truth value that each program names in its language."""
    return f' t="b"><v>{int(truth)}</v></c>'


def serial_of(moment: date) -> float | int | None:
    """Return a time or a day as a spreadsheet counts it: in days; ``None`` where it has no number for it."""
    if isinstance(moment, datetime):
        since = moment.replace(tzinfo=None) - _FIRST_DAY
        return None if since.days < _FIRST_RIGHT_DAY else since.days + since.seconds / _SECONDS_OF_A_DAY
    days = (moment - _FIRST_DAY.date()).days
    return None if days < _FIRST_RIGHT_DAY else days


def fits(text: str) -> bool:
    """Say whether a cell takes a text whole."""
    if len(text) <= SURELY_FITS:
        return True
    return len(text) <= MOST_CHARACTERS and len(text.encode("utf-16-le", "replace")) // 2 <= MOST_CHARACTERS


def parts_of(text: str) -> Iterator[str]:
    """Yield a text in parts that cells take."""
    return (text[start : start + PART] for start in range(0, len(text), PART))
