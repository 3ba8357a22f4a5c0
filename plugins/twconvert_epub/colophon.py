"""What the last page says: how the book came to be and what is not in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.wording import left_out_of, number_of, silent_text

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
        yield f"{number_of(tally.missing, 'picture')}: not in the archive"
    if tally.unreadable:
        yield f"{number_of(tally.unreadable, 'picture')}: in the archive, but not readable"
    for count, where in (
        (tally.boxed - tally.absent, "in the archive, not in the book"),
        (tally.absent, "not in the archive"),
    ):
        if count:
            yield f"{number_of(count, 'video or recording', 'videos and recordings')}: {where}"
