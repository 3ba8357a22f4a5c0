"""EPUB 3: an archive as a book."""

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
    split: Annotated[
        Literal["month", "year"], typer.Option(help="Begin a new chapter with each month or with each year.")
    ] = "month",
    cover: Annotated[bool, typer.Option(help="Make a cover from the pictures of the profile.")] = True,
    max_image_size: Annotated[
        int | None,
        typer.Option(
            min=100,
            metavar="PIXELS",
            help="Make pictures smaller whose longer side has more pixels than this. "
            "Without it, only pictures of more than 3.2 million pixels are made smaller.",
        ),
    ] = None,
    embed_video: Annotated[
        Literal["auto", "all", "none"],
        typer.Option(
            help="Put videos and recordings of less than 2 MB into the book, all, or none. "
            "Others are shown by their first frame, as all are on e-ink."
        ),
    ] = "auto",
    theme: Annotated[
        Literal["plain", "classic", "modern"],
        typer.Option(
            help="What the book looks like: plain, as most books for readers; classic, with small capitals, "
            "old-style figures and ornaments; or modern, with sans-serif letters, white and a colour."
        ),
    ] = "plain",
    css: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="A style sheet of your own, put behind that of the theme."),
    ] = None,
    volumes: Annotated[
        str | None,
        typer.Option(
            metavar="year|SIZE",
            help="Make a folder NAME-epub with a book for each year, or books of at most a size such as 200MB.",
        ),
    ] = None,
    aids: Annotated[
        list[Literal["all", "none", "numbers", "liked", "people", "hashtags", "pictures"]] | None,
        typer.Option(
            metavar="AID",
            help="Add pages to find posts by: all, none, or some of numbers, liked, people, hashtags and pictures.",
        ),
    ] = None,
) -> None:
    """Make a book: a part for each year, a chapter for each month, threads in one piece."""
    # What it takes to write a book is loaded when there is one to write.
    from twconvert_epub.look import Look  # noqa: PLC0415
    from twconvert_epub.style import style_of  # noqa: PLC0415
    from twconvert_epub.writing import write_books  # noqa: PLC0415

    look = Look(
        split=split,
        with_cover=cover,
        max_image_size=max_image_size,
        embed_video=embed_video,
        style=style_of(theme, css),
        aids=aids,
    )
    write_books(document, path, look, volumes)


def check(*, css: Path | None, volumes: str | None, **_: object) -> None:
    """Raise `UsageError` for a style sheet that cannot be taken, and for what is no size of volumes."""
    from twconvert.style_sheets import own_style  # noqa: PLC0415 - as above
    from twconvert.volumes import size_of_volumes  # noqa: PLC0415

    if css:
        own_style(css)
    if volumes:
        size_of_volumes(volumes)


@hookimpl
def twconvert_exporters() -> Iterator[Exporter]:
    """Offer EPUB."""
    yield Exporter(
        name="epub",
        suffix=".epub",
        export=export,
        check=check,
        holds=ALL_KINDS,
    )
