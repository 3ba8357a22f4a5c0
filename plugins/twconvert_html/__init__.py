"""HTML: an archive as a web site that needs no server."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer

from twconvert import Document, Exporter, UsageError, hookimpl


def export(
    document: Document,
    path: Path,
    *,
    theme: Annotated[
        Literal["auto", "light", "dark"],
        typer.Option(help="The colours of the site. With auto they are those of the reader's device."),
    ] = "auto",
    page_size: Annotated[
        int,
        typer.Option(
            min=1,
            metavar="NUMBER",
            help="Divide months, conversations and other lists that have more than this. A thread stays in one piece.",
        ),
    ] = 200,
    link_media: Annotated[
        bool,
        typer.Option(
            help="Leave pictures and videos where they are, in the folder that the archive was unpacked to, and link "
            "to them there: for archives too large to copy. Without it they are copied into the site."
        ),
    ] = False,
    css: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="A style sheet of your own, which follows that of the site. It can load nothing from elsewhere.",
        ),
    ] = None,
    base_url: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            help="Address that the site will be published at. With it the site gets canonical links, a feed (Atom) "
            "of the newest posts and a site map.",
        ),
    ] = None,
) -> None:
    """Make a web site that works from a folder: months, threads, pictures, hashtags, on this day, and a search."""
    # What it takes to write a site is loaded when there is one to write.
    from twconvert_html.writing import write_site  # noqa: PLC0415

    write_site(document, path, theme=theme, page_size=page_size, link_media=link_media, css=css, base_url=base_url)


def check(*, css: Path | None, base_url: str | None, **_: object) -> None:
    """Raise `UsageError` for a style sheet that cannot be taken, and for what is no address."""
    from twconvert.style_sheets import own_style  # noqa: PLC0415 - as above
    from twconvert.urls import checked_base_url  # noqa: PLC0415

    checked_base_url(base_url)
    if css:
        own_style(css)


def check_paths(archives: Sequence[object], _destination: Path | None, *, link_media: bool, **_: object) -> None:
    """Raise `UsageError` where media are to stay in an archive that no page can show them from."""
    packed = next((each for each in archives if not isinstance(each, Path) or each.is_file()), None)
    if link_media and packed:
        raise UsageError(
            f"the option 'link_media' is for an unpacked archive, which {packed} is not; unpack it and give its "
            "folder, or leave that option out to have media copied"
        )


@hookimpl
def twconvert_exporters() -> Iterator[Exporter]:
    """Offer HTML."""
    holds = {"posts", "likes", "messages", "relations", "lists", "chats", "moments", "other-media"}
    yield Exporter(name="html", suffix="", export=export, check=check, check_paths=check_paths, holds=frozenset(holds))
