"""PDF: an archive as a book to print, or to read on a screen."""

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
    page: Annotated[Literal["a5", "6x9in", "a4", "letter"], typer.Option(help="The size of the pages.")] = "a5",
    margins: Annotated[
        Literal["print", "screen"],
        typer.Option(
            help="For print, the inner margin is wider, and addresses are footnotes; for a screen, all pages are alike."
        ),
    ] = "print",
    bleed: Annotated[
        float,
        typer.Option(
            min=0,
            metavar="MILLIMETRES",
            help="Let the cover reach beyond the edge of the page by this much, if your printer asks for it.",
        ),
    ] = 0.0,
    cover: Annotated[bool, typer.Option(help="Make a cover from the pictures of the profile.")] = True,
    max_image_size: Annotated[
        int | None,
        typer.Option(
            min=100,
            metavar="PIXELS",
            help="Make pictures smaller whose longer side has more pixels than this. "
            "Without it, they have what a printer can show, 300 to the inch.",
        ),
    ] = None,
    volumes: Annotated[
        str | None,
        typer.Option(
            metavar="year|SIZE",
            help="Make a folder NAME-pdf with a book for each year, or books of at most a size such as 200MB. "
            "Without it, more than 5,000 posts make a book for each year.",
        ),
    ] = None,
) -> None:
    """Make a book to print: page numbers in the contents, an index of people and hashtags, threads in one piece."""
    # What it takes to write a book is loaded when there is one to write.
    from twconvert_pdf.writing import MOST_POSTS, Wishes, write_books  # noqa: PLC0415

    if volumes is None and len(document.posts) > MOST_POSTS:
        volumes = "year"
    wishes = Wishes(page, margins, bleed, cover, max_image_size)
    write_books(document, path, wishes, volumes)


@hookimpl
def twconvert_exporters() -> Iterator[Exporter]:
    """Offer PDF."""
    yield Exporter(
        name="pdf",
        suffix=".pdf",
        export=export,
        holds=ALL_KINDS,
        library="typst",
        extra="pdf",
    )
