"""The loader for archives of Twitter and X, from 2012 to today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.hookspecs import Loader, hookimpl

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from twconvert.archive import Archive
    from twconvert.hookspecs import Selection
    from twconvert.model import Record
    from twconvert.report import Report

MARKS = ("data/tweets.js", "data/tweet.js", "tweets.js", "tweet.js", "data/*.js", "data/js/*.js", "tweets.csv")


@hookimpl
def twconvert_loaders() -> Iterable[Loader]:
    """Yield the loader."""
    yield Loader(name="twitter", detect=detect, load=load, marks=MARKS, declared=declared)


def detect(archive: Archive) -> bool:
    """Say whether an archive is one of Twitter's."""
    # What it takes to read an archive is loaded when there is one to read.
    from twconvert.twitter.layout import find_layout  # noqa: PLC0415

    return find_layout(archive) is not None


def load(archive: Archive, selection: Selection, report: Report) -> Iterator[Record]:
    """Yield the source and every record that can be read."""
    from twconvert.twitter.loading import load_records  # noqa: PLC0415

    return load_records(archive, selection, report)


def declared(archive: Archive) -> Mapping[str, int]:
    """Return how many records an archive says it holds, by rows of the ledger."""
    from twconvert.twitter.declared_numbers import declared_records  # noqa: PLC0415

    return declared_records(archive)
