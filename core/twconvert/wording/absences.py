"""What the last page of a book or document says about pictures and videos that are not in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from twconvert.wording.language import ngettext
from twconvert.wording.numbers import grouped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.model import Media


class MediaTally(Struct):
    """How many pictures and videos an output shows, and how many it does not."""

    pictures: int = 0
    """Pictures that are shown."""
    videos: int = 0
    """Videos, animations and recordings, shown or not."""
    missing: int = 0
    """Pictures that are not in the archive."""
    unreadable: int = 0
    """Pictures that are in the archive and cannot be read."""
    boxed: int = 0
    """Those of the videos and recordings that are not in the output: a box stands for each."""
    absent: int = 0
    """Those of them that are not in the archive either."""
    undescribed: int = 0
    """Pictures whose author wrote no description."""

    def count_absence(self, media: Media) -> None:
        """Count a picture that is not shown."""
        self.missing += media.path is None
        self.unreadable += media.path is not None


def absences_of(tally: MediaTally, what: Literal["book", "document"]) -> Iterator[str]:
    """Yield a line for each kind of picture and video that is not in an output.

    Args:
        tally: The numbers.
        what: What the output is.
    """
    if tally.missing:
        yield _counted(
            ngettext("{count} picture: not in the archive", "{count} pictures: not in the archive", tally.missing),
            tally.missing,
        )
    if tally.unreadable:
        one = "{count} picture: in the archive, but not readable"
        many = "{count} pictures: in the archive, but not readable"
        yield _counted(ngettext(one, many, tally.unreadable), tally.unreadable)
    if kept := tally.boxed - tally.absent:
        yield _counted(_kept(kept, what), kept)
    if tally.absent:
        one = "{count} video or recording: not in the archive"
        many = "{count} videos and recordings: not in the archive"
        yield _counted(ngettext(one, many, tally.absent), tally.absent)


def _kept(count: int, what: Literal["book", "document"]) -> str:
    if what == "document":
        one = "{count} video or recording: in the archive, not in the document"
        return ngettext(one, "{count} videos and recordings: in the archive, not in the document", count)
    one = "{count} video or recording: in the archive, not in the book"
    return ngettext(one, "{count} videos and recordings: in the archive, not in the book", count)


def _counted(sentence: str, count: int) -> str:
    return sentence.format(count=grouped(count))
