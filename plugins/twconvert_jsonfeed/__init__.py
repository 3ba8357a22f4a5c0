"""JSON Feed 1.1: an archive as a feed, for feed readers, importers and programs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from twconvert import Document, Exporter, hookimpl


def export(
    document: Document,
    path: Path,
    *,
    page_size: Annotated[
        int,
        typer.Option(
            min=0,
            metavar="ITEMS",
            help="Divide the feed into files of this many posts, each naming the next. "
            "0 makes one file: many programs never look for the next.",
        ),
    ] = 0,
    base_url: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            help="Address that the folder will be published at, for absolute addresses. "
            "Without it those of media are relative.",
        ),
    ] = None,
) -> None:
    """Make a folder: feed.json in JSON Feed 1.1, the newest post first, and media beside it."""
    # What it takes to write a feed is loaded when there is one to write.
    from twconvert_jsonfeed.writing import write_feed  # noqa: PLC0415

    write_feed(document, path, page_size=page_size, base_url=base_url)


def check(*, base_url: str | None, **_: object) -> None:
    """Raise `UsageError` for what is no address."""
    from twconvert.urls import checked_base_url  # noqa: PLC0415 - as above

    checked_base_url(base_url)


@hookimpl
def twconvert_exporters() -> Iterator[Exporter]:
    """Offer JSON Feed."""
    yield Exporter(name="jsonfeed", suffix="", export=export, check=check)
