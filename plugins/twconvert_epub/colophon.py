"""What the last page says: how the book came to be and what is not in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.wording import grouped, left_out_of, ngettext, silent_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import Document
    from twconvert_epub.media_files import Tally


def absences_of(document: Document, tally: Tally) -> Iterator[str]:
    """Yield what the archive holds or names and the book does not."""
    yield from left_out_of(document, "book")
    silent = silent_text(document)
    if silent:
        yield silent
    if tally.missing:
        sentence = ngettext(
            "{count} picture: not in the archive", "{count} pictures: not in the archive", tally.missing
        )
        yield sentence.format(count=grouped(tally.missing))
    if tally.unreadable:
        one = "{count} picture: in the archive, but not readable"
        sentence = ngettext(one, "{count} pictures: in the archive, but not readable", tally.unreadable)
        yield sentence.format(count=grouped(tally.unreadable))
    if kept := tally.boxed - tally.absent:
        one = "{count} video or recording: in the archive, not in the book"
        sentence = ngettext(one, "{count} videos and recordings: in the archive, not in the book", kept)
        yield sentence.format(count=grouped(kept))
    if tally.absent:
        one = "{count} video or recording: not in the archive"
        sentence = ngettext(one, "{count} videos and recordings: not in the archive", tally.absent)
        yield sentence.format(count=grouped(tally.absent))
