"""Finds the one object in a JSON file, and the lists in it that hold records."""

from __future__ import annotations

import codecs
import json
import re
from typing import TYPE_CHECKING

from twconvert.records.envelope import DataFileError, what_else

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.records.pushback import PushbackReader

_TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+("?)|[\[\]{},:]', re.DOTALL)
_LONGEST_STRING = 64 << 20
_BLANK = b" \t\r\n"


def read_object_start(name: str, reader: PushbackReader, chunk_size: int) -> None:
    """Read up to the brace that a JSON file begins with.

    Args:
        name: The path of the file, for the error.
        reader: The file.
        chunk_size: The number of bytes to read at a time.

    Raises:
        DataFileError: The file does not begin with an object.
        ArchiveError: The file is damaged.
    """
    begin = b""
    while (len(begin) <= len(codecs.BOM_UTF8) or not _without_mark(begin)) and (more := reader.read(chunk_size)):
        begin += more
    if not _without_mark(begin).startswith(b"{"):
        if reader.error:
            raise reader.error
        raise DataFileError(what_else(begin, "is not a JSON object"), file=name)
    reader.put_back(begin[begin.index(b"{") :])


class MemberLists:
    """The lists in an object that are members of one name.

    Mastodon 4.3 and later name ``orderedItems`` twice, and the first of the two lists is empty. Parsers of JSON keep
    one of several members of one name, and RFC 8259 does not say which. Here all count.

    Args:
        member: The name.
        reader: The file, behind the brace of the object or behind one of the lists.
        chunk_size: The number of bytes to read at a time.
    """

    def __init__(self, member: str, reader: PushbackReader, chunk_size: int) -> None:
        self.is_whole = False
        """Whether the object was read to its end, and is the last thing in the file."""
        self._member = member
        self._reader = reader
        self._chunk_size = chunk_size

    def go_to_next(self) -> bool:
        """Read up to the first item of the next list, and return whether there is a list."""
        depth, key, before = 1, None, b""
        for token, rest in self._tokens():
            if token == b"[" and key == self._member:
                self._reader.put_back(bytes(rest))
                return True
            depth += (token in b"[{") - (token in b"]}")
            key = _text(before) if token == b":" and depth == 1 else None
            before = token
            if not depth:
                self.is_whole = token == b"}" and self._is_at_end(bytes(rest))
                break
        return False

    def _tokens(self) -> Iterator[tuple[bytes, memoryview]]:
        """Yield the strings and the signs of JSON, each with what was read after it. Other values are passed over."""
        text = b""
        while len(text) <= _LONGEST_STRING and (more := self._reader.read(max(self._chunk_size, len(text)))):
            text += more
            position = 0
            for match in _TOKEN.finditer(text):
                if match[0].startswith(b'"') and not match[1]:
                    break
                position = match.end()
                yield match[0], memoryview(text)[position:]
            else:
                position = len(text)
            text = text[position:]

    def _is_at_end(self, rest: bytes) -> bool:
        while not rest.strip(_BLANK):
            rest = self._reader.read(self._chunk_size)
            if not rest:
                return True
        return False


def _text(token: bytes) -> str | None:
    try:
        return str(json.loads(token))
    except ValueError:
        return None


def _without_mark(text: bytes) -> bytes:
    return text.removeprefix(codecs.BOM_UTF8).lstrip(_BLANK)
