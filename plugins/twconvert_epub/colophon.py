"""How the book came to be and what is not in it: the words of its last page."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from twconvert_epub.counts import number_of, number_of_kind
from twconvert_epub.dates import day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import Document
    from twconvert_epub.shelf import Tally


def origin_of(document: Document) -> str:
    """Return what made the book, from what."""
    handle = f" of @{document.owner.handle}" if document.owner.handle else ""
    count = len(document.sources)
    archives = "a Twitter archive" if count == 1 else number_of(count, "Twitter archive")
    made = document.generated_at
    date = (
        f", {'made' if count == 1 else 'the last of them made'} on {day(made.astimezone(document.timezone))}"
        if made
        else ""
    )
    return f"This book was made by {_maker()} from {archives}{handle}{date}."


def clock_of(document: Document) -> str:
    """Return which clock the times in the book are of."""
    return f"Times are in the time zone {document.timezone}. Where no time is given, the archive knows the day alone."


def left_out_of(document: Document, tally: Tally) -> Iterator[str]:
    """Yield what the archive holds or names and the book does not."""
    for kind, count in document.left_out.items():
        if count:
            yield f"{number_of_kind(kind, count)}: in the archive, but not in this book"
    if tally.missing:
        yield f"{number_of(tally.missing, 'picture')}: not in the archive"
    if tally.unreadable:
        yield f"{number_of(tally.unreadable, 'picture')}: in the archive, but not readable"
    if tally.boxed:
        yield f"{number_of(tally.boxed, 'video or recording', 'videos and recordings')}: to be seen online"


def _maker() -> str:
    try:
        return f"twconvert {version('twconvert')}"
    except PackageNotFoundError:
        return "twconvert"
