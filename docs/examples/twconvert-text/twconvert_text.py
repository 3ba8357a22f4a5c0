"""A format for twconvert: the posts of an archive as one plain text."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from pathlib import Path
from textwrap import wrap
from typing import Annotated

import typer

from twconvert import Document, Exporter, Post, hookimpl, plain_text
from twconvert.outline import PostView, by_month, thread_views
from twconvert.wording import label_of, run_text

twconvert_contract = (1, 1)


def export(
    document: Document,
    path: Path,
    *,
    width: Annotated[
        int, typer.Option(min=20, metavar="CHARACTERS", help="Where lines end, but for a long word.")
    ] = 72,
    media: Annotated[bool, typer.Option(help="Name pictures and videos, with their descriptions.")] = True,
) -> None:
    """Make one plain text of all posts, month by month."""
    latest = None
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f"{document.title}\n")
        # An archive may hold a million posts: walk through them once, and write each before you ask for the next.
        for month, thread in by_month(document):
            if month != latest:
                file.write(f"\n\n{month.title}\n{'=' * len(month.title)}\n")
                latest = month
            for view in thread_views(document, thread):
                file.write("\n")
                for line in (*_lines(view), *(_media(view.post) if media else ())):
                    file.writelines(f"{each}\n" for each in wrap(line, width, break_long_words=False))
                # What the archive has and the output lacks is in the report.
                for medium in filter(attrgetter("path"), view.post.media):
                    document.leave_out(medium, "a plain text holds no pictures and no videos", is_usual=True)


def _lines(view: PostView) -> Iterator[str]:
    """Yield when a post was made, what is said around it, and its text."""
    yield view.time
    yield from map(run_text, view.before)
    yield from plain_text(view.post.content).splitlines()
    for note in view.after:
        yield run_text(note.runs)
        if note.quoted and note.repeats_text:
            yield from (f"> {line}" for line in plain_text(note.quoted.content).splitlines())


def _media(post: Post) -> Iterator[str]:
    for medium in post.media:
        yield f"[{label_of(medium)}{f': {medium.alt}' if medium.alt else ''}]"


@hookimpl
def twconvert_exporters() -> Iterator[Exporter]:
    """Offer the format."""
    yield Exporter(name="text", suffix=".txt", export=export, holds=frozenset({"posts"}))
