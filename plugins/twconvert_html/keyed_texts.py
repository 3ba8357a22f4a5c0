"""Many short texts collected by key, in a temporary file once they are too many for memory."""

from __future__ import annotations

import sqlite3
from codecs import utf_16_be_decode, utf_16_be_encode
from collections import defaultdict
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from types import TracebackType

_MOST = 30_000
"""Texts in memory."""
_JOINED = 12
"""Characters of joined texts in memory, for each text that may be there."""
_CACHE_KIB = 200


class KeyedTexts:
    """Texts that are added under keys in any order, and read by key in the order in which JavaScript compares strings.

    Args:
        most: The number of texts after which those of each key are joined, and put aside where they are long or have
            many keys.
    """

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._number = 0
        self._is_any_aside = False
        self._texts: defaultdict[str, list[str]] = defaultdict(list)
        # A database without a name lives in memory as long as it is small, and goes when it is closed.
        self._database = sqlite3.connect("")
        self._database.execute("PRAGMA journal_mode = OFF")
        # Batches are written one after the other and read once, which a cache makes no faster.
        self._database.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        self._database.execute("CREATE TABLE batch (key BLOB, texts TEXT)")

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
            self._join()

    def __iter__(self) -> Iterator[tuple[str, Iterator[str]]]:
        """Yield each key with its texts, some of them joined, in the order in which they were added.

        Read the texts of a key before you ask for the next.
        """
        if not self._is_any_aside:
            for key in sorted(self._texts, key=_order_of):
                yield key, iter(("".join(self._texts.pop(key)),))
            return
        self._put_aside()
        # To sort the texts themselves would take room for several of them at a time.
        self._database.execute("CREATE INDEX batch_by_key ON batch (key)")
        rows = self._database.execute("SELECT key, texts FROM batch ORDER BY key, rowid")
        for key, batches in groupby(rows, key=itemgetter(0)):
            yield utf_16_be_decode(key)[0], map(itemgetter(1), batches)

    def _join(self) -> None:
        """Make one text of those of each key: four characters of it take half the memory of a place in a list."""
        length = 0
        for texts in self._texts.values():
            if len(texts) > 1:
                texts[:] = ("".join(texts),)
            length += len(texts[0])
        self._number = len(self._texts)
        if self._number > self._most // 2 or length > self._most * _JOINED:
            self._put_aside()

    def _put_aside(self) -> None:
        self._is_any_aside = True
        self._database.executemany(
            "INSERT INTO batch VALUES (?, ?)", ((_order_of(key), "".join(texts)) for key, texts in self._texts.items())
        )
        self._texts.clear()
        self._number = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._database.close()


def _order_of(key: str) -> bytes:
    """Return a key in the form in which JavaScript compares it."""
    # `str.encode` would look for the codec, and call what is written in Python.
    return utf_16_be_encode(key)[0]
