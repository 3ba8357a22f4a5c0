"""Decodes the first pictures of films with PyAV, in a process of its own, since decoders are written in C.

A film may be damaged or a trap: what it does to this process, it does to no other. The process answers each question,
which is a film or its beginning, with a JPEG, or with none. It ends where one takes too long.
"""

from __future__ import annotations

import faulthandler
import os
import sys
from contextlib import suppress
from io import BytesIO
from itertools import islice
from struct import Struct
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    import av
    from PIL import Image

__all__ = ["ANSWER", "DEMUXERS", "QUESTION"]

QUESTION = Struct("<BI")
"""The index of a demuxer in `DEMUXERS`, and the number of bytes that follow."""
ANSWER = Struct("<IHH")
"""The number of bytes of the JPEG that follows, its width and its height; zeros where there is none."""
DEMUXERS = ("mov", "matroska", "ogg", "avi", "mpegts", "flv")
"""By FFmpeg's names. None is guessed: a guess may be one that opens further files or addresses."""
_DECODERS = frozenset({"h264", "hevc", "vp8", "vp9", "av1", "libdav1d", "libvpx", "mpeg4", "h263", "theora", "mjpeg"})
_MOST_PIXELS = 1 << 25
"""As many as 8K has."""
_MOST_PACKETS = 200
_MOST_MEMORY = 1 << 30
_LONGEST = 1280
"""Pixels of the longer side of the JPEG."""
_QUALITY = 80


def main() -> None:
    """Answer the questions of the standard input until it ends. The argument is the number of seconds for each."""
    _limit_itself()
    seconds = float(sys.argv[1])
    questions, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    # Nothing but answers is in between, whatever a decoder prints.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    while len(head := questions.read(QUESTION.size)) == QUESTION.size:
        demuxer, length = QUESTION.unpack(head)
        film = questions.read(length)
        # It ends the process also while a decoder runs that never comes back.
        faulthandler.dump_traceback_later(seconds, exit=True)
        answers.write(_answer(film, DEMUXERS[demuxer]))
        faulthandler.cancel_dump_traceback_later()
        answers.flush()


def _answer(film: bytes, demuxer: str) -> bytes:
    # What goes wrong is damage of that film.
    with suppress(Exception):
        picture, width, height = first_picture(BytesIO(film), demuxer)
        return ANSWER.pack(len(picture), width, height) + picture
    return ANSWER.pack(0, 0, 0)


def first_picture(film: BinaryIO, demuxer: str) -> tuple[bytes, int, int]:
    """Return the first key frame of a film as a JPEG, upright, its width and its height.

    Args:
        film: The film or its beginning.
        demuxer: One of `DEMUXERS`.

    Raises:
        ValueError: It has no picture, or one of a codec or size that is not decoded. PyAV raises others.
    """
    import av  # noqa: PLC0415 - an extra

    options = {"protocol_whitelist": ""}
    with av.open(film, mode="r", format=demuxer, metadata_errors="ignore", container_options=options) as opened:
        stream = opened.streams.video[0]
        context = stream.codec_context
        if context.name not in _DECODERS or not 0 < context.width * context.height <= _MOST_PIXELS:
            raise ValueError(f"{context.name} of {context.width} x {context.height} pixels is not decoded")
        context.thread_count = 1
        context.skip_frame = "NONKEY"
        for packet in islice(opened.demux(stream), _MOST_PACKETS):
            for frame in packet.decode():
                return _encoded(frame)
    raise ValueError("it has no picture")


def _encoded(frame: av.VideoFrame) -> tuple[bytes, int, int]:
    scale = min(1.0, _LONGEST / max(frame.width, frame.height))
    width, height = (max(2, round(side * scale)) for side in (frame.width, frame.height))
    smaller = frame.reformat(width, height, format="rgb24")
    picture: Image.Image = smaller.to_image().rotate(frame.rotation, expand=True)  # type: ignore[no-untyped-call]
    output = BytesIO()
    picture.save(output, "JPEG", quality=_QUALITY)
    return output.getvalue(), picture.width, picture.height


def _limit_itself() -> None:
    """Let the system refuse it much memory, files to write, and a copy of its memory on disk when it crashes."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - Windows has none

    for limit, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_AS, _MOST_MEMORY),
    ):
        # Not every system has each of them.
        with suppress(OSError, ValueError):
            resource.setrlimit(limit, (most, most))


if __name__ == "__main__":
    main()
