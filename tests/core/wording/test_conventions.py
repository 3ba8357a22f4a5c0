"""How languages write dates, numbers and lists."""

# ruff: noqa: RUF001 - letters of other scripts are meant
from __future__ import annotations

from datetime import datetime

import pytest

from twconvert.languages import LANGUAGES
from twconvert.wording.conventions import Conventions, conventions_of

_TIME = datetime(2018, 4, 22, 16, 7)  # noqa: DTZ001 - a local time
SAMPLES = {
    "ar": ("22 أبريل 2018", "4:07 م", "22 أبريل 2018، 4:07 م", "أبريل 2018", "1,234", "a وb"),
    "de": ("22. April 2018", "16:07", "22. April 2018, 16:07", "April 2018", "1.234", "a und b"),
    "es": ("22 de abril de 2018", "16:07", "22 de abril de 2018, 16:07", "abril de 2018", "1234", "a y b"),
    "fr": ("22 avril 2018", "16:07", "22 avril 2018, 16:07", "avril 2018", "1\u202f234", "a et b"),
    "he": ("22 באפריל 2018", "16:07", "22 באפריל 2018, 16:07", "אפריל 2018", "1,234", "a וb"),
    "it": ("22 aprile 2018", "16:07", "22 aprile 2018, 16:07", "aprile 2018", "1.234", "a e b"),
    "ja": ("2018年4月22日", "16:07", "2018年4月22日 16:07", "2018年4月", "1,234", "a、b"),
    "ko": ("2018년 4월 22일", "오후 4:07", "2018년 4월 22일 오후 4:07", "2018년 4월", "1,234", "a 및 b"),
    "nl": ("22 april 2018", "16:07", "22 april 2018, 16:07", "april 2018", "1.234", "a en b"),
    "pl": ("22 kwietnia 2018", "16:07", "22 kwietnia 2018, 16:07", "kwiecień 2018", "1234", "a i b"),
    "pt": ("22 de abril de 2018", "16:07", "22 de abril de 2018 16:07", "abril de 2018", "1.234", "a e b"),
    "ru": (
        "22 апреля 2018\u202fг.",
        "16:07",
        "22 апреля 2018\u202fг., 16:07",
        "апрель 2018\u202fг.",
        "1\xa0234",
        "a и b",
    ),
    "tr": ("22 Nisan 2018", "16:07", "22 Nisan 2018 16:07", "Nisan 2018", "1.234", "a ve b"),
    "uk": (
        "22 квітня 2018\u202fр.",
        "16:07",
        "22 квітня 2018\u202fр., 16:07",
        "квітень 2018\u202fр.",
        "1\xa0234",
        "a і b",
    ),
    "zh-Hans": ("2018年4月22日", "16:07", "2018年4月22日 16:07", "2018年4月", "1,234", "a和b"),
    "zh-Hant": ("2018年4月22日", "下午4:07", "2018年4月22日 下午4:07", "2018年4月", "1,234", "a和b"),
}
"""A day, a time, both, a month, a number and a list."""


def _samples(conventions: Conventions) -> tuple[str, ...]:
    month, alone = (names[_TIME.month - 1] for names in (conventions.months, conventions.months_alone))
    values = {"month": month, "month_alone": alone, "number": _TIME.month, "year": _TIME.year}
    day = conventions.day.format(day=_TIME.day, **values)
    clock = conventions.clock.format(hour=16, minute=_TIME.minute, half=conventions.halves[1], hour_of_half=4)
    number = "1234" if conventions.ungrouped_below > 1234 else f"1{conventions.group}234"
    moment = conventions.moment.format(day=day, clock=clock)
    return day, clock, moment, conventions.month.format(**values), number, conventions.lists["and"].two.format("a", "b")


@pytest.mark.parametrize("tag", SAMPLES)
def test_conventions_are_those_of_the_language(tag: str) -> None:
    assert _samples(conventions_of(tag)) == SAMPLES[tag]


@pytest.mark.parametrize("tag", LANGUAGES)
def test_days_have_their_numbers_as_they_are(tag: str) -> None:
    # `twconvert.wording.dates` puts them there without `str.format`.
    assert "{day}" in conventions_of(tag).day


def test_the_conventions_of_english_are_those_of_britain() -> None:
    assert conventions_of("en-GB") == Conventions()
