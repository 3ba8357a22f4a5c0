"""The last page: how a document came to be, what is in it and what is not."""

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
from twconvert_docx.contents import COLOPHON_BOOKMARK, COLOPHON_TITLE
from twconvert_docx.paragraphs import heading, paragraph_start
from twconvert_docx.runs import TextStyle, runs_xml

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import Document
    from twconvert_docx.volumes import Volume

_WHAT: Final = "document"


def colophon(document: Document, volume: Volume, posts: int, tally: MediaTally, number: int) -> Iterator[str]:
    """Yield the paragraphs of the colophon.

    Args:
        document: The document that the output is made of.
        volume: The volume that the colophon closes.
        posts: The number of posts in this volume.
        tally: The numbers of its pictures and videos.
        number: The number of its bookmark, which no other bookmark has.
    """
    yield heading(1, gettext(COLOPHON_TITLE), COLOPHON_BOOKMARK, number)
    others = other_holdings_of(document) if volume.sections else []
    for words in (origin_of(document, _WHAT), _holdings(posts, others, tally), clock_of(document)):
        yield _line(words)
    silent = silent_text(document) if volume.sections else None
    for words in (*left_out_of(document, _WHAT), *([silent] if silent else []), *absences_of(tally, _WHAT)):
        yield _line(words)


def _holdings(posts: int, others: list[str], tally: MediaTally) -> str:
    counts = [number_of(posts, "post"), *others] if posts or not others else list(others)
    if tally.pictures:
        counts.append(number_of(tally.pictures, "picture"))
    return gettext("It holds {holdings}.").format(holdings=listed(counts))


def _line(words: str) -> str:
    return f"{paragraph_start('Post')}{runs_xml(words, TextStyle())}</w:p>"
