"""What the last page says: how the book came to be and what is not in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.wording import MediaTally, absences_of, left_out_of, silent_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import Document


def left_out(document: Document, tally: MediaTally) -> Iterator[str]:
    """Yield what the archive holds or names and the book does not."""
    yield from left_out_of(document, "book")
    silent = silent_text(document)
    if silent:
        yield silent
    yield from absences_of(tally, "book")
