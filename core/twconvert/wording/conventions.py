"""How a language writes dates, times, numbers and lists, as the Unicode CLDR has it."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
"""The months in English."""
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""The days of the week in English."""
_UNGROUPED_BELOW = {"es": 10_000, "pl": 10_000}
"""Numbers below have no separators; for the others CLDR's ``minimumGroupingDigits`` is 1. Babel leaves it out."""
_FIELDS = {
    "d": "{day}", "dd": "{day:02}", "M": "{number}", "MM": "{number:02}", "MMMM": "{month}", "LLLL": "{month_alone}",
    "y": "{year}", "H": "{hour}", "HH": "{hour:02}", "h": "{hour_of_half}", "mm": "{minute:02}", "a": "{half}",
    # A part of the day, such as "in the evening": the half of the day says enough.
    "B": "{half}",
}  # fmt: skip
"""Fields of patterns (Unicode Technical Standard 35, Part 4) as fields of a template for `str.format`."""


class ListPatterns(Struct, frozen=True):
    """How words are listed; each is a template with two places."""

    two: str
    start: str
    middle: str
    end: str


class Conventions(Struct, frozen=True, kw_only=True):
    """The conventions of a language. Those of English, as it is written in Britain, are the defaults."""

    day: str = "{day} {month} {year}"
    """The template of a date. The number of its day has no zero before it."""
    month: str = "{month} {year}"
    """The template of a month with its year."""
    clock: str = "{hour:02}:{minute:02}"
    """The template of a time of day."""
    moment: str = "{day}, {clock}"
    """The template of a date with a time of day."""
    months: tuple[str, ...] = MONTHS
    """The names of months beside a day."""
    months_alone: tuple[str, ...] = MONTHS
    """The names of months by themselves."""
    weekdays: tuple[str, ...] = WEEKDAYS
    """The names of the days of the week by themselves, from Monday to Sunday."""
    halves: tuple[str, str] = ("am", "pm")
    """The names of the halves of a day."""
    group: str = ","
    """What stands before each three digits of a number."""
    ungrouped_below: int = 1_000
    """Numbers below have no such separators."""
    lists: Mapping[str, ListPatterns] = field(
        default_factory=lambda: {word: english_list(word) for word in ("and", "or")}
    )
    """How words are listed, by the English conjunction."""


def english_list(conjunction: str) -> ListPatterns:
    """Return how English lists words with a conjunction."""
    last_two = f"{{0}} {conjunction} {{1}}"
    return ListPatterns(last_two, "{0}, {1}", "{0}, {1}", last_two)


def conventions_of(tag: str) -> Conventions:
    """Return the conventions of a language, given by its BCP 47 tag."""
    # Babel takes a twentieth of a second to load: most outputs are in English, and need none of it.
    from babel import Locale  # noqa: PLC0415

    locale = Locale.parse(tag, sep="-")
    symbols = locale.number_symbols["latn"]
    halves = locale.day_periods["format"]["abbreviated"]
    weekdays = locale.days["stand-alone"]["wide"]
    months, alone = (locale.months[context]["wide"] for context in ("format", "stand-alone"))
    return Conventions(
        day=_template(locale.date_formats["long"].pattern),
        month=_template(locale.datetime_skeletons["yMMMM"].pattern),
        clock=_template(locale.time_formats["short"].pattern),
        moment=str(locale.datetime_formats["medium"]).format("{clock}", "{day}"),
        months=tuple(months[number] for number in range(1, 13)),
        months_alone=tuple(alone[number] for number in range(1, 13)),
        weekdays=tuple(weekdays[number] for number in range(7)),
        halves=(halves["am"], halves["pm"]),
        group=symbols["group"],
        ungrouped_below=_UNGROUPED_BELOW.get(tag, 1_000),
        lists={word: _list_patterns(locale.list_patterns[name]) for word, name in (("and", "standard"), ("or", "or"))},
    )


def _list_patterns(patterns: Mapping[str, str]) -> ListPatterns:
    return ListPatterns(patterns["2"], patterns["start"], patterns["middle"], patterns["end"])


def _template(pattern: str) -> str:
    """Return a pattern of a date or a time as a template for `str.format`."""
    from babel.dates import tokenize_pattern  # noqa: PLC0415

    return "".join(
        _FIELDS[str(value[0]) * int(value[1])] if kind == "field" else str(value)
        for kind, value in tokenize_pattern(pattern)
    )
