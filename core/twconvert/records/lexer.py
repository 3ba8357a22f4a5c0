"""Finds the ends of the elements of a JSON array, whether or not they are valid JSON."""

from __future__ import annotations

import re

_TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+("?)|[\[\]{},]', re.DOTALL)
_REST_OF_STRING = re.compile(rb'(?:[^"\\]++|\\.)*+("?)', re.DOTALL)
_QUOTE, _COMMA, _END_OF_LIST = b'",]'


class Lexer:
    """Follows the strings and brackets of a text that comes in pieces."""

    def __init__(self) -> None:
        self.position = 0
        """The index up to which the text was read; whoever drops the beginning of the text reduces it."""
        self._depth = 0
        self._in_string = False

    def begin(self, position: int, depth: int = 0) -> None:
        """Begin an element at an index of the text, or go on with one inside so many brackets of it."""
        self.position = position
        self._depth = depth
        self._in_string = False

    def find_end(self, text: bytes) -> int | None:
        """Return the index of the comma or bracket after the element; ``None`` where the text ends before it.

        Called again with more text, it goes on where it stopped.
        """
        if self._in_string and not self._leave_string(text):
            return None
        for token in _TOKEN.finditer(text, self.position):
            first = text[token.start()]
            if first == _QUOTE:
                if not token[1]:
                    self._in_string = True
                    self.position = token.end()
                    return None
            elif first in b"[{":
                self._depth += 1
            elif self._depth:
                self._depth -= first != _COMMA
            elif first in (_COMMA, _END_OF_LIST):
                self.position = token.start()
                return self.position
        self.position = len(text)
        return None

    def _leave_string(self, text: bytes) -> bool:
        rest = _REST_OF_STRING.match(text, self.position)
        if rest is None:  # it matches the empty text too
            return False
        self.position = rest.end()
        self._in_string = not rest[1]
        return not self._in_string
