"""What stands between two objects of an array: the same from the first record of a file to the last."""

from __future__ import annotations

import re
from collections import Counter

from msgspec import Struct

_BETWEEN_OBJECTS = re.compile(rb'\}\s*+,\s*+(\{\s*+")(?:[^"\\\n]++|\\.)*+"')


_FIRST_RECORDS = 1 << 16
"""Bytes that are looked through for a first guess."""


class Delimiter(Struct, frozen=True):
    """The text from the last brace of one object to the first key of the next."""

    text: bytes
    without_key: bytes
    """Up to the quote of the key."""
    next_object: int
    """Where in the text the next object begins."""

    @property
    def on_lines_of_its_own(self) -> bool:
        """Whether there is a newline in it: then it cannot stand in a string of valid JSON."""
        return b"\n" in self.without_key


def delimiter_at(text: bytes, place: int) -> Delimiter | None:
    """Return the delimiter that begins there."""
    match = _BETWEEN_OBJECTS.match(text, place)
    return _delimiter(match) if match else None


def likely_delimiter(text: bytes) -> Delimiter | None:
    """Return what may be the delimiter of the records: inside them everything is indented further.

    What is seen once may be part of a broken record.
    """
    seen = Counter(map(_delimiter, _BETWEEN_OBJECTS.finditer(text, 0, _FIRST_RECORDS)))
    return min(seen, key=lambda delimiter: (seen[delimiter] == 1, len(delimiter.without_key)), default=None)


def _delimiter(match: re.Match[bytes]) -> Delimiter:
    start = match.start()
    return Delimiter(match[0], match[0][: match.end(1) - start], match.start(1) - start)
