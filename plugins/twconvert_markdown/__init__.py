"""Markdown: an archive as a folder of plain text files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

import typer

from twconvert import ALL_KINDS, Document, Exporter, hookimpl


def export(
    document: Document,
    path: Path,
    *,
    layout: Annotated[
        Literal["month", "thread", "single"],
        typer.Option(help="Write a file for each month, for each thread, or one file."),
    ] = "month",
    flavor: Annotated[
        Literal["plain", "jekyll", "hugo", "eleventy", "obsidian"],
        typer.Option(help="Whose front matter, file names and dialect to write. Plain reads well anywhere."),
    ] = "plain",
) -> None:
    """Make a folder of Markdown files with the pictures beside them and a page of contents.

    Messages and all else that is private go to a folder of their own, which generators of sites pass over.
    """
    # What it takes to write them is loaded when there is something to write.
    from twconvert_markdown.writing import write_folder  # noqa: PLC0415

    write_folder(document, path, layout=layout, flavor=flavor)


@hookimpl
def twconvert_exporters() -> Iterator[Exporter]:
    """Offer Markdown."""
    yield Exporter(
        name="markdown",
        suffix="",
        export=export,
        holds=ALL_KINDS,
    )
