"""TiddlyWiki: an archive as a wiki, and as tiddlers for a wiki that is there already."""

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
    template: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Make wiki.html from this wiki of yours: a copy of it, with the posts added. "
            "It must be a TiddlyWiki 5.2 or later, in one file, not encrypted.",
        ),
    ] = None,
    embed_media: Annotated[
        bool,
        typer.Option(
            help="Put pictures and videos into the wiki and not beside it. They take a third more space there, "
            "and a browser holds all of the wiki in memory: only for small archives.",
        ),
    ] = False,
    aids: Annotated[
        list[Literal["all", "none", "numbers", "liked", "people", "hashtags", "pictures", "on-this-day", "random"]]
        | None,
        typer.Option(
            metavar="AID",
            help="Add pages to find posts by: all, none, or some of numbers, liked, people, hashtags, pictures, "
            "on-this-day and random.",
        ),
    ] = None,
) -> None:
    """Make a folder with a wiki to open in a browser, and the same tiddlers to drag onto another wiki."""
    # What it takes to write a wiki is loaded when there is one to write.
    from twconvert_tiddlywiki.writing import write_wiki  # noqa: PLC0415

    write_wiki(document, path, template=template, embed_media=embed_media, aids=aids)


def check(*, template: Path | None, **_: object) -> None:
    """Raise `UsageError` for a wiki that posts cannot be put into."""
    from twconvert_tiddlywiki.template import template_in  # noqa: PLC0415 - as above

    if template:
        with template_in(template):
            pass


@hookimpl
def twconvert_exporters() -> Iterator[Exporter]:
    """Offer TiddlyWiki."""
    yield Exporter(
        name="tiddlywiki",
        suffix="",
        export=export,
        check=check,
        holds=ALL_KINDS,
    )
