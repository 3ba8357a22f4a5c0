"""The threads of the book as XHTML, in a temporary file until it is known how they make chapters."""

from __future__ import annotations

from array import array
from collections import Counter
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


class Fragments:
    """XHTML in pieces: a thread each, or part of a thread where one alone is too much for a file."""

    def __init__(self, limit: int = CHAPTER_LIMIT - FRAME_LIMIT) -> None:
        self.limit = limit
        self.months = array("i")
        """The month of each piece. It never decreases."""
        self.posts_in: Counter[int] = Counter()
        """Number of posts by month."""
        self._file = TemporaryFile()  # noqa: SIM115 - closed by __exit__
        self._offsets = array("q", [0])
        self._first_pieces = array("i")
        self._piece_of_anchor: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self.months)

    def add_thread(self, month: int, articles: Sequence[tuple[Sequence[str], str]]) -> None:
        """Add a thread of one or more posts.

        Args:
            month: of the first post. A month before that of the thread before counts as that one:
                threads are sorted by UTC, and months by the clock of the author.
            articles: the anchors in each post, and its XHTML.
        """
        month = max(month, self.months[-1]) if self.months else month
        self.posts_in[month] += len(articles)
        self._first_pieces.append(len(self.months))
        if len(articles) == 1:
            self._append(month, articles[0][1].encode())
            return
        encoded = [xhtml.encode() for _, xhtml in articles]
        runs = list(runs_within(self.limit, [len(xhtml) for xhtml in encoded]))
        for run in runs:
            if len(runs) > 1:
                piece = len(self.months)
                self._piece_of_anchor.update((anchor, piece) for index in run for anchor in articles[index][0])
            self._append(month, b"".join((_OPEN_THREAD, *encoded[run.start : run.stop], _CLOSE_THREAD)))

    def piece_of(self, thread: int, anchor: str) -> int:
        """Return the piece that holds this anchor of a thread."""
        return self._piece_of_anchor.get(anchor, self._first_pieces[thread])

    def size(self, piece: int) -> int:
        """Return the bytes of a piece."""
        return self._offsets[piece + 1] - self._offsets[piece]

    def read(self, pieces: range) -> bytes:
        """Return the XHTML of some pieces."""
        start = self._offsets[pieces.start]
        self._file.seek(start)
        return self._file.read(self._offsets[pieces.stop] - start)

    def _append(self, month: int, xhtml: bytes) -> None:
        self._file.write(xhtml)
        self._offsets.append(self._offsets[-1] + len(xhtml))
        self.months.append(month)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()
