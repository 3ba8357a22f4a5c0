"""Which threads make which month, and which months make which file."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from twconvert.file_names import words_in_name
from twconvert.outline import months_of, sections_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twconvert import Document
    from twconvert.outline import MonthOfThreads, Section

MOST_POSTS = 5_000
"""What word processors open in a few seconds; LibreOffice takes most of a minute for 17,000."""

_OTHERS = "messages and more"
"""What the volume is called that holds no posts."""


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
    sections: Sequence[Section] = ()
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
    years = [
        Year(number, list(months)) for number, months in groupby(months_of(document), lambda each: each.month.year)
    ]
    is_divided = split == "year" or (split == "auto" and len(document.posts) > MOST_POSTS)
    sections = sections_of(document)
    if not is_divided or len(years) < 2:  # noqa: PLR2004 - one year is one file
        return [Volume(years, sections)]
    name = words_in_name(document.owner.handle or document.service.name.lower())
    volumes = [Volume([year], (), str(year.number), f"{name}-{year.number:04}.docx") for year in years]
    if sections:
        volumes.append(Volume((), sections, _OTHERS, f"{name}-more.docx"))
    return volumes
