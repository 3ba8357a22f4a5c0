"""The threads of the book as XHTML, in a temporary file until it is known how they make chapters."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Self

from twconvert_epub.budget import runs_within

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

CHAPTER_LIMIT = 250_000
"""Bytes of a chapter's file. Readers built on Adobe's RMSDK fail above 300 KB (Qualebook, rule 87)."""

FRAME_LIMIT = 2_000
"""Bytes of a chapter's file that are not posts."""

_OPEN_THREAD = b'<div class="thread">\n'
_CLOSE_THREAD = b"</div>\n"
_ANCHOR = re.compile(rb'<(?:article|span)[^>]* id="([^"]+)"')


@dataclass(slots=True)
class Month:
    """What is in a month."""

    number: int
    """As `month_number` counts."""
    posts: int = 0
    pieces: int = 0


class Fragments:
    """XHTML in pieces: a thread each, or part of a thread where one alone is too much for a file."""

    def __init__(self, limit: int = CHAPTER_LIMIT - FRAME_LIMIT) -> None:
        self.limit = limit
        self.months: list[Month] = []
        """The months with posts, the earliest first."""
        self._file = TemporaryFile()  # noqa: SIM115 - closed by __exit__
        self._sizes = array("I")
        self._divided: list[int] = []
        """Threads of several pieces, once for each piece after the first."""
        self._piece_of_anchor: dict[bytes, int] = {}
        """Pieces of the anchors in those threads."""
        self._threads = 0

    def add_thread(self, month: int, articles: Sequence[str]) -> None:
        """Add a thread: the XHTML of one or more posts.

        The month is that of the first. One before the month of the thread before counts as that one:
        threads are sorted by UTC, and months by the clock of the author.
        """
        if not self.months or month > self.months[-1].number:
            self.months.append(Month(month))
        self.months[-1].posts += len(articles)
        if len(articles) == 1:
            self._append(articles[0].encode())
        else:
            self._append_several(articles)
        self._threads += 1

    def piece_of(self, thread: int, anchor: bytes) -> int:
        """Return the piece that holds this anchor of a thread."""
        return self._piece_of_anchor.get(anchor, thread + bisect_left(self._divided, thread))

    def sizes(self, pieces: range) -> array[int]:
        """Return the bytes of each of some pieces."""
        return self._sizes[pieces.start : pieces.stop]

    def read(self, offset: int, size: int) -> bytes:
        """Return the XHTML of some pieces, given by the bytes before them and theirs."""
        self._file.seek(offset)
        return self._file.read(size)

    def _append_several(self, articles: Sequence[str]) -> None:
        encoded = [xhtml.encode() for xhtml in articles]
        runs = list(runs_within(self.limit, [len(xhtml) for xhtml in encoded]))
        for run in runs:
            piece = b"".join((_OPEN_THREAD, *encoded[run.start : run.stop], _CLOSE_THREAD))
            if len(runs) > 1:
                self._piece_of_anchor.update(dict.fromkeys(_ANCHOR.findall(piece), len(self._sizes)))
            self._append(piece)
        self._divided += [self._threads] * (len(runs) - 1)

    def _append(self, xhtml: bytes) -> None:
        self._file.write(xhtml)
        self._sizes.append(len(xhtml))
        self.months[-1].pieces += 1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()
