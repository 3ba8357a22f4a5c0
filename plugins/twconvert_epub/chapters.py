"""How the pieces of the book make chapters, and chapters make parts."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from twconvert_epub.budget import runs_within
from twconvert_epub.dates import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert_epub.fragments import Fragments

_FEW_POSTS = 50
"""A year with fewer is one chapter."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A file of the book."""

    name: str
    """Without folder and suffix, such as ``2019-01``."""
    title: str
    pieces: range


@dataclass(frozen=True, slots=True)
class Part:
    """A year of the book."""

    year: int
    posts: int
    months: int
    """Months with posts."""
    chapters: list[Chapter]

    @property
    def title(self) -> str:
        """What the part is called."""
        return str(self.year)

    @property
    def is_one_chapter(self) -> bool:
        """Whether the part is its only chapter, so that it needs no page of its own."""
        return [chapter.title for chapter in self.chapters] == [self.title]


def parts_of(fragments: Fragments, split: Literal["month", "year"]) -> Iterator[Part]:
    """Yield the parts, the earliest first."""
    months = ((month, len(list(pieces))) for month, pieces in groupby(fragments.months))
    start = 0
    for year, group in groupby(months, key=lambda month: month[0] // 12):
        pieces_in = dict(group)
        posts = sum(fragments.posts_in[month] for month in pieces_in)
        if split == "year" or posts < _FEW_POSTS:
            lengths = [(f"{year:04}", str(year), sum(pieces_in.values()))]
        else:
            lengths = [
                (f"{year:04}-{month % 12 + 1:02}", f"{MONTHS[month % 12]} {year}", length)
                for month, length in pieces_in.items()
            ]
        chapters: list[Chapter] = []
        for name, title, length in lengths:
            chapters.extend(_chapters(fragments, name, title, range(start, start + length)))
            start += length
        yield Part(year, posts, len(pieces_in), chapters)


def _chapters(fragments: Fragments, name: str, title: str, pieces: range) -> Iterator[Chapter]:
    runs = list(runs_within(fragments.limit, [fragments.size(piece) for piece in pieces]))
    if len(runs) == 1:
        yield Chapter(name, title, pieces)
        return
    for number, run in enumerate(runs, start=1):
        yield Chapter(f"{name}-{number}", f"{title} ({number})", pieces[run.start : run.stop])
