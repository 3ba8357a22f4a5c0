"""The file of tiddlers, written one at a time."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, BinaryIO, Self

import msgspec

if TYPE_CHECKING:
    from types import TracebackType

    from twconvert_tiddlywiki.tiddlers import Tiddler

_CHUNK = 3 * (1 << 16)
"""Bytes; three of them become four letters, so that the chunks can be joined."""


class TiddlersFile:
    """A JSON array of tiddlers, one in each line: what TiddlyWiki imports and keeps in its store."""

    def __init__(self, output: BinaryIO) -> None:
        self._output = output
        self._encoder = msgspec.json.Encoder()
        self._separator = b"[\n"

    def add(self, tiddler: Tiddler) -> None:
        """Write a tiddler."""
        self._output.write(self._separator + self._encoder.encode(tiddler))
        self._separator = b",\n"

    def add_embedded(self, tiddler: Tiddler, content: BinaryIO) -> None:
        """Write a tiddler whose text is a file."""
        self._output.write(self._separator + self._encoder.encode(tiddler)[:-1] + b',"text":"')
        while chunk := content.read(_CHUNK):
            self._output.write(base64.b64encode(chunk))
        self._output.write(b'"}')
        self._separator = b",\n"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self._output.write(b"\n]\n")
