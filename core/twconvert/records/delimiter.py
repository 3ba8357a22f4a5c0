"""Finds the text between two records of a file: a comma, line breaks and indentation, the same in the whole file."""

from __future__ import annotations

import re
from collections import Counter

from msgspec import Struct

_BETWEEN_OBJECTS = re.compile(rb'\}\s*+,\s*+(\{\s*+")(?:[^"\\\n]++|\\.)*+"')


_FIRST_RECORDS = 1 << 16
"""The number of bytes (64 KiB) in which a first guess is looked for."""


class Delimiter(Struct, frozen=True):
    r"""The text from the last brace of one object to the first key of the next: ``},\n  {\n    "tweet"``."""

    text: bytes
    without_key: bytes
    """The text up to the quote before the key."""
    next_object: int
    """The index in the text at which the next object begins."""

    @property
    def on_lines_of_its_own(self) -> bool:
        """Whether a newline is in it. A string of valid JSON cannot hold one, so that it is a delimiter for sure."""
        return b"\n" in self.without_key


def delimiter_at(text: bytes, place: int) -> Delimiter | None:
    """Return the delimiter that begins at an index of a text, or ``None`` where none does."""
    match = _BETWEEN_OBJECTS.match(text, place)
    return _delimiter(match) if match else None


def likely_delimiter(text: bytes) -> Delimiter | None:
    """Return what may be the delimiter of the records, or ``None`` where nothing in the text is like one.

    It is the shortest of those that are there more than once: inside a record everything is indented further, and one
    that is there once may be part of a broken record.
    """
    seen = Counter(map(_delimiter, _BETWEEN_OBJECTS.finditer(text, 0, _FIRST_RECORDS)))
    return min(seen, key=lambda delimiter: (seen[delimiter] == 1, len(delimiter.without_key)), default=None)


def _delimiter(match: re.Match[bytes]) -> Delimiter:
    start = match.start()
    return Delimiter(match[0], match[0][: match.end(1) - start], match.start(1) - start)
