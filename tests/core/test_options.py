"""Options are data, made of the keyword-only parameters of functions."""

from __future__ import annotations

import math
import re
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, Optional

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st

from twconvert import Exporter, Filter, Option, UsageError, options_of
from twconvert.errors import OptionError
from twconvert.registry import check_values, find_plugins
from twconvert.registry.parameters import options_of_function

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def complete_size(incomplete: str) -> list[str]:
    return [incomplete]


def export(  # type: ignore[no-untyped-def] # one option has a default alone
    document: object,
    path: Path,
    *,
    split: Annotated[Literal["month", "year"], typer.Option(help="Where to cut.")] = "month",
    size: Annotated[
        int | None, typer.Option("--big", "-b", min=100, max=900, metavar="PIXELS", autocompletion=complete_size)
    ] = None,
    ratio: float = 1,
    cover: bool = True,
    template: Optional[Path] = None,  # noqa: UP045 - as people wrote it before Python 3.10
    fonts: list[str] | None = None,
    volumes: Literal[1, 2] = 1,
    plain=False,  # noqa: ANN001
) -> None:
    """Make a book."""


BOOK = Exporter(name="book", suffix=".book", export=export)
OPTIONS = {option.name: option for option in options_of(BOOK)}


def test_each_keyword_only_parameter_is_an_option() -> None:
    assert list(OPTIONS.values()) == [
        Option(name="split", type=str, default="month", choices=("month", "year"), help="Where to cut."),
        Option(name="size", type=int, default=None, minimum=100, maximum=900, metavar="PIXELS"),
        Option(name="ratio", type=float, default=1),
        Option(name="cover", type=bool, default=True),
        Option(name="template", type=Path, default=None),
        Option(name="fonts", type=str, default=None, is_list=True),
        Option(name="volumes", type=int, default=1, choices=(1, 2)),
        Option(name="plain", type=bool, default=False),
    ]
    assert OPTIONS["size"].complete is complete_size
    assert [option.name for option in OPTIONS.values() if option.is_path] == ["template"]


def test_filters_have_options_too() -> None:
    def keep_short(records: Iterable[Any], /, *, longest: int = 280) -> Iterator[Any]:
        return islice(records, longest)

    assert options_of(Filter(name="short", filter=keep_short)) == (Option(name="longest", type=int, default=280),)


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("split", "year", "year"),
        ("size", 100, 100),
        ("size", None, None),
        ("ratio", 2, 2.0),
        ("cover", False, False),
        ("template", "a.html", Path("a.html")),
        ("template", Path("a.html"), Path("a.html")),
        ("fonts", ("Serif", "Mono"), ["Serif", "Mono"]),
        ("volumes", 2, 2),
    ],
)
def test_a_value_is_given_as_the_function_takes_it(name: str, value: object, expected: object) -> None:
    made = OPTIONS[name].check(value)
    assert (made, type(made)) == (expected, type(expected))


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("split", "monht", "cannot be 'monht'; did you mean 'month'?"),
        ("split", None, "must be month or year, not None"),
        ("size", 99, "must be between 100 and 900, not 99"),
        ("size", 901, "must be between 100 and 900, not 901"),
        ("size", "200", "must be a whole number, not '200'"),
        ("size", True, "must be a whole number, not True"),
        ("ratio", math.nan, "must be a number, not nan"),
        ("ratio", True, "must be a number, not True"),
        ("cover", "no", "must be True or False, not 'no'"),
        ("cover", None, "must be True or False, not None"),
        ("template", 7, "must be a path, not 7"),
        ("template", "", "must be a path, not ''"),
        ("fonts", "Serif", "must be a list, not 'Serif'"),
        ("fonts", 7, "must be a list, not 7"),
        ("fonts", ["Serif", 7], "must be a text, not 7"),
        ("volumes", 3, "must be 1 or 2, not 3"),
    ],
)
def test_a_value_that_is_not_allowed_is_told_with_what_is(name: str, value: object, reason: str) -> None:
    with pytest.raises(OptionError) as error:
        OPTIONS[name].check(value)
    assert (error.value.option, error.value.reason) == (name, reason)
    assert str(error.value) == f"the option {name!r} {reason}"


@pytest.mark.parametrize(("bounds", "reason"), [({"minimum": 1}, "at least 1"), ({"maximum": -1}, "at most -1")])
def test_one_bound_is_told(bounds: dict[str, Any], reason: str) -> None:
    with pytest.raises(OptionError, match=f"must be {reason}, not 0"):
        Option(name="size", type=int, default=5, **bounds).check(0)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("split", "year", "year"),
        ("size", "100", 100),
        ("ratio", "1.5", 1.5),
        ("cover", "False", False),
        ("template", "a.html", Path("a.html")),
        ("fonts", ["Serif", "Mono"], ["Serif", "Mono"]),
        ("volumes", "2", 2),
    ],
)
def test_a_value_is_made_of_what_a_person_types(name: str, text: str | list[str], expected: object) -> None:
    assert OPTIONS[name].parse(text) == expected


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("split", "week", "must be month or year, not 'week'"),
        ("size", "wide", "must be a whole number, not 'wide'"),
        ("size", "5", "must be between 100 and 900, not 5"),
        ("ratio", "inf", "must be a number, not inf"),
        ("volumes", "two", "must be 1 or 2, not 'two'"),
    ],
)
def test_what_a_person_types_is_checked(name: str, text: str, reason: str) -> None:
    with pytest.raises(OptionError) as error:
        OPTIONS[name].parse(text)
    assert error.value.reason == reason


@given(st.integers(100, 900))
def test_every_number_within_the_bounds_is_itself(number: int) -> None:
    assert OPTIONS["size"].parse(str(number)) == OPTIONS["size"].check(number) == number


@given(st.text())
def test_a_text_is_itself_or_told(text: str) -> None:
    assert Option(name="title", default="").parse(text) == text
    try:
        assert OPTIONS["split"].parse(text) in {"month", "year"}
    except OptionError as error:
        assert "\n" not in str(error)  # noqa: PT017 - either is right


def test_values_of_an_offer_are_checked_together() -> None:
    values = check_values(BOOK, {"size": 200, "template": "a.html"}, "the format 'book'")
    assert values == {"size": 200, "template": Path("a.html")}
    with pytest.raises(UsageError, match=r"^the format 'book' has no option 'spilt'; did you mean 'split'\?$"):
        check_values(BOOK, {"spilt": "year"}, "the format 'book'")
    with pytest.raises(OptionError, match=r"^the option 'split' of the format 'book' must be month or year, not 7$"):
        check_values(BOOK, {"split": 7}, "the format 'book'")


def no_default(*, size: int) -> None: ...


def two_types(*, size: int | str = 1) -> None: ...


def list_of_lists(*, size: list[list[str]] | None = None) -> None: ...


def switches(*, size: list[bool] | None = None) -> None: ...


def mixed_choices(*, size: Literal[1, "large"] = 1) -> None: ...


def other_default(*, size: Literal["a", "b"] = "c") -> None: ...  # type: ignore[assignment]


def further_settings(*, size: Annotated[int, typer.Option(clamp=True, min=1)] = 1) -> None: ...


def unknown_type(*, size: Unknown = 1) -> None: ...  # type: ignore[name-defined] # noqa: F821


@pytest.mark.parametrize(
    ("function", "complaint"),
    [
        (no_default, "its option 'size' has no default"),
        (
            two_types,
            "its option 'size' is of the type int | str; an option is a str, int, float, bool, Path or Literal",
        ),
        (list_of_lists, "its option 'size' is of the type list[list[str]] | None; an option is"),
        (switches, "its option 'size' is of the type list[bool] | None; an option is"),
        (mixed_choices, "its option 'size' is of the type typing.Literal[1, 'large']; an option is"),
        (other_default, "the default of its option 'size' is wrong: it must be a or b, not 'c'"),
        (further_settings, "its option 'size' says 'clamp' with typer.Option, and only help, metavar, min, max,"),
        (unknown_type, "name 'Unknown' is not defined"),
    ],
)
def test_what_can_be_no_option_is_told(function: Any, complaint: str) -> None:
    with pytest.raises((TypeError, NameError), match=re.escape(complaint)):
        options_of_function(function)


@pytest.mark.parametrize("name", sorted(find_plugins(own_only=True).exporters))
def test_every_format_takes_the_defaults_of_its_options(name: str) -> None:
    exporter = find_plugins(own_only=True).exporters[name]
    for option in options_of(exporter):
        assert option.check(option.default) == option.default
        assert option.help
