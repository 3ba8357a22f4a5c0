"""The last page: how a book came to be, what is in it and what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twconvert.wording import (
    MediaTally,
    absences_of,
    clock_of,
    gettext,
    left_out_of,
    listed,
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

_WHAT: Final = "book"


def colophon(document: Document, posts: int, tally: MediaTally) -> Iterator[Part]:
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
    for words in (*left_out_of(document, _WHAT), *([silent] if silent else []), *absences_of(tally, _WHAT)):
        yield line("text", words)


def _holdings(posts: int, others: list[str], tally: MediaTally) -> str:
    counts = [number_of(posts, "post"), *others] if posts or not others else list(others)
    if tally.pictures:
        counts.append(number_of(tally.pictures, "picture"))
    return gettext("It holds {holdings}.").format(holdings=listed(counts))
