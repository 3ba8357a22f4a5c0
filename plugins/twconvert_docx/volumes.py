"""Which threads make which month, and what goes into a file."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from twconvert.outline import months_of, sections_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twconvert import Document
    from twconvert.outline import MonthOfThreads, Section

MOST_POSTS = 5_000
"""What word processors open in a few seconds; LibreOffice takes most of a minute for 17,000."""


@dataclass(frozen=True, slots=True)
class Year:
    """The months with posts of a year."""

    number: int
    months: Sequence[MonthOfThreads]

    @property
    def threads(self) -> range:
        """Those that begin in it."""
        return range(self.months[0].threads.start, self.months[-1].threads.stop)


@dataclass(frozen=True, slots=True)
class Volume:
    """What goes into one file."""

    years: Sequence[Year]
    sections: Sequence[Section]
    """What is in it besides posts."""


def volume_of(document: Document) -> Volume:
    """Return what goes into the file of a document, which is the whole or a volume."""
    years = groupby(months_of(document), lambda each: each.month.year)
    return Volume([Year(number, list(months)) for number, months in years], sections_of(document))


def volumes_of_split(document: Document, split: Literal["auto", "none", "year"]) -> str | None:
    """Return what ``--split`` means as ``--volumes``."""
    return "year" if split == "year" or (split == "auto" and len(document.posts) > MOST_POSTS) else None
