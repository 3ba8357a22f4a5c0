"""The book as XHTML, in a temporary file until it is known how it makes chapters."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from itertools import chain
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING

from msgspec import Struct

from twconvert.closing import Closing
from twconvert_epub.splitting import ranges_within

if TYPE_CHECKING:
    from collections.abc import Iterator

CHAPTER_LIMIT = 250_000
"""Bytes of a chapter's file. Readers built on Adobe's RMSDK fail above 300 KB (Qualebook, rule 87)."""

FRAME_LIMIT = 2_000
"""Bytes of a chapter's file that are not posts."""

_BUFFER = 1 << 18
MOST_READ = 1 << 20
"""Bytes that are read at once; only what is long takes more."""
_OPEN_THREAD = b'<div class="thread">\n'
_CLOSE_THREAD = b"</div>\n"
_ANCHOR = re.compile(rb'<(?:article|span)[^>]* id="([^"]+)"')


class Piece(Struct, frozen=True, gc=False):
    """A thread, or one of the parts that it is cut into."""

    size: int
    """Its bytes."""
    first_post: int
    """The index in the thread of the first post in it."""


class Fragments(Closing):
    """XHTML in pieces: first threads, each one or several where it alone is too much for a file, then all else."""

    def __init__(self, limit: int = CHAPTER_LIMIT - FRAME_LIMIT) -> None:
        self.limit = limit
        self._file: IO[bytes] = TemporaryFile("w+b", _BUFFER)  # noqa: SIM115 - closed by `close`
        self._divided: list[int] = []
        """Threads of several pieces, once for each piece after the first."""
        self._piece_of_anchor: dict[bytes, int] = {}
        """Pieces of the anchors in those threads."""
        self._threads = 0

    def add_thread(self, articles: Iterator[str | Iterator[str]], heading: str = "") -> list[Piece]:
        """Add a thread and return the pieces of it.

        Args:
            articles: The XHTML of its posts, one or more; that of each whole, or in pieces where it is long.
            heading: The XHTML of what stands above it.
        """
        first_post, second_post = next(articles), next(articles, None)
        above = self._file.write(heading.encode()) if heading else 0
        if second_post is None:
            self._threads += 1
            return [Piece(above + _write(self._file, first_post), 0)]
        start = self._file.tell() + self._file.write(_OPEN_THREAD)
        sizes = array("I", (_write(self._file, xhtml) for xhtml in chain((first_post, second_post), articles)))
        if sum(sizes) <= self.limit:
            self._file.write(_CLOSE_THREAD)
            self._threads += 1
            return [Piece(above + len(_OPEN_THREAD) + sum(sizes) + len(_CLOSE_THREAD), 0)]
        with TemporaryFile("w+b", _BUFFER) as posts:
            self._file.seek(start)
            copyfileobj(self._file, posts)
            posts.seek(0)
            self._file.seek(start - len(_OPEN_THREAD))
            self._file.truncate()
            first, *others = self._add_divided(posts, sizes)
            return [Piece(above + first.size, 0), *others]

    def add(self, xhtml: str) -> int:
        """Add a piece that no link leads to, and return the bytes of it."""
        return self._file.write(xhtml.encode())

    def piece_of(self, thread: int, anchor: bytes) -> int:
        """Return the piece that holds this anchor of a thread."""
        return self._piece_of_anchor.get(anchor, thread + bisect_left(self._divided, thread))

    def read(self, offset: int, size: int) -> Iterator[bytes]:
        """Yield the XHTML of some pieces, given by the bytes before them and theirs, at most `MOST_READ` at a time."""
        for start in range(offset, offset + size, MOST_READ):
            self._file.seek(start)
            yield self._file.read(min(MOST_READ, offset + size - start))

    def _add_divided(self, articles: IO[bytes], sizes: array[int]) -> list[Piece]:
        """Add a thread of posts that are too much for one piece, which are in a file, given the bytes of each."""
        runs = list(ranges_within(self.limit, sizes))
        first = self._threads + len(self._divided)
        added = []
        for number, run in enumerate(runs, start=first):
            size = sum(sizes[run.start : run.stop])
            # What is more is one post, whose anchors stand before its text.
            posts = articles.read(min(size, MOST_READ))
            self._piece_of_anchor.update(dict.fromkeys(_ANCHOR.findall(posts), number))
            rest = (articles.read(min(MOST_READ, size - start)) for start in range(MOST_READ, size, MOST_READ))
            written = sum(map(self._file.write, (_OPEN_THREAD, posts, *rest, _CLOSE_THREAD)))
            added.append(Piece(written, run.start))
        self._divided += [self._threads] * (len(runs) - 1)
        self._threads += 1
        return added

    def close(self) -> None:
        """Delete the temporary file."""
        self._file.close()


def _write(file: IO[bytes], xhtml: str | Iterator[str]) -> int:
    """Write XHTML, whole or in pieces, and return the number of its bytes."""
    return file.write(xhtml.encode()) if isinstance(xhtml, str) else sum(file.write(each.encode()) for each in xhtml)
