"""Markdown: an archive as a folder of plain text files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

import typer

from twconvert import ALL_KINDS, Document, Exporter, UsageError, hookimpl


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
        typer.Option(help="The program to write front matter and file names for. Plain reads well anywhere."),
    ] = "plain",
    title_of_posts: Annotated[
        Literal["text", "none"],
        typer.Option(
            help="Give the page of a thread the beginning of its text as its title, or none, as blogs of short posts "
            "have it. Hugo, Jekyll and Eleventy only."
        ),
    ] = "text",
    aids: Annotated[
        list[Literal["all", "none", "numbers", "liked", "people", "hashtags", "pictures"]] | None,
        typer.Option(
            metavar="AID",
            help="Add pages to find posts by: all, none, or some of numbers, liked, people, hashtags and pictures.",
        ),
    ] = None,
) -> None:
    """Make a folder of Markdown files with the pictures beside them and a page of contents.

    Messages and all else that is private go to a folder of their own, which generators of sites pass over.
    """
    # What it takes to write them is loaded when there is something to write.
    from twconvert_markdown.writing import write_folder  # noqa: PLC0415

    write_folder(document, path, layout=layout, flavor=flavor, with_titles=title_of_posts == "text", aids=aids)


def check(*, layout: str, flavor: str, title_of_posts: str, **_: object) -> None:
    """Raise `UsageError` where posts have no titles that could be left out."""
    if title_of_posts == "none" and (layout != "thread" or flavor not in {"hugo", "jekyll", "eleventy"}):
        raise UsageError(
            "the option 'title_of_posts' is none for blogs, where each thread is a page with front matter: "
            "give the option 'layout' thread, and the option 'flavor' hugo, jekyll or eleventy"
        )


@hookimpl
def twconvert_exporters() -> Iterator[Exporter]:
    """Offer Markdown."""
    yield Exporter(
        name="markdown",
        suffix="",
        export=export,
        check=check,
        holds=ALL_KINDS,
    )
