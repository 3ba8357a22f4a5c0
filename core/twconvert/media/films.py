"""The first pictures of films, where PyAV is installed. They are decoded in another process, which may fail at any."""

from __future__ import annotations

import subprocess
import sys
from contextlib import suppress
from importlib.util import find_spec
from typing import BinaryIO, NamedTuple, cast

from twconvert.closing import Closing
from twconvert.media.film_worker import ANSWER, DEMUXERS, QUESTION

_DEMUXER_OF = {
    **dict.fromkeys(("video/mp4", "video/quicktime", "video/3gpp"), "mov"),
    **dict.fromkeys(("video/webm", "video/x-matroska"), "matroska"),
    "video/ogg": "ogg",
    "video/x-msvideo": "avi",
    "video/mp2t": "mpegts",
    "video/x-flv": "flv",
}
_MOST_BYTES = 16 << 20
"""The beginning of a film that is looked at. Of a longer one the index must stand in front, where servers put it."""
_SECONDS = 10.0
_MOST_FAILURES = 3
"""The number of films that may end the process before no more are tried."""


class Frame(NamedTuple):
    """A picture of a film."""

    data: bytes
    """A JPEG."""
    size: tuple[int, int]
    """Width and height in pixels."""


class FirstFrames(Closing):
    """Decodes the first pictures of films, one at a time. A process is started for the first, and ended by `close`.

    Args:
        seconds: The time that one may take.
    """

    def __init__(self, seconds: float = _SECONDS) -> None:
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._failures = 0 if _can_be_decoded() else _MOST_FAILURES

    def of(self, film: BinaryIO, media_type: str | None) -> Frame | None:
        """Return the first picture of a film, at most 1,280 pixels wide and high.

        Args:
            film: The file, open for reading at its beginning. No more than 16 MiB are read.
            media_type: The media type of the film.

        Returns:
            The picture; ``None`` where PyAV is not installed, or cannot decode the film in a few seconds.

        Raises:
            ArchiveError: The archive cannot be read.
        """
        demuxer = _DEMUXER_OF.get(media_type or "")
        if demuxer is None or self._failures >= _MOST_FAILURES:
            return None
        content = film.read(_MOST_BYTES)
        try:
            return self._ask(QUESTION.pack(DEMUXERS.index(demuxer), len(content)), content)
        # A system may give no process, and one that has ended takes and gives nothing.
        except (OSError, EOFError):
            self._failures += 1
            self.close()
            return None

    def close(self) -> None:
        """End the process."""
        if self._process:
            self._process.kill()
            with suppress(OSError):
                self._process.communicate()
            self._process = None

    def _ask(self, *question: bytes) -> Frame | None:
        if self._process is None:
            # Not from the current folder (-P), where anything may be called av.py.
            self._process = subprocess.Popen(  # noqa: S603 - Python itself, with a program of ours
                [sys.executable, "-P", "-m", "twconvert.media.film_worker", str(self._seconds)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        questions, answers = cast("BinaryIO", self._process.stdin), cast("BinaryIO", self._process.stdout)
        for part in question:
            questions.write(part)
        questions.flush()
        length, width, height = ANSWER.unpack(_exactly(answers, ANSWER.size))
        return Frame(_exactly(answers, length), (width, height)) if length else None


def _exactly(pipe: BinaryIO, length: int) -> bytes:
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError("the process has ended")
    return data


def _can_be_decoded() -> bool:
    """Say whether PyAV is there. In a frozen program, sys.executable is that program, and no Python."""
    return bool(sys.executable) and not hasattr(sys, "frozen") and find_spec("av") is not None
