"""Films for tests, made with PyAV."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from clients.tools import require_python_package

_CODECS = {"mp4": "libx264", "mov": "libx264", "matroska": "libx264", "webm": "libvpx", "avi": "mpeg4"}


@cache
def film(form: str = "mp4", size: tuple[int, int] = (64, 48), frames: int = 10, *, is_streamed: bool = True) -> bytes:
    """Return a film whose first frame is red and whose others are blue, of a tenth of a second each.

    Args:
        form: The container, by FFmpeg's name.
        size: Width and height.
        frames: The number of frames.
        is_streamed: Whether the index of an MP4 stands at its beginning, where servers put it.
    """
    require_python_package("av")
    av = import_module("av")
    options = {"movflags": "faststart"} if form in {"mp4", "mov"} and is_streamed else {}
    # What moves the index to the beginning reads what it has written, by its name.
    with TemporaryDirectory() as folder, av.open(f"{folder}/film", "w", format=form, options=options) as opened:
        stream = opened.add_stream(_CODECS[form], rate=10)
        stream.width, stream.height, stream.pix_fmt = *size, "yuv420p"
        for number in range(frames):
            picture = Image.new("RGB", size, "blue" if number else "red")
            opened.mux(stream.encode(av.VideoFrame.from_image(picture)))
        opened.mux(stream.encode())
        opened.close()
        return (Path(folder) / "film").read_bytes()
