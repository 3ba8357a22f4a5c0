"""The relationships of a document: the addresses of its links and the files of its pictures."""

from __future__ import annotations

from functools import partial
from tempfile import TemporaryFile
from typing import TYPE_CHECKING

from markupsafe import escape

from twconvert.closing import Closing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePosixPath

_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PIECE = 1 << 16
_ESCAPED = "&<>'\""
"""The signs that an attribute has written otherwise. Most addresses have none of them."""
_MOST_WAITING = 200
"""Relationships that are written at once."""
_MOST_REMEMBERED = 20_000
"""Addresses. One that was forgotten is written a second time, which is no fault."""


class Relationships(Closing):
    """Kept in a temporary file until the text is written, since a zip takes one file after the other.

    Args:
        start: The relationships part of the template.
    """

    def __init__(self, start: bytes) -> None:
        self._head, *tail = start.partition(b"</Relationships>")
        self._tail = b"".join(tail)
        self._file = TemporaryFile()  # noqa: SIM115 - closed by `close`
        self._count = 0
        self._links: dict[str, str] = {}
        self._waiting: list[str] = []
        """The addresses of the links that were numbered last."""

    def link(self, address: str) -> str:
        """Return the id of a link's address."""
        known = self._links.get(address)
        if known is None:
            if len(self._links) >= _MOST_REMEMBERED:
                self._links.clear()
            self._count += 1
            # The template's own are called rId.
            known = self._links[address] = f"r{self._count}"
            self._waiting.append(address)
            if len(self._waiting) >= _MOST_WAITING:
                self._write_waiting()
        return known

    def picture(self, name: str) -> str:
        """Return the id of a picture's file, named from the folder of the text."""
        return self._add("image", name)

    def chart(self, name: PurePosixPath) -> str:
        """Return the id of a chart's part, named as the files of pictures are."""
        return self._add("chart", str(name))

    def pieces(self) -> Iterator[bytes]:
        """Yield the relationships part."""
        self._write_waiting()
        yield self._head
        self._file.seek(0)
        yield from iter(partial(self._file.read, _PIECE), b"")
        yield self._tail

    def _add(self, kind: str, name: str) -> str:
        self._write_waiting()
        self._count += 1
        number = f"r{self._count}"
        self._file.write(f'<Relationship Id="{number}" Type="{_TYPES}/{kind}" Target="{escape(name)}"/>'.encode())
        return number

    def _write_waiting(self) -> None:
        """Write the links that wait; what is done for all of them at once takes less time than for each."""
        if not self._waiting:
            return
        # No web address and no name of a file holds the end of a line.
        joined, addresses = "\n".join(self._waiting), self._waiting
        if any(map(joined.__contains__, _ESCAPED)):
            addresses = str(escape(joined)).split("\n")
        links = [
            f'<Relationship Id="r{number}" Type="{_TYPES}/hyperlink" Target="{address}" TargetMode="External"/>'
            for number, address in enumerate(addresses, self._count - len(addresses) + 1)
        ]
        self._file.write("".join(links).encode())
        self._waiting.clear()

    def close(self) -> None:
        """Delete the temporary file."""
        self._file.close()
