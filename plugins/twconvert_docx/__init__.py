"""DOCX: an archive as a document for Word and its kin."""

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
    page_size: Annotated[Literal["a4", "letter"], typer.Option(help="The paper to lay pages out for.")] = "a4",
    split: Annotated[
        Literal["auto", "none", "year"],
        typer.Option(
            help="One file, or a folder NAME-docx with a file for each year; auto makes one file of up to 5,000 posts, "
            "because word processors are slow with more."
        ),
    ] = "auto",
    volumes: Annotated[
        str | None,
        typer.Option(
            metavar="year|SIZE",
            help="A folder NAME-docx with a file for each year, or files of at most a size such as 200MB, "
            "whatever the other options say.",
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
    """Make a document: a heading for each year and month, pictures in their places, threads in one piece."""
    # What it takes to write a document is loaded when there is one to write.
    from twconvert_docx.volumes import volumes_of_split  # noqa: PLC0415
    from twconvert_docx.writing import write_documents  # noqa: PLC0415

    volumes = volumes or volumes_of_split(document, split)
    write_documents(document, path, page_size=page_size, volumes=volumes, aids=aids)


def check(*, volumes: str | None, **_: object) -> None:
    """Raise `UsageError` for what is no size of volumes."""
    from twconvert.volumes import size_of_volumes  # noqa: PLC0415 - as above

    if volumes:
        size_of_volumes(volumes)


@hookimpl
def twconvert_exporters() -> Iterator[Exporter]:
    """Offer DOCX."""
    yield Exporter(
        name="docx",
        suffix=".docx",
        export=export,
        check=check,
        holds=ALL_KINDS,
    )
