"""Downloads a file, as far as it comes, and goes on where it was cut off."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, BinaryIO

from twconvert.fetch.errors import CutOffError
from twconvert.media.types import media_type_of
from twconvert.placing.flushing import flush_folder

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert.fetch.clock import Clock
    from twconvert.fetch.web import Answer

_RANGE = re.compile(r"bytes (?:(\d+)-\d+|\*)/(\d+|\*)")
_HEAD = 4_096
_SECONDS_BETWEEN_LOOKS = 60.0
_LEAST_A_SECOND = 512
"""Bytes: what comes more slowly is asked for anew."""


class TooLargeError(Exception):
    """A file has more bytes than were asked for."""


@dataclass(slots=True)
class Part:
    """A file that is not whole yet, beside the place where it will be.

    Args:
        file: The path of the whole file.
        etag: What the server called the version that it is of, if that is known.
    """

    file: Path
    etag: str | None = None
    total: int | None = None
    """The length of the whole file in bytes, as the server said it last."""

    @property
    def path(self) -> Path:
        """Where it is."""
        return self.file.with_name(f"{self.file.name}.part")

    @property
    def length(self) -> int:
        """The number of bytes that are there."""
        try:
            return self.path.stat().st_size
        except FileNotFoundError:
            return 0

    def headers(self) -> dict[str, str]:
        """Return the headers that ask for what is missing."""
        if not self.length:
            return {}
        headers = {"Range": f"bytes={self.length}-"}
        # A weak one does not say that the bytes are the same (RFC 9110, section 13.1.5).
        if self.etag and not self.etag.startswith("W/"):
            headers["If-Range"] = self.etag
        return headers

    def take(self, answer: Answer, clock: Clock, most: int) -> None:
        """Take in a body: all of the file, or what follows the bytes that are there.

        Args:
            answer: The answer, whose status is 200 or 206.
            clock: The clock.
            most: The number of bytes that the file may have.

        Raises:
            CutOffError: It ended too soon, comes too slowly, or is not what was asked for. What came stays.
            TooLargeError: The file has more bytes.
            OSError: It could not be written.
        """
        start = self._start(answer)
        self.etag = answer.header("ETag")
        if (self.total or 0) > most:
            raise TooLargeError
        with self.path.open("r+b" if start else "wb") as output:
            output.seek(start)
            output.truncate()
            self._copy(answer, output, clock, most)
            output.flush()
            os.fsync(output.fileno())
        if self.total is not None and self.length != self.total:
            raise CutOffError("it is not as long as it was said to be")

    def _start(self, answer: Answer) -> int:
        length = answer.header("Content-Length") or ""
        if answer.status != 206:  # noqa: PLR2004 - Partial Content
            self.total = int(length) if length.isdecimal() else None
            return 0
        match = _RANGE.fullmatch((answer.header("Content-Range") or "").strip())
        if not match or match[1] is None or int(match[1]) != self.length:
            self.drop()
            raise CutOffError("it is not the part that was asked for")
        self.total = int(match[2]) if match[2] != "*" else None
        return self.length

    def _copy(self, answer: Answer, output: BinaryIO, clock: Clock, most: int) -> None:
        looked, had = clock.seconds(), output.tell()
        for chunk in answer.chunks():
            output.write(chunk)
            place = output.tell()
            if place > most:
                raise TooLargeError
            passed = clock.seconds() - looked
            if passed >= _SECONDS_BETWEEN_LOOKS:
                if place - had < passed * _LEAST_A_SECOND:
                    output.flush()
                    raise CutOffError("it came too slowly")
                looked, had = clock.seconds(), place

    def media_type(self) -> str | None:
        """Return what the bytes are; ``None`` where they are no medium."""
        with self.path.open("rb") as file:
            return media_type_of(file.read(_HEAD))

    def finish(self) -> tuple[int, str]:
        """Put the file in its place, and return its length and its SHA-256."""
        with self.path.open("rb") as file:
            checksum = sha256()
            while block := file.read(1 << 20):
                checksum.update(block)
            length = file.tell()
        self.path.replace(self.file)
        flush_folder(self.file.parent)
        return length, checksum.hexdigest()

    def drop(self) -> None:
        """Delete it."""
        self.path.unlink(missing_ok=True)
