"""Many short texts collected by key, in a temporary file once they are too many for memory."""

from __future__ import annotations

from codecs import utf_16_be_decode, utf_16_be_encode
from collections import defaultdict
from heapq import merge
from itertools import groupby
from operator import itemgetter
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Self

import msgspec

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from types import TracebackType

_MOST = 30_000
"""Texts in memory."""
_BLOCK = 4_000
"""Characters that are read at once. One block of each run is in memory at the end."""
_OF_KEY = 50
"""Characters that a key counts as."""


class KeyedTexts:
    """Texts that are added under keys in any order, and read by key in the order in which JavaScript compares strings.

    Those that are put aside are sorted by key, as a run of blocks, and all runs are merged at the end.

    Args:
        most: The number of texts after which they are put aside.
    """

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._number = 0
        self._texts: defaultdict[str, list[str]] = defaultdict(list)
        self._file = TemporaryFile()  # noqa: SIM115 - `__exit__` closes it
        self._runs: list[list[int]] = []
        """The length of each block of each run, as they stand in the file."""

    def add(self, key: str, text: str) -> None:
        """Add a text."""
        self.add_to_all((key,), text)

    def add_to_all(self, keys: Collection[str], text: str) -> None:
        """Add a text under each of some keys."""
        texts = self._texts
        for key in keys:
            texts[key].append(text)
        self._number += len(keys)
        if self._number >= self._most:
            self._put_aside()

    def __iter__(self) -> Iterator[tuple[str, Iterator[str]]]:
        """Yield each key with its texts, some of them joined, in the order in which they were added.

        Read the texts of a key before you ask for the next.
        """
        if not self._runs:
            for key in sorted(self._texts, key=_order_of):
                yield key, iter(("".join(self._texts.pop(key)),))
            return
        self._put_aside()
        starts = [0]
        for run in self._runs:
            starts.append(starts[-1] + sum(run))
        first = itemgetter(0)
        for key, rows in groupby(merge(*map(self._rows, starts, self._runs), key=first), first):
            yield utf_16_be_decode(key)[0], map(itemgetter(1), rows)

    def _put_aside(self) -> None:
        run: list[int] = []
        rows: list[tuple[bytes, str]] = []
        size = 0
        by_order = {_order_of(key): texts for key, texts in self._texts.items()}
        for key in sorted(by_order):
            for text in _joined(by_order[key]):
                rows.append((key, text))
                size += _OF_KEY + len(text)
                if size > _BLOCK:
                    run.append(self._file.write(msgspec.msgpack.encode(rows)))
                    rows, size = [], 0
        run.append(self._file.write(msgspec.msgpack.encode(rows)))
        self._runs.append(run)
        self._texts.clear()
        self._number = 0

    def _rows(self, start: int, run: list[int]) -> Iterator[tuple[bytes, str]]:
        """Yield the keys and texts of a run, given where it starts."""
        for length in run:
            self._file.seek(start)
            yield from msgspec.msgpack.decode(self._file.read(length), type=list[tuple[bytes, str]])
            start += length

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()


def _joined(texts: Sequence[str]) -> Sequence[str]:
    """Return the texts of a key joined to one, or to several where that would be longer than a block."""
    # They are about as long as the first.
    at_once = _BLOCK // max(1, len(texts[0])) or 1
    # Most keys have few.
    if len(texts) <= at_once:
        return ("".join(texts),)
    return ["".join(texts[start : start + at_once]) for start in range(0, len(texts), at_once)]


def _order_of(key: str) -> bytes:
    """Return a key in the form in which JavaScript compares it."""
    # `str.encode` would look for the codec, and call what is written in Python.
    return utf_16_be_encode(key)[0]
