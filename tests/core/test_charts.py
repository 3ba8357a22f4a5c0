"""Bars for the posts of each month."""

from __future__ import annotations

import pytest
from lxml import etree

from twconvert import MonthCount
from twconvert.charts import bars_svg, bars_text
from twconvert.wording import words_in

SVG = "{http://www.w3.org/2000/svg}"
MONTHS = [
    MonthCount(year=2019, month=1, posts=4),
    MonthCount(year=2019, month=12, posts=1),
    MonthCount(year=2021, month=6, posts=100),
]


def test_places_in_a_drawing_do_not_depend_on_the_page_around_it() -> None:
    assert etree.fromstring(bars_svg(MONTHS)).get("direction") == "ltr"


@pytest.mark.parametrize("language", ["ar", "he"])
def test_months_run_from_right_to_left_where_words_do(language: str) -> None:
    usual = etree.fromstring(bars_svg(MONTHS))
    with words_in(language):
        mirrored = etree.fromstring(bars_svg(MONTHS))
    width = float((usual.get("viewBox") or "").split()[2])

    def ends(drawing: etree._Element) -> list[tuple[float, float]]:
        bars = ((float(bar.get("x", "")), float(bar.get("width", ""))) for bar in drawing.iter(f"{SVG}rect"))
        return [(left, left + thickness) for left, thickness in bars]

    assert [(width - right, width - left) for left, right in ends(mirrored)] == ends(usual)
    year, total = ((text.get("x"), text.get("text-anchor")) for text in list(mirrored.iter(f"{SVG}text"))[:2])
    assert (year, total) == (("360", "end"), ("0", None))
    (line, *_) = (path.get("d") for path in mirrored.iter(f"{SVG}path"))
    assert line == "M80 21.5H316"


def test_each_month_has_a_bar_and_each_year_a_row() -> None:
    drawing = etree.fromstring(bars_svg(MONTHS))
    heights = [float(bar.get("height", "")) for bar in drawing.iter(f"{SVG}rect")]
    assert heights == [3.6, 1.8, 18.0]
    assert [text.text for text in drawing.iter(f"{SVG}text")] == ["2019", "5", "2021", "100"]
    assert drawing.get("aria-label") == bars_text(MONTHS) == "2019: 5 posts; 2021: 100 posts"
    assert drawing.get("role") == "img"


def test_it_has_the_colour_of_the_text() -> None:
    assert "#" not in bars_svg(MONTHS)
    assert 'fill="currentColor"' in bars_svg(MONTHS)


def test_of_very_many_years_the_last_ones_are_drawn() -> None:
    drawing = etree.fromstring(bars_svg([MonthCount(year=year, month=1, posts=1) for year in range(1, 1000)]))
    years = [text.text for text in drawing.iter(f"{SVG}text")][::2]
    assert (len(years), years[-1]) == (60, "999")
