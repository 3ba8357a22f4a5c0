"""Chapters and parts, and how pieces make chapters."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from twconvert.wording import gettext
from twconvert_epub.splitting import ranges_within

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable, Iterator


class Chapter(NamedTuple):
    """A chapter of the book: a file, or part of one where neighbours have the same name."""

    name: str
    """Of its file, without folder and suffix, such as ``2019-01``."""
    title: str
    first_piece: int
    offset: int
    """Bytes of all chapters before it."""
    size: int
    """Bytes of its pieces."""
    head: str = ""
    """XHTML that goes before its pieces."""
    in_contents: str | None = None
    """What the table of contents calls it; ``None`` where it does not list it."""


class Part(NamedTuple):
    """A part of the book: a year, the messages ..."""

    name: str
    """That of its file begins so."""
    title: str
    counts: str
    """What is in it, in words."""
    chapters: list[Chapter]

    @property
    def is_one_chapter(self) -> bool:
        """Whether the part is its only chapter, so that it needs no page of its own."""
        return [chapter.title for chapter in self.chapters] == [self.title]


class ChapterDivider:
    """Cuts pieces, in the order in which they were written, into chapters.

    Args:
        limit: The most bytes that the pieces of a chapter may have.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._pieces = 0
        self._offset = 0

    def chapters(
        self,
        sizes: array[int],
        name: str,
        title: str,
        *,
        in_contents: str | None,
        head_of: Callable[[int], str] = lambda _: "",
        names_of: Callable[[range], tuple[str, str]] | None = None,
    ) -> Iterator[Chapter]:
        """Yield the chapters that the next pieces make.

        Args:
            sizes: The number of bytes of each piece.
            name: The name of the file; where it takes several files, they are numbered.
            title: The title of the chapter.
            in_contents: What the table of contents calls it; ``None`` where it does not list it.
            head_of: Returns the XHTML a file needs before it can begin with a piece, given the index of that piece.
            names_of: Returns the title of a part of the chapter, given the indices of its pieces, and what the table of
                contents calls it. Without it parts are numbered.
        """
        runs = list(ranges_within(self._limit, sizes))
        for number, run in enumerate(runs, start=1):
            size = sum(sizes[run.start : run.stop])
            file = name if len(runs) == 1 else f"{name}-{number}"
            words, listed = title, in_contents
            if len(runs) > 1:
                words, listed = names_of(run) if names_of else _numbered(title, in_contents, number)
            yield Chapter(file, words, self._pieces, self._offset, size, head_of(run.start), listed)
            self._pieces += len(run)
            self._offset += size


def _numbered(title: str, in_contents: str | None, number: int) -> tuple[str, str | None]:
    """Return the title of a part of a chapter, and what the table of contents calls it, if it lists the chapter."""
    later = None if in_contents is None else gettext("part {number}").format(number=number)
    return f"{title} ({number})", in_contents if number == 1 else later
