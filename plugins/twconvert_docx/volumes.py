"""Which threads make which month, and which months make which file."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from twconvert.wording import MONTHS, month_number
from twconvert_docx.parts import parts_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert import Document, Thread
    from twconvert_docx.parts import Part

MOST_POSTS = 5_000
"""What word processors open in a few seconds; LibreOffice takes most of a minute for 17,000."""

_OTHERS = "messages and more"
"""What the volume is called that holds no posts."""
_NOT_FOR_FILE_NAMES = re.compile(r"\W+")


@dataclass(frozen=True, slots=True)
class Month:
    """The threads that begin in a month."""

    number: int
    """As `month_number` counts."""
    threads: range

    @property
    def title(self) -> str:
        """What its heading says."""
        return f"{MONTHS[self.number % 12]} {self.number // 12}"


@dataclass(frozen=True, slots=True)
class Year:
    """The months with posts of a year."""

    number: int
    months: Sequence[Month]

    @property
    def threads(self) -> range:
        """Those that begin in it."""
        return range(self.months[0].threads.start, self.months[-1].threads.stop)


@dataclass(frozen=True, slots=True)
class Volume:
    """What goes into one file."""

    years: Sequence[Year]
    parts: Sequence[Part] = ()
    """What is in it besides posts."""
    name: str = ""
    """What it is called beside others."""
    file_name: str = ""
    """Empty for the only volume."""

    @property
    def threads(self) -> range:
        """Those in it."""
        return range(self.years[0].threads.start, self.years[-1].threads.stop) if self.years else range(0)


def volumes_of(document: Document, split: Literal["auto", "none", "year"]) -> list[Volume]:
    """Return the volumes of a document; one, if need be without a year, where it is not divided.

    Else there is one for each year, the earliest first, and one for all that is no post.
    """
    years = [Year(number, list(months)) for number, months in groupby(months_of(document), lambda m: m.number // 12)]
    is_divided = split == "year" or (split == "auto" and len(document.posts) > MOST_POSTS)
    parts = parts_of(document)
    if not is_divided or len(years) < 2:  # noqa: PLR2004 - one year is one file
        return [Volume(years, parts)]
    name = _name_of(document)
    volumes = [Volume([year], (), str(year.number), f"{name}-{year.number:04}.docx") for year in years]
    if parts:
        volumes.append(Volume((), parts, _OTHERS, f"{name}-more.docx"))
    return volumes


def months_of(document: Document) -> Iterator[Month]:
    """Yield the months in which threads begin.

    Threads are sorted by UTC and months are those of the author's clock. Where the two disagree, at the turn of a
    month, a thread may stand in the month beside its own.
    """

    def month_of(thread: Thread) -> int:
        return month_number(document.local_time(thread.posts[0]))

    threads = document.threads
    start = number = 0
    while start < len(threads):
        number = max(number, month_of(threads[start]))
        stop = bisect_right(threads, number, start + 1, key=month_of)
        yield Month(number, range(start, stop))
        start = stop


def _name_of(document: Document) -> str:
    # A handle comes out of the archive, where anything may stand.
    return _NOT_FOR_FILE_NAMES.sub("_", document.owner.handle or "")[:50] or document.service.lower()
