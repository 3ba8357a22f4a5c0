"""The file of tiddlers, to which one after the other is written."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, BinaryIO, Self

import msgspec

from twconvert.long_texts import json_pieces

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import TracebackType

    from twconvert_tiddlywiki.tiddlers import PostTiddler, Tiddler

_CHUNK = 1 << 18


class TiddlersFile:
    """A JSON array with a tiddler in each line, which TiddlyWiki imports and has in its store."""

    def __init__(self, output: BinaryIO) -> None:
        self._output = output
        self._encoder = msgspec.json.Encoder()
        self._separator = b"[\n"

    def add(self, tiddler: Tiddler | PostTiddler) -> None:
        """Write a tiddler."""
        self._output.write(self._separator + self._encoder.encode(tiddler))
        self._separator = b",\n"

    def add_long(self, tiddler: Tiddler | PostTiddler, field: str, pieces: Iterable[str]) -> None:
        """Write a tiddler of which one field comes in pieces."""
        self._output.write(self._separator + self._encoder.encode(tiddler)[:-1] + b',"%s":' % field.encode())
        self._output.writelines(json_pieces(pieces))
        self._output.write(b"}")
        self._separator = b",\n"

    def add_embedded(self, tiddler: Tiddler, content: BinaryIO) -> None:
        """Write a tiddler whose text is the content of a file, in Base64."""
        self._output.write(self._separator + self._encoder.encode(tiddler)[:-1] + b',"text":"')
        rest = b""
        while chunk := content.read(_CHUNK):
            # Three bytes become four letters (RFC 4648, section 4), whatever pieces a file is read in.
            whole = len(rest + chunk) // 3 * 3
            self._output.write(base64.b64encode((rest + chunk)[:whole]))
            rest = (rest + chunk)[whole:]
        self._output.write(base64.b64encode(rest))
        self._output.write(b'"}')
        self._separator = b",\n"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            self._output.write(b"\n]\n")
