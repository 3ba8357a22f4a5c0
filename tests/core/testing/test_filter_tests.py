"""Every installed filter passes the kit, and each fault is found by the test that is for it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
import pytest
import typer

from support.kit import failing_tests
from twconvert import Filter, Like, Link, Moment, Post, Record, Text
from twconvert.registry import find_plugins
from twconvert.testing import FilterTests

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

INSTALLED = find_plugins().filters


@pytest.mark.parametrize("installed", INSTALLED.values(), ids=INSTALLED)
class TestInstalled(FilterTests):
    @pytest.fixture(autouse=True)
    def _take(self, installed: Filter) -> None:
        self.filter = installed


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("kinds", {"include": ["likes", "messages", "circle", "deleted"], "exclude": ["replies", "moments"]}),
        ("period", {"since": "2019-02", "until": "2020-06-01", "timezone": "Asia/Tokyo"}),
    ],
)
class TestWithOptions(FilterTests):
    @pytest.fixture(autouse=True)
    def _take(self, name: str, given: Mapping[str, Any]) -> None:
        self.filter = INSTALLED[name]
        self.options = given  # type: ignore[misc]


def keep(records: Iterable[Record]) -> Iterator[Record]:
    """Keep everything."""
    yield from records


GOOD = Filter(name="good", filter=keep)


def take_an_option_without_help(records: Iterable[Record], *, size: int = 1) -> Iterator[Record]:
    """Keep."""
    yield from list(records)[:size] if size < 0 else records


def take_an_option_by_position(
    records: Iterable[Record], size: Annotated[int, typer.Option(help="How large.")] = 1
) -> Iterator[Record]:
    """Keep."""
    yield from list(records)[:size] if size < 0 else records


def have_no_docstring(records: Iterable[Record]) -> Iterator[Record]:
    yield from records


def expect_a_record(records: Iterable[Record]) -> Iterator[Record]:
    """Keep."""
    rest = iter(records)
    yield next(rest)
    yield from rest


def expect_web_addresses(records: Iterable[Record]) -> Iterator[Record]:
    """Keep."""
    for record in records:
        if isinstance(record, Post):
            assert all(each.url.startswith("http") for each in record.content if isinstance(each, Link))
        yield record


def expect_what_is_liked(records: Iterable[Record]) -> Iterator[Record]:
    """Keep."""
    for record in records:
        assert not isinstance(record, Like) or record.content
        yield record


def make_bad_records(**fields: Any) -> Callable[[Iterable[Record]], Iterator[Record]]:
    def keep_badly(records: Iterable[Record]) -> Iterator[Record]:
        """Keep."""
        for record in records:
            yield msgspec.structs.replace(record, **fields) if isinstance(record, Moment) else record

    return keep_badly


def add_a_word(records: Iterable[Record]) -> Iterator[Record]:
    """Keep."""
    for record in records:
        yield record
        if isinstance(record, Like):
            yield Text("liked")  # type: ignore[misc]


def keep_what_is_known(records: Iterable[Record]) -> Iterator[Record]:
    """Keep."""
    yield from (
        record for record in records if type(record).__module__.startswith("twconvert.model") or hasattr(record, "id")
    )


def count_runs() -> Callable[[Iterable[Record]], Iterator[Record]]:
    runs = count()

    def keep_and_count(records: Iterable[Record]) -> Iterator[Record]:
        """Keep."""
        run = next(runs)
        for record in records:
            yield msgspec.structs.replace(record, title=str(run)) if isinstance(record, Moment) else record

    return keep_and_count


def leave_notes(records: Iterable[Record]) -> Iterator[Record]:
    """Keep."""
    for record in records:
        yield record
        if isinstance(record, Moment):
            Path("notes.tmp").touch()


def read_by_the_dozen(records: Iterable[Record]) -> Iterator[Record]:
    """Keep."""
    held = []
    for record in records:
        held.append(record)
        if len(held) == 12:
            yield from held
            held.clear()
    yield from held


def remember_the_text(records: Iterable[Record]) -> Iterator[Record]:
    """Keep."""
    seen = []
    for record in records:
        if isinstance(record, Post):
            seen.append(record.content)
        yield record


def look_back(records: Iterable[Record]) -> Iterator[Record]:
    """Keep."""
    seen: list[str] = []
    for record in records:
        if isinstance(record, Post):
            assert not any(each.startswith(f"{record.id}-") for each in seen)
            seen.append(record.id)
        yield record


def go_on_at(stop: type[BaseException]) -> Callable[[Iterable[Record]], Iterator[Record]]:
    def keep_what_comes(records: Iterable[Record]) -> Iterator[Record]:
        """Keep."""
        with suppress(stop):
            yield from records

    return keep_what_comes


def raise_another_error(records: Iterable[Record]) -> Iterator[Record]:
    """Keep."""
    try:
        yield from records
    except Exception as error:
        raise RuntimeError(records) from error


FAULTS: list[tuple[str, Filter | Callable[..., Iterator[Record]]]] = [
    ("its_name_is_well_formed", replace(GOOD, name="My Filter")),
    ("it_has_help", have_no_docstring),
    ("its_options_have_defaults_and_help", take_an_option_without_help),
    ("its_options_have_defaults_and_help", take_an_option_by_position),
    ("it_takes_no_records", expect_a_record),
    ("it_takes_nasty_texts", expect_web_addresses),
    ("it_takes_every_kind_of_record", make_bad_records(title="\x00")),
    ("it_takes_every_kind_of_record", make_bad_records(id=7)),
    ("it_takes_every_kind_of_record", add_a_word),
    ("it_passes_on_what_it_does_not_know", keep_what_is_known),
    ("it_makes_the_same_of_the_same", count_runs()),
    ("it_writes_nothing", leave_notes),
    ("it_holds_few_records_at_a_time", read_by_the_dozen),
    ("its_memory_does_not_grow_with_the_text", remember_the_text),
    ("its_work_grows_with_the_posts", look_back),
    ("it_passes_ctrl_c_on", go_on_at(KeyboardInterrupt)),
    ("it_passes_errors_on", go_on_at(Exception)),
    ("it_passes_errors_on", raise_another_error),
]


@pytest.mark.slow
@pytest.mark.parametrize(("name", "fault"), FAULTS)
def test_a_fault_is_found_by_the_test_that_is_for_it(
    name: str, fault: Filter | Callable[..., Iterator[Record]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    class Faulty(FilterTests):
        filter = fault if isinstance(fault, Filter) else replace(GOOD, filter=fault)

    assert failing_tests(Faulty, tmp_path) == [f"test_{name}"]


def test_there_is_a_fault_for_each_test() -> None:
    assert {f"test_{name}" for name, _ in FAULTS} == {name for name in dir(FilterTests) if name.startswith("test_")}


def test_nothing_is_held_against_the_filter_that_the_faulty_ones_are_made_of(tmp_path: Path) -> None:
    class Good(FilterTests):
        filter = GOOD

    assert failing_tests(Good, tmp_path) == []
