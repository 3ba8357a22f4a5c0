"""Cells as SpreadsheetML (ISO/IEC 29500-1, 18.3.1.4)."""

from __future__ import annotations

import re
from datetime import date, datetime
from html import escape
from typing import TYPE_CHECKING

from twconvert import xml_safe
from twconvert.tables import time_text

if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD, TIME, DAY, LINK = 1, 2, 3, 4
"""The numbers of the styles of cells, as `twconvert_xlsx.skeleton` makes them."""
MOST_CHARACTERS = 32_767
"""What a cell of Excel takes, in UTF-16 units."""
SURELY_FITS = MOST_CHARACTERS // 2
"""Characters that a cell takes whatever they are: each is at most two units."""
PART = 16_000
"""Characters of a part of a text that is longer: at most 32,000 UTF-16 units."""

# Programs read _x0041_ as the letter A (22.9.2.19, ST_Xstring), so that a text with that has its first sign written so.
_LIKE_AN_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_FIRST_DAY = date(1899, 12, 30).toordinal()
_FIRST_RIGHT_DAY = 61
"""The number of 1 March 1900. Before it, Excel counts a 29 February 1900 that never was, and there are no days before
1900 at all."""
_MOST_DIGITS = 10**15
"""Numbers that are greater lose digits in a spreadsheet."""
_SECONDS_OF_A_DAY = 86_400


def text_cell(beginning: str, text: str) -> str:
    """Return a cell with a text. It is never a formula.

    Args:
        beginning: How the cell begins, up to its reference or the number of its style: ``<c r="A1``.
        text: The text.
    """
    # Of ids, which have digits alone, this is known soonest.
    if (text.isascii() and (text.isdecimal() or text.isalnum())) or _stands_as_it_is(text):
        return f'{beginning}" t="str"><v>{text}</v></c>'
    if not text:
        return f'{beginning}"/>'
    written = escape(_LIKE_AN_ESCAPE.sub("_x005F_", xml_safe(text)), quote=False)
    # Without the attribute, which a `v` cannot have, spaces at the ends are left away.
    return f'{beginning}" t="inlineStr"><is><t xml:space="preserve">{written}</t></is></c>'


def plain_cell(beginning: str, text: str) -> str:
    """Return the same of a text that stands in XML as it is."""
    return f'{beginning}" t="str"><v>{text}</v></c>'


def _stands_as_it_is(text: str) -> bool:
    """Say whether a text is the same in XML. A pattern would find that out in three times the time."""
    has_signs = "&" in text or "<" in text or ">" in text or "_x" in text
    return not has_signs and text != "" and text.isprintable() and text.strip() == text


def number_cell(beginning: str, number: float) -> str:
    """Return a cell with a number; one with too many digits is a text."""
    if type(number) is int and not -_MOST_DIGITS < number < _MOST_DIGITS:
        return text_cell(beginning, str(number))
    return f'{beginning}"><v>{number}</v></c>'


def truth_cell(beginning: str, truth: object) -> str:
    """Return a cell with ``yes`` or ``no``, as the truth value that each program names in its language."""
    return f'{beginning}" t="b"><v>{1 if truth else 0}</v></c>'


def time_cell(beginning: str, moment: date) -> str:
    """Return a cell with a time or a day; one that has no number is a text."""
    serial = serial_of(moment)
    style = TIME if isinstance(moment, datetime) else DAY
    return f'{beginning}" s="{style}"><v>{serial}</v></c>' if serial else text_cell(beginning, time_text(moment))


def serial_of(moment: date) -> str:
    """Return a time or a day as a spreadsheet counts it: in days; nothing where it has no number for it.

    Twelve decimals of a day are a tenth of a microsecond, as exact as the numbers of a spreadsheet are. Python takes
    twice as long for the fewest digits that tell such a number from all others.
    """
    days = moment.toordinal() - _FIRST_DAY
    if days < _FIRST_RIGHT_DAY:
        return ""
    if not isinstance(moment, datetime):
        return str(days)
    seconds = moment.hour * 3600 + moment.minute * 60 + moment.second
    return f"{days}{f'{seconds / _SECONDS_OF_A_DAY:.12f}'[1:]}"


def fits(text: str) -> bool:
    """Say whether a cell takes a text whole."""
    if len(text) <= SURELY_FITS:
        return True
    return len(text) <= MOST_CHARACTERS and len(text.encode("utf-16-le", "replace")) // 2 <= MOST_CHARACTERS


def parts_of(text: str) -> Iterator[str]:
    """Yield a text in parts that cells take."""
    return (text[start : start + PART] for start in range(0, len(text), PART))
