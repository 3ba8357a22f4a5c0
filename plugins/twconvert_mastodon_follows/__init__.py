"""A list of people to follow on Mastodon, from the addresses that an archive names."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from twconvert import Document, Exporter, hookimpl


def export(document: Document, path: Path) -> None:
    """Make the CSV that Mastodon imports as accounts to follow, of the Fediverse addresses in all texts."""
    # What it takes to find them is loaded when there is something to search.
    from twconvert_mastodon_follows.writing import write_follows  # noqa: PLC0415

    write_follows(document, path)


@hookimpl
def twconvert_exporters() -> Iterator[Exporter]:
    """Offer the list."""
    # It looks at these. Its suffix is longer than .csv, which may be a table of anything.
    holds = frozenset({"posts", "likes", "messages"})
    yield Exporter(name="mastodon-follows", suffix=".follows.csv", export=export, holds=holds)
