"""How long films are, by the beginning of their files."""

from __future__ import annotations

from struct import pack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.films import film
from twconvert.media.durations import seconds_of

MP4 = "video/mp4"


def box(name: bytes, content: bytes) -> bytes:
    return pack(">I4s", len(content) + 8, name) + content


def movie(header: bytes, before: bytes = b"") -> bytes:
    return box(b"ftyp", b"isom\0\0\2\0") + before + box(b"moov", box(b"mvhd", header) + box(b"trak", bytes(90)))


def webm(scale: bytes, duration: bytes) -> bytes:
    info = b"\x2a\xd7\xb1" + bytes([0x80 | len(scale)]) + scale + b"\x44\x89" + bytes([0x80 | len(duration)]) + duration
    return b"\x1aE\xdf\xa3\x84webm\x18\x53\x80\x67\xff\x15\x49\xa9\x66" + bytes([0x80 | len(info)]) + info


@pytest.mark.parametrize(
    ("head", "media_type", "seconds"),
    [
        (movie(b"\0\0\0\0" + pack(">IIII", 0, 0, 1000, 34_500)), MP4, 34.5),
        (movie(b"\1\0\0\0" + pack(">QQIQ", 0, 0, 600, 1200)), "video/quicktime", 2.0),
        (movie(b"\0\0\0\0" + pack(">IIII", 0, 0, 1000, 500), before=box(b"free", b"")), "audio/mp4", 0.5),
        (webm(b"\x0f\x42\x40", pack(">d", 1500.0)), "video/webm", 1.5),
        (webm(b"\x0f\x42\x40", pack(">f", 1500.0)), "video/x-matroska", 1.5),
        (movie(b"\0\0\0\0" + pack(">IIII", 0, 0, 0, 34_500)), MP4, None),
        (movie(b"\0\0\0\0" + pack(">IIII", 0, 0, 1000, 0xFFFFFFFF)), MP4, None),
        (movie(b"\1\0\0\0" + pack(">QQIQ", 0, 0, 600, 0xFFFFFFFFFFFFFFFF)), MP4, None),
        (movie(b"\0\0\0\0" + pack(">IIII", 0, 0, 1, 0xFFFFFFF0)), MP4, None),
        (movie(b"\7\0\0\0" + pack(">IIII", 0, 0, 1000, 34_500)), MP4, None),
        (movie(b""), MP4, None),
        (box(b"ftyp", b"isom") + box(b"mdat", bytes(50)), MP4, None),
        (webm(b"\x0f\x42\x40", pack(">d", float("nan"))), "video/webm", None),
        (webm(b"\x0f\x42\x40", pack(">d", float("inf"))), "video/webm", None),
        (webm(b"\x0f\x42\x40", pack(">d", -1.0)), "video/webm", None),
        (webm(b"\x0f\x42\x40", b"\1"), "video/webm", None),
        (bytes(30), MP4, None),
        (b"", MP4, None),
        (movie(b"\0\0\0\0" + pack(">IIII", 0, 0, 1000, 34_500)), "audio/mpeg", None),
    ],
)
def test_a_film_says_how_long_it_is(head: bytes, media_type: str, seconds: float | None) -> None:
    assert seconds_of(head, media_type) == seconds


@pytest.mark.parametrize(("form", "media_type"), [("mp4", MP4), ("webm", "video/webm"), ("matroska", "video/webm")])
def test_a_film_of_ten_frames_takes_a_second(form: str, media_type: str) -> None:
    assert seconds_of(film(form)[:4096], media_type) == pytest.approx(1.0)


@given(st.data())
def test_no_damage_stops_it(data: st.DataObject) -> None:
    whole = data.draw(
        st.sampled_from([movie(b"\0\0\0\0" + pack(">IIII", 0, 0, 1000, 34_500)), webm(b"\x0f", pack(">f", 9.0))])
    )
    damaged = bytearray(whole[: data.draw(st.integers(0, len(whole)))])
    for place in data.draw(st.lists(st.integers(0, len(whole)), max_size=9)):
        if place < len(damaged):
            damaged[place] = data.draw(st.integers(0, 255))
    for media_type in (MP4, "video/webm"):
        seconds = seconds_of(bytes(damaged), media_type)
        assert seconds is None or 0 < seconds <= 604_800
