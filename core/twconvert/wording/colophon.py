"""The last page of a book or document: how it came to be, what is in it and what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from twconvert.wording.absences import absences_of
from twconvert.wording.language import gettext
from twconvert.wording.messages import silent_text
from twconvert.wording.numbers import listed, number_of
from twconvert.wording.origin import clock_of, left_out_of, origin_of, other_holdings_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.model import Document
    from twconvert.wording.absences import MediaTally


def colophon_of(
    document: Document,
    what: Literal["book", "document"],
    posts: int,
    tally: MediaTally,
    *,
    with_other_kinds: bool = True,
) -> Iterator[str]:
    """Yield the sentences of the last page, each a paragraph.

    Args:
        document: The document that the output is made of.
        what: What the output is.
        posts: The number of posts in it, or in this volume of it.
        tally: The numbers of its pictures and videos.
        with_other_kinds: Whether it has likes, messages and all else that the document holds besides posts. Of several
            volumes only one has.
    """
    others = other_holdings_of(document) if with_other_kinds else []
    counts = [number_of(posts, "post"), *others] if posts or not others else others
    if tally.pictures:
        counts = [*counts, number_of(tally.pictures, "picture")]
    yield origin_of(document, what)
    yield gettext("It holds {holdings}.").format(holdings=listed(counts))
    yield clock_of(document)
    yield from not_in_it(document, what, tally, with_other_kinds=with_other_kinds)


def not_in_it(
    document: Document, what: Literal["book", "document"], tally: MediaTally, *, with_other_kinds: bool = True
) -> Iterator[str]:
    """Yield what the archive holds or names and the output does not, with the arguments of `colophon_of`."""
    yield from left_out_of(document, what)
    if with_other_kinds and (silent := silent_text(document)):
        yield silent
    yield from absences_of(tally, what)
