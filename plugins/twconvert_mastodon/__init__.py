"""The loader for archives of Mastodon, and of servers that write the same: Pleroma, Akkoma, glitch-soc and others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert import Loader, hookimpl

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert import Archive, Record, Report, Selection


@hookimpl
def twconvert_loaders() -> Iterable[Loader]:
    """Yield the loader."""
    yield Loader(name="mastodon", detect=detect, load=load, marks=("outbox.json",))


def detect(archive: Archive) -> bool:
    """Say whether an archive is one of Mastodon's."""
    # What it takes to read an archive is loaded when there is one to read.
    from twconvert_mastodon.layout import find_layout  # noqa: PLC0415

    return find_layout(archive) is not None


def load(archive: Archive, selection: Selection, report: Report) -> Iterator[Record]:
    """Yield the source and every record that can be read."""
    from twconvert_mastodon.loading import load_records  # noqa: PLC0415

    return load_records(archive, selection, report)
