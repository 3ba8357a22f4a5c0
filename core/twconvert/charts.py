"""Drawings of numbers as SVG: the posts of each month as bars, a row for each year."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from twconvert.html import escaped
from twconvert.text import is_right_to_left
from twconvert.wording import grouped, language_of_words, number_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert.model import MonthCount

__all__ = ["bars_svg", "bars_text"]

_ROW, _BAR, _LEFT, _WIDTH = 24, 18, 44, 360
"""Heights of a row and of the highest bar, the place of the first bar, and the width of all, in units of it."""
_STEP, _THICK = 20, 16
"""The width of a bar with the space after it, and without."""
_MONTHS = 12
_MOST_YEARS = 60


def bars_text(months: Sequence[MonthCount]) -> str:
    """Return what the bars show, in words: the posts of each year."""
    return "; ".join(f"{year}: {number_of(sum(row), 'post')}" for year, row in _rows(months))


def bars_svg(months: Sequence[MonthCount]) -> str:
    """Return a drawing of the posts of each month, in the colour of the text around it.

    The height of a bar grows with the square root of the number, so that quiet years are seen beside a loud one.
    In a language that is written from right to left, the months of a year run so too.

    Args:
        months: The months that have posts, the earliest first. Of more than 60 years the last ones are shown.
    """
    rows = list(_rows(months))
    most = max((max(row) for _, row in rows), default=0) or 1
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="bars" role="img" aria-label="{escaped(bars_text(months))}" '
        # In a page from right to left a text would begin at the other side of its place.
        'direction="ltr" '
        f'viewBox="0 0 {_WIDTH} {len(rows) * _ROW}" width="100%" fill="currentColor" font-size="11">\n'
    )
    drawn = "".join(part for number, (year, row) in enumerate(rows) for part in _drawn(number, year, row, most))
    return f"{head}{drawn}</svg>\n"


def _drawn(number: int, year: int, row: Sequence[int], most: int) -> Iterator[str]:
    foot = number * _ROW + _BAR + 3
    is_mirrored = is_right_to_left(language_of_words())
    begin, end = ("end", "start") if is_mirrored else ("start", "end")
    first, last = (_WIDTH, 0) if is_mirrored else (0, _WIDTH)
    yield f'<text x="{first}" y="{foot}"{_anchor(begin)}>{year}</text>\n'
    for month, posts in enumerate(row):
        if posts:
            height = max(1.0, _BAR * sqrt(posts / most))
            x = _LEFT + month * _STEP
            left = _WIDTH - x - _THICK if is_mirrored else x
            yield f'<rect x="{left}" y="{foot - height:.1f}" width="{_THICK}" height="{height:.1f}" opacity="0.7"/>\n'
    length = _MONTHS * _STEP - _STEP + _THICK
    left = _WIDTH - _LEFT - length if is_mirrored else _LEFT
    yield f'<path d="M{left} {foot + 0.5}H{left + length}" stroke="currentColor" opacity="0.3"/>\n'
    yield f'<text x="{last}" y="{foot}"{_anchor(end)}>{grouped(sum(row))}</text>\n'


def _anchor(side: str) -> str:
    return "" if side == "start" else f' text-anchor="{side}"'


def _rows(months: Sequence[MonthCount]) -> Iterator[tuple[int, list[int]]]:
    """Yield each year that has posts, with the posts of its months."""
    years: dict[int, list[int]] = {}
    for each in months:
        years.setdefault(each.year, [0] * _MONTHS)[each.month - 1] = each.posts
    yield from sorted(years.items())[-_MOST_YEARS:]
