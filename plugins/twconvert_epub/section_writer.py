"""A part of the book besides posts: what it is made of, written and cut into chapters one after the other."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from twconvert_epub.chapters import Part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from twconvert.outline import Chapter as OutlineChapter
    from twconvert_epub.chapters import Chapter, ChapterDivider
    from twconvert_epub.fragments import Fragments

_SHORT = 12_000
"""Bytes. Chapters that are not longer together follow each other in one file, instead of leaving pages empty."""


class SectionWriter:
    """Writes the part of a section.

    Args:
        name: The name of the part; the names of its files begin with it.
        title: The title of the part.
        fragments: The pieces of the book, to which those of the part are added.
        divider: Divides the pieces of the book.
    """

    def __init__(self, name: str, title: str, fragments: Fragments, divider: ChapterDivider) -> None:
        self._name = name
        self._title = title
        self._fragments = fragments
        self._divider = divider
        self._chapters: list[Chapter] = []
        self._files = 0
        self._room = 0

    def add_chapter(
        self, chapter: OutlineChapter, pieces: Iterable[str], head_of: Callable[[int], str] = lambda _: ""
    ) -> None:
        """Write a chapter.

        Args:
            chapter: The chapter.
            pieces: Its XHTML, in pieces that a file may begin and end with.
            head_of: See `ChapterDivider.chapters`.
        """
        sizes = array("I", map(self._fragments.add, pieces))
        name = f"{self._name}-{self._files + 1}"
        chapters = list(
            self._divider.chapters(sizes, name, chapter.title, in_contents=chapter.in_contents, head_of=head_of)
        )
        size = sum(sizes)
        if size <= self._room:
            chapters = [each._replace(name=self._chapters[-1].name) for each in chapters]
            self._room -= size
        else:
            self._files += 1
            self._room = _SHORT - size
        self._chapters += chapters

    def finish(self, counts: str) -> Part:
        """Return the part.

        Args:
            counts: What is in it, in words.
        """
        return Part(self._name, self._title, counts, self._chapters)
