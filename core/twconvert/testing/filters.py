"""Tests that every filter has to pass."""
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
    """A record of a kind that no filter knows."""


class FilterTests:
    """The tests that every filter has to pass.

    Subclass it in a test module and name the filter; pytest then runs the tests. A whole example::

        from typing import Annotated

        import typer

        from twconvert import Filter, Post
        from twconvert.testing import FilterTests

        def keep_popular(
            records,
            /,
            *,
            min_likes: Annotated[int, typer.Option(help="Likes that a post must have.")] = 0,
        ):
            '''Leave out posts that few people liked.'''
            for record in records:
                if not isinstance(record, Post) or (record.likes or 0) >= min_likes:
                    yield record

        class TestPopular(FilterTests):
            filter = Filter(name="popular", filter=keep_popular)

        class TestVeryPopular(TestPopular):
            options = {"min_likes": 1000}
    """

    filter: Filter
    """The filter to test."""
    options: ClassVar[Mapping[str, Any]] = {}
    """The options to test it with, by their names. Those that are not given have their defaults."""
    most_records_at_a_time: ClassVar[int] = 10
    """The number of records that it may hold at the same time."""
    most_bytes_for_a_post: ClassVar[int] = 1000
    """The number of bytes by which its memory may grow with each post."""

    def test_its_name_is_well_formed(self) -> None:
        """The name consists of small letters, digits and dashes."""
        check_offer(self.filter)

    def test_it_has_help(self) -> None:
        """Its function has a docstring, which says what it does."""
        assert inspect.getdoc(self.filter.filter), "its function has no docstring"

    def test_its_options_have_defaults_and_help(self) -> None:
        """Its options are keyword-only, and have a default, a help text, and a type that the command line knows.

        Options that every conversion has, like ``timezone``, need no help text.
        """
        check_options(self.filter.filter, arguments=1, shared={each.name for each in CONVERSION_OPTIONS})

    def test_it_takes_no_records(self) -> None:
        """It takes a stream without any record."""
        self.filtered([])

    def test_it_takes_nasty_texts(self) -> None:
        """It takes texts, names and addresses that look like markup."""
        self.filtered(nasty_posts())

    def test_it_takes_every_kind_of_record(self) -> None:
        """It takes posts and other records with everything that the model can express, and yields valid records."""
        for record in self.filtered(_every_kind()):
            for check in (check_kind, check_types, check_strings, check_times):
                check(record)

    def test_it_passes_on_what_it_does_not_know(self) -> None:
        """It passes on records of a kind that it does not know."""
        unknown = cast("Record", KindOfTomorrow())
        assert unknown in self.filtered([unknown])

    def test_it_makes_the_same_of_the_same(self) -> None:
        """It yields the same for the same records."""
        assert self.filtered(_every_kind()) == self.filtered(_every_kind())

    def test_it_writes_nothing(self, tmp_path: Path) -> None:
        """It writes nothing to the current folder, and leaves no temporary file."""
        with clean_surroundings(tmp_path):
            self.filtered(_every_kind())

    def test_it_holds_few_records_at_a_time(self) -> None:
        """It passes a record on, or leaves it out, before it takes many others."""
        posts = CountedPosts(MANY)
        self.run(posts)
        most = self.most_records_at_a_time
        assert posts.most_alive <= most, f"{posts.most_alive} at a time, and not {most}"

    def test_its_memory_does_not_grow_with_the_text(self) -> None:
        """Four times the posts take no more memory."""
        check_memory(self._prepare, self.most_bytes_for_a_post)

    def test_its_work_grows_with_the_posts(self) -> None:
        """Four times the posts take four times the calls of functions, and no more."""
        check_work(self._prepare)

    def test_it_passes_ctrl_c_on(self) -> None:
        """It does not go on after Ctrl-C."""
        for number in (1, 10, FEW):
            posts = CountedPosts(FEW, interrupted_at=number)
            assert is_interrupted(partial(self.run, posts)) or not posts.was_interrupted

    def test_it_passes_errors_on(self) -> None:
        """An error that is raised where it reads, by the loader or to stop the conversion, comes out unchanged."""
        for number in (1, 10, FEW):
            stop = Stopped()
            posts = CountedPosts(FEW, interrupted_at=number, interruption=stop)
            error = error_of(partial(self.run, posts))
            assert error is stop or not posts.was_interrupted, "it went on, or raised another error"

    def filtered(self, records: Iterable[Record]) -> list[Record]:
        """Return the records that the filter yields."""
        return list(self._stream(records))

    def run(self, records: Iterable[Record]) -> None:
        """Send records through the filter, and keep none of them."""
        for _ in self._stream(records):
            pass

    def _prepare(self, number: int, words: int) -> Run:
        return lambda on_read: self.run(CountedPosts(number, words=words, on_read=on_read))

    def _stream(self, records: Iterable[Record]) -> Iterator[Record]:
        # As in a conversion, they can be walked once.
        return self.filter.filter(iter(records), **self.options)


def _every_kind() -> Iterator[Record]:
    yield from every_kind_of_post()
    yield from every_kind_of_record()
