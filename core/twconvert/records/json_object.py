"""Where the one object in a JSON file begins, or a list that is a member of it."""

from __future__ import annotations

import codecs
import json
import re
from typing import TYPE_CHECKING

from twconvert.records.envelope import DataFileError, what_else

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+("?)|[\[\]{},:]', re.DOTALL)


def find_object(name: str, read: Callable[[], bytes]) -> int:
    """Return how many bytes of a file stand before its object.

    Args:
        name: of the file.
        read: returns the next bytes of the file; none at its end.

    Raises:
        DataFileError: the file does not begin with an object.
    """
    return _beginning(name, read).index(b"{")


def find_list(name: str, member: str, read: Callable[[], bytes]) -> int:
    """Return how many bytes of a file stand before the first item of a list.

    Args:
        name: of the file.
        member: of the file's object, which is the list.
        read: returns the next bytes of the file; none at its end.

    Raises:
        DataFileError: the file holds no object with such a list.
    """
    depth, key, before = 0, None, b""
    for token, end in _tokens(_beginning(name, read), read):
        if token == b"[" and key == member:
            return end
        depth += (token in b"[{") - (token in b"]}")
        key = _text(before) if token == b":" and depth == 1 else None
        before = token
        if not depth:
            break
    raise DataFileError(f"holds no list called {member}", file=name)


def _beginning(name: str, read: Callable[[], bytes]) -> bytes:
    """Return the first bytes of a file, its brace among them."""
    begin = b""
    while (len(begin) <= len(codecs.BOM_UTF8) or not _without_mark(begin)) and (more := read()):
        begin += more
    if not _without_mark(begin).startswith(b"{"):
        raise DataFileError(what_else(begin, "is not a JSON object"), file=name)
    return begin


def _tokens(text: bytes, read: Callable[[], bytes]) -> Iterator[tuple[bytes, int]]:
    """Yield the strings and the signs of JSON, each with the place behind it; numbers and words are passed over."""
    dropped = position = 0
    while True:
        for match in _TOKEN.finditer(text, position):
            if match[0].startswith(b'"') and not match[1]:
                position = match.start()
                break
            yield match[0], dropped + match.end()
        else:
            position = len(text)
        more = read()
        if not more:
            return
        dropped += position
        text, position = text[position:] + more, 0


def _text(token: bytes) -> str | None:
    try:
        return str(json.loads(token))
    except ValueError:
        return None


def _without_mark(text: bytes) -> bytes:
    return text.removeprefix(codecs.BOM_UTF8).lstrip(b" \t\r\n")
