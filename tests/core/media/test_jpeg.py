"""The size of a JPEG is what Pillow says it is, or left to Pillow."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ExifTags, Image, UnidentifiedImageError

from twconvert.media.jpeg import is_cut_off, jpeg_size


def picture(mode: str = "RGB", format_name: str = "JPEG", **options: Any) -> bytes:
    output = BytesIO()
    Image.new(mode, (40, 30)).save(output, format_name, **options)
    return output.getvalue()


def size_by_pillow(head: bytes) -> tuple[int, int] | None:
    try:
        with Image.open(BytesIO(head)) as opened:
            return opened.size if opened.format == "JPEG" else None
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        return None


def exif_of(orientation: int) -> bytes:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    return exif.tobytes()


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"mode": "L"},
        {"progressive": True},
        {"comment": b"a comment"},
        {"icc_profile": b"profile" * 10},
        {"icc_profile": b"a long profile" * 10_000},
        {"exif": Image.Exif().tobytes()},
        {"exif": exif_of(1)},
        {"quality": 100, "subsampling": 0},
    ],
)
def test_the_size_of_usual_pictures_is_read(options: dict[str, Any]) -> None:
    assert jpeg_size(picture(**options)) == (40, 30)


@pytest.mark.parametrize(
    "head",
    [
        b"",
        picture(format_name="PNG"),
        picture(mode="CMYK"),
        picture(exif=exif_of(6)),
        picture(exif=b"Exif\0\0none"),
        picture(format_name="MPO", save_all=True, append_images=[Image.new("RGB", (40, 30))]),
        picture(icc_profile=b"long" * 5_000)[:4096],
        picture()[:100],
    ],
)
def test_all_else_is_left_to_pillow(head: bytes) -> None:
    assert jpeg_size(head) is None


@pytest.mark.parametrize(
    ("head", "is_cut"),
    [
        (b"", False),
        (picture(), False),
        (picture()[:100], True),
        (picture(icc_profile=b"long" * 5_000)[:4096], True),
        (picture(exif=exif_of(6))[:600], False),
        (picture(format_name="PNG")[:30], False),
    ],
)
def test_more_bytes_are_asked_for_where_they_help(head: bytes, *, is_cut: bool) -> None:
    assert is_cut_off(head) == is_cut


@given(st.sampled_from([{}, {"progressive": True}, {"comment": b"a comment"}, {"exif": exif_of(1)}]), st.data())
def test_where_there_is_a_size_pillow_agrees(options: dict[str, Any], data: st.DataObject) -> None:
    head = bytearray(picture(**options))
    for _ in range(data.draw(st.integers(1, 3))):
        head[data.draw(st.integers(0, min(700, len(head) - 1)))] = data.draw(st.integers(0, 255))
    size = jpeg_size(bytes(head))
    assert size is None or size == size_by_pillow(bytes(head))
