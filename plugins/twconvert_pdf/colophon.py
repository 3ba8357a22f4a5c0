"""The last page: how a book came to be, what is in it and what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.wording import (
    clock_of,
    gettext,
    grouped,
    left_out_of,
    listed,
    ngettext,
    number_of,
    origin_of,
    other_holdings_of,
    silent_text,
)
from twconvert_pdf.markup import line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import Document
    from twconvert_pdf.markup import Part
    from twconvert_pdf.media_files import Tally

_WHAT = "book"


def colophon(document: Document, posts: int, tally: Tally) -> Iterator[Part]:
    """Yield the lines of the colophon.

    Args:
        document: The document that the book is made of.
        posts: The number of posts in it.
        tally: The numbers of its pictures and videos.
    """
    others = other_holdings_of(document)
    for words in (origin_of(document, _WHAT), _holdings(posts, others, tally), clock_of(document)):
        yield line("text", words)
    silent = silent_text(document)
    for words in (*left_out_of(document, _WHAT), *([silent] if silent else []), *_missing(tally)):
        yield line("text", words)


def _holdings(posts: int, others: list[str], tally: Tally) -> str:
    counts = [number_of(posts, "post"), *others] if posts or not others else list(others)
    if tally.pictures:
        counts.append(number_of(tally.pictures, "picture"))
    return gettext("It holds {holdings}.").format(holdings=listed(counts))


def _missing(tally: Tally) -> Iterator[str]:
    if tally.missing:
        sentence = ngettext(
            "{count} picture: not in the archive", "{count} pictures: not in the archive", tally.missing
        )
        yield sentence.format(count=grouped(tally.missing))
    if tally.unreadable:
        one = "{count} picture: in the archive, but not readable"
        sentence = ngettext(one, "{count} pictures: in the archive, but not readable", tally.unreadable)
        yield sentence.format(count=grouped(tally.unreadable))
    if kept := tally.videos - tally.absent:
        one = "{count} video or recording: in the archive, not in the book"
        sentence = ngettext(one, "{count} videos and recordings: in the archive, not in the book", kept)
        yield sentence.format(count=grouped(kept))
    if tally.absent:
        one = "{count} video or recording: not in the archive"
        sentence = ngettext(one, "{count} videos and recordings: not in the archive", tally.absent)
        yield sentence.format(count=grouped(tally.absent))
