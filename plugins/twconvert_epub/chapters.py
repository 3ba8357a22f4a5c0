"""How the pieces of the book make chapters, and chapters make parts."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from twconvert.wording import MONTHS
from twconvert_epub.budget import runs_within

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
    first_piece: int
    offset: int
    """Bytes of all chapters before it."""
    size: int
    """Bytes of its posts."""


@dataclass(frozen=True, slots=True)
class Part:
    """A year of the book."""

    year: int
    posts: int
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
    cut = _Cut(fragments)
    for year, group in groupby(fragments.months, key=lambda month: month.number // 12):
        months = list(group)
        posts = sum(month.posts for month in months)
        if split == "year" or posts < _FEW_POSTS:
            chapters = list(cut.next(sum(month.pieces for month in months), f"{year:04}", str(year)))
        else:
            chapters = [chapter for month in months for chapter in cut.next(month.pieces, *_names(month.number))]
        yield Part(year, posts, chapters)


def _names(month: int) -> tuple[str, str]:
    """Return how the file of a month is called, and the chapter."""
    year, index = divmod(month, 12)
    return f"{year:04}-{index + 1:02}", f"{MONTHS[index]} {year}"


class _Cut:
    """Cuts pieces into chapters, one after the other."""

    def __init__(self, fragments: Fragments) -> None:
        self._fragments = fragments
        self._piece = 0
        self._offset = 0

    def next(self, pieces: int, name: str, title: str) -> Iterator[Chapter]:
        """Yield the chapters that the next so many pieces make."""
        sizes = self._fragments.sizes(range(self._piece, self._piece + pieces))
        runs = list(runs_within(self._fragments.limit, sizes))
        for number, run in enumerate(runs, start=1):
            size = sum(sizes[run.start : run.stop])
            names = (name, title) if len(runs) == 1 else (f"{name}-{number}", f"{title} ({number})")
            yield Chapter(*names, self._piece, self._offset, size)
            self._piece += len(run)
            self._offset += size
