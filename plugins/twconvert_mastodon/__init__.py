"""Reads and writes archives of Mastodon, and reads those of servers that write the same: Pleroma, Akkoma and others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from twconvert import Document, Exporter, Loader, hookimpl

if TYPE_CHECKING:
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


def export(
    document: Document,
    path: Path,
    *,
    mentions: Annotated[
        Literal["fullwidth", "plain"],
        typer.Option(
            help="Sign before the names of people: full-width, which no server takes for a mention, or @. "
            "GoToSocial's importer drops posts with @, and Sharkey turns @ada into @ada@twitter.com, which is nobody."
        ),
    ] = "fullwidth",
) -> None:
    """Make an archive as Mastodon writes it, which Sharkey, WordPress, GoToSocial and Wafrn import."""
    # What it takes to write an archive is loaded when there is one to write.
    from twconvert_mastodon.writing.archive import write_archive  # noqa: PLC0415

    write_archive(document, path, mentions=mentions)


def file_name(document: Document) -> str:
    """Return the name of an archive that was given none."""
    from twconvert_mastodon.writing.archive import name_of  # noqa: PLC0415

    return name_of(document)


def check_paths(_archives: Sequence[object], destination: Path | None, **_: object) -> None:
    """Raise `UsageError` for a name by which an importer takes the archive for one of another service."""
    if destination:
        from twconvert_mastodon.writing.archive import check_name  # noqa: PLC0415

        check_name(destination)


@hookimpl
def twconvert_exporters() -> Iterable[Exporter]:
    """Yield the exporter."""
    yield Exporter(name="mastodon", suffix=".zip", export=export, file_name=file_name, check_paths=check_paths)
