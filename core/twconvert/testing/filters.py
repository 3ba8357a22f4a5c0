"""Tests that every filter passes."""
# ruff: noqa: S101 - the suite is made of tests, and a test asserts

from __future__ import annotations

import inspect
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, cast

from msgspec import Struct

from twconvert.options import CONVERSION_OPTIONS
from twconvert.registry import check_offer
from twconvert.testing.make.posts import every_kind_of_post, nasty_posts
from twconvert.testing.make.records import every_kind_of_record
from twconvert.testing.probes.counting import CountedPosts
from twconvert.testing.probes.interruptions import Stopped, error_of, is_interrupted
from twconvert.testing.probes.invariants import check_kind, check_strings, check_times, check_types
from twconvert.testing.probes.measures import FEW, MANY, check_memory, check_work
from twconvert.testing.probes.options import check_options
from twconvert.testing.probes.surroundings import clean_surroundings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from twconvert.hookspecs import Filter
    from twconvert.model import Record
    from twconvert.testing.probes.measures import Run


class KindOfTomorrow(Struct, frozen=True):
    """A record that no filter of today knows."""


class FilterTests:
    """What every filter keeps to. Subclass it in a test module; pytest runs its tests."""

    filter: Filter
    """The one to test."""
    options: ClassVar[Mapping[str, Any]] = {}
    """Its options, where others than the defaults are to be tested."""
    most_records_at_a_time: ClassVar[int] = 10
    """How many records it may hold in memory."""
    most_bytes_for_a_post: ClassVar[int] = 1000
    """How much memory may grow with each post."""

    def test_its_name_is_well_formed(self) -> None:
        """Small letters, digits and dashes."""
        check_offer(self.filter)

    def test_it_has_help(self) -> None:
        """The docstring of the function says what it does."""
        assert inspect.getdoc(self.filter.filter), "its function has no docstring"

    def test_its_options_have_defaults_and_help(self) -> None:
        """They are keyword-only parameters with types that a command line can show; the common options have help."""
        check_options(self.filter.filter, arguments=1, shared={each.name for each in CONVERSION_OPTIONS})

    def test_it_takes_no_records(self) -> None:
        """An archive may be empty."""
        self.filtered([])

    def test_it_takes_nasty_texts(self) -> None:
        """Whatever people write."""
        self.filtered(nasty_posts())

    def test_it_takes_every_kind_of_record(self) -> None:
        """And yields records of the model, which keep to what the model promises."""
        for record in self.filtered(_every_kind()):
            for check in (check_kind, check_types, check_strings, check_times):
                check(record)

    def test_it_passes_on_what_it_does_not_know(self) -> None:
        """More kinds of records may come."""
        unknown = cast("Record", KindOfTomorrow())
        assert unknown in self.filtered([unknown])

    def test_it_makes_the_same_of_the_same(self) -> None:
        """Two conversions of an archive are equal."""
        assert self.filtered(_every_kind()) == self.filtered(_every_kind())

    def test_it_writes_nothing(self, tmp_path: Path) -> None:
        """Neither to the current folder, nor is anything left in that for temporary files."""
        with clean_surroundings(tmp_path):
            self.filtered(_every_kind())

    def test_it_holds_few_records_at_a_time(self) -> None:
        """A record is passed on, or not, before the next is asked for."""
        posts = CountedPosts(MANY)
        self.run(posts)
        most = self.most_records_at_a_time
        assert posts.most_alive <= most, f"{posts.most_alive} at a time, and not {most}"

    def test_its_memory_does_not_grow_with_the_text(self) -> None:
        """What passes is not kept."""
        check_memory(self._prepare, self.most_bytes_for_a_post)

    def test_its_work_grows_with_the_posts(self) -> None:
        """Four times the posts are four times the work."""
        check_work(self._prepare)

    def test_it_passes_ctrl_c_on(self) -> None:
        """It ends the conversion."""
        for number in (1, 10, FEW):
            posts = CountedPosts(FEW, interrupted_at=number)
            assert is_interrupted(partial(self.run, posts)) or not posts.was_interrupted

    def test_it_passes_errors_on(self) -> None:
        """Those of the loader, and those of a caller who stops the conversion."""
        for number in (1, 10, FEW):
            stop = Stopped()
            posts = CountedPosts(FEW, interrupted_at=number, interruption=stop)
            error = error_of(partial(self.run, posts))
            assert error is stop or not posts.was_interrupted, "it went on as if nothing had happened, or with another"

    def filtered(self, records: Iterable[Record]) -> list[Record]:
        """Return what the filter lets through."""
        return list(self._stream(records))

    def run(self, records: Iterable[Record]) -> None:
        """Let records through the filter, and keep none of them."""
        for _ in self._stream(records):
            pass

    def _prepare(self, number: int, words: int) -> Run:
        return lambda on_read: self.run(CountedPosts(number, words=words, on_read=on_read))

    def _stream(self, records: Iterable[Record]) -> Iterator[Record]:
        # They come in a stream, and can be walked once.
        return self.filter.filter(iter(records), **self.options)


def _every_kind() -> Iterator[Record]:
    yield from every_kind_of_post()
    yield from every_kind_of_record()
