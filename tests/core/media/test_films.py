"""First pictures of films, whatever the films do."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from io import BytesIO
from random import Random
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from support.films import film
from twconvert.media import film_worker
from twconvert.media.films import FirstFrames, Frame

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MP4 = "video/mp4"


@pytest.fixture
def frames() -> Iterator[FirstFrames]:
    with FirstFrames() as opened:
        yield opened


def is_red(frame: Frame | None) -> bool:
    assert frame
    with Image.open(BytesIO(frame.data)) as picture:
        assert (picture.format, picture.size) == ("JPEG", frame.size)
        red, green, blue = picture.convert("RGB").resize((1, 1)).getpixel((0, 0))  # type: ignore[misc]
    return bool(red > 200 and green < 60 and blue < 60)


@pytest.mark.parametrize(
    ("form", "media_type"),
    [
        ("mp4", MP4),
        ("mov", "video/quicktime"),
        ("webm", "video/webm"),
        ("matroska", "video/x-matroska"),
        ("avi", "video/x-msvideo"),
    ],
)
def test_the_first_picture_is_shown(form: str, media_type: str, frames: FirstFrames) -> None:
    assert is_red(frames.of(BytesIO(film(form)), media_type))


def test_a_large_picture_is_made_smaller(frames: FirstFrames) -> None:
    frame = frames.of(BytesIO(film(size=(1600, 400), frames=1)), MP4)
    assert frame
    assert frame.size == (1280, 320)


def test_no_more_than_the_beginning_of_a_film_is_read(frames: FirstFrames) -> None:
    class Bounded(BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            assert 0 < (size or 0) <= 16 << 20, "it asks for all of it"
            return super().read(size)

    assert is_red(frames.of(Bounded(film()), MP4))


def test_a_film_that_is_damaged_has_none_and_the_next_one_has(
    frames: FirstFrames, capfd: pytest.CaptureFixture[str]
) -> None:
    """Each is another kind of damage: cut, or with bytes that chance put there."""
    whole, chance = film(), Random(7)  # noqa: S311 - the same damage each time
    for _ in range(60):
        damaged = bytearray(whole[: chance.randrange(len(whole))] if chance.random() < 0.3 else whole)
        for _ in range(chance.randrange(40)):
            if damaged:
                damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        frames.of(BytesIO(bytes(damaged)), chance.choice([MP4, "video/webm", "video/mp2t", "video/x-flv"]))
    for content in (b"", b"#EXTM3U\nfile:///etc/passwd\n", b"ffconcat version 1.0\nfile /etc/passwd\n"):
        assert frames.of(BytesIO(content), MP4) is None
    assert is_red(frames.of(BytesIO(whole), MP4))
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("media_type", ["audio/mpeg", "video/x-ms-wmv", "image/png", None])
def test_what_is_no_film_that_is_decoded_starts_no_process(
    media_type: str | None, frames: FirstFrames, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("subprocess.Popen", None)
    assert frames.of(BytesIO(b"ID3"), media_type) is None


def test_without_pyav_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "av", None)
    monkeypatch.setattr("subprocess.Popen", None)
    with FirstFrames() as frames:
        assert frames.of(BytesIO(bytes(50)), MP4) is None


HOSTILE = {
    "crashes": "os.abort()",
    "ends": "os._exit(0)",
    "never comes back": "while True: pass",
    "never comes back and sleeps": "time.sleep(1000)",
    "takes all memory": "bytes(1 << 40)",
    "answers by itself": "os.write(1, bytes(100)); os.abort()",
}


@pytest.mark.parametrize("what", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_decoder_does_to_nobody_else_what_a_film_makes_it_do(
    what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "av.py").write_text(
        f"import os, time\ndef open(*a, **b):\n    os.write(2, b'words')\n    print('words')\n    {what}\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path), os.pathsep)
    monkeypatch.setitem(sys.modules, "av", sys)
    with FirstFrames(seconds=0.5) as frames:
        begin = time.monotonic()
        assert [frames.of(BytesIO(bytes(9)), MP4) for _ in range(20)] == [None] * 20
        assert time.monotonic() - begin < 60, "each of them is waited for"
    assert capfd.readouterr() == ("", "")


def test_what_a_decoder_says_is_not_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """To a pipe, as a terminal is: that it may write no files would keep it from one."""
    (tmp_path / "av.py").write_text("import os\ndef open(*a, **b):\n    os.write(2, b'words')\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path), os.pathsep)
    program = "import io; from twconvert.media.films import FirstFrames as F; F().of(io.BytesIO(bytes(9)), 'video/mp4')"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"", b"")


def test_pictures_of_too_many_pixels_and_other_codecs_are_not_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    content = film()
    assert film_worker.first_picture(BytesIO(content), "mov")
    monkeypatch.setattr(film_worker, "_MOST_PIXELS", 100)
    with pytest.raises(ValueError, match="64 x 48 pixels is not decoded"):
        film_worker.first_picture(BytesIO(content), "mov")
    monkeypatch.undo()
    monkeypatch.setattr(film_worker, "_DECODERS", frozenset({"vp8"}))
    with pytest.raises(ValueError, match="h264 of"):
        film_worker.first_picture(BytesIO(content), "mov")


def test_the_process_ends_with_the_block() -> None:
    with FirstFrames() as frames:
        frames.of(BytesIO(film()), MP4)
        process = frames._process  # noqa: SLF001 - what must be gone
        assert process
        assert process.poll() is None
    assert process.poll() is not None
