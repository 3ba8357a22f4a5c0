"""Pictures that are whole, damaged, or a trap."""

from __future__ import annotations

import random
import warnings
from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from twconvert.errors import ArchiveError
from twconvert.media.pictures import UNREADABLE, PictureError, PictureTooLargeError, opened_picture, picture_head

POSTSCRIPT = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\n%%EOF\n"


def encoded(size: tuple[int, int], kind: str = "PNG", mode: str = "L", **options: Any) -> BytesIO:
    output = BytesIO()
    Image.new(mode, size).save(output, kind, **options)
    return BytesIO(output.getvalue())


def test_a_picture_is_opened() -> None:
    with opened_picture(encoded((3, 2))) as picture:
        assert picture.size == (3, 2)


@pytest.mark.parametrize("content", [b"", b"<html>", b"\x89PNG\r\n\x1a\n", encoded((9, 9)).getvalue()[:40]])
def test_what_is_no_whole_picture_is_unreadable(content: bytes) -> None:
    with pytest.raises(UNREADABLE), opened_picture(BytesIO(content)) as picture:
        picture.load()


@pytest.mark.parametrize("content", [POSTSCRIPT, encoded((9, 9), "PPM").getvalue(), encoded((9, 9), "TGA").getvalue()])
def test_formats_that_nothing_shows_are_not_opened(content: bytes) -> None:
    """Pillow would start Ghostscript for the first."""
    with Image.open(BytesIO(content)) as picture:
        assert picture.size == (9, 9)
    with pytest.raises(PictureError), opened_picture(BytesIO(content)):
        pass
    with pytest.raises(PictureError):
        picture_head(BytesIO(content))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "BMP", "WEBP", "TIFF", "AVIF"])
def test_the_head_of_a_picture_tells_its_type_and_size(kind: str) -> None:
    media_type, size = picture_head(encoded((9, 5), kind))
    assert (media_type, size) == (f"image/{kind.lower()}", (9, 5))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "BMP", "WEBP", "TIFF", "AVIF"])
def test_whatever_goes_wrong_in_a_reader_is_damage_of_the_picture(kind: str, capfd: pytest.CaptureFixture[str]) -> None:
    chance = random.Random(kind)  # noqa: S311 - chance there is for variety
    whole = encoded((40, 30), kind).getvalue()
    damaged = 0
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for _ in range(150):
            content = bytearray(whole)
            for _ in range(chance.randint(1, 4)):
                content[chance.randrange(len(content))] = chance.randrange(256)
            try:
                with opened_picture(BytesIO(content)) as picture:
                    picture.load()
            except PictureError:
                damaged += 1
    assert damaged
    assert capfd.readouterr() == ("", "")


def test_what_goes_wrong_while_a_picture_is_used_is_damage_of_it() -> None:
    with pytest.raises(PictureError) as raised, opened_picture(encoded((3, 2))):
        raise IndexError
    assert isinstance(raised.value.__cause__, IndexError)


@pytest.mark.parametrize("error", [ArchiveError("the zip is damaged"), MemoryError(), KeyboardInterrupt()])
def test_what_is_no_damage_of_a_picture_passes(error: BaseException) -> None:
    with pytest.raises(type(error)) as raised, opened_picture(encoded((3, 2))):
        raise error
    assert raised.value is error


@pytest.fixture
def megabyte(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a picture take no more than 1 MiB."""
    monkeypatch.setattr("twconvert.media.pictures.MOST_MEMORY", 1 << 20)


@pytest.mark.usefixtures("megabyte")
@pytest.mark.parametrize(
    ("kind", "mode", "longest", "options"),
    [
        ("PNG", "RGB", 512, {}),
        ("PNG", "RGBA", 512, {}),
        ("PNG", "I;16", 512, {}),
        ("PNG", "L", 1024, {}),
        ("PNG", "P", 1024, {}),
        ("PNG", "1", 1024, {}),
        ("GIF", "P", 1024, {}),
        ("BMP", "RGB", 512, {}),
        ("TIFF", "RGB", 512, {}),
        ("WEBP", "RGB", 362, {"lossless": True}),
        ("AVIF", "RGB", 362, {}),
        ("JPEG", "RGB", 4096, {}),
        ("JPEG", "CMYK", 4096, {}),
        ("JPEG", "RGB", 411, {"progressive": True, "subsampling": 0}),
        ("JPEG", "RGB", 577, {"progressive": True, "subsampling": 2}),
        ("JPEG", "L", 720, {"progressive": True}),
    ],
)
def test_what_takes_too_much_memory_is_not_decoded(kind: str, mode: str, longest: int, options: dict[str, Any]) -> None:
    """A JPEG is decoded smaller first, which does not help with the coefficients of a progressive one."""
    with opened_picture(encoded((longest, longest), kind, mode, **options)) as picture:
        picture.load()
        assert len(picture.tobytes()) <= 1 << 20
    too_long = longest + longest // 50
    with pytest.raises(PictureTooLargeError), opened_picture(encoded((too_long, too_long), kind, mode, **options)):
        pass


@pytest.mark.usefixtures("megabyte")
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "BMP", "WEBP", "TIFF"])
def test_the_head_is_told_of_a_picture_that_takes_too_much_memory(kind: str) -> None:
    assert picture_head(encoded((4000, 3000), kind))[1] == (4000, 3000)


@pytest.mark.usefixtures("megabyte")
def test_no_part_of_a_file_is_read_that_is_larger_than_the_memory() -> None:
    info = PngInfo()
    info.add_text("Comment", "a" * (2 << 20))
    for content in (encoded((9, 9), pnginfo=info), encoded((9, 9), "GIF", comment=b"a" * (2 << 20))):
        assert len(content.getvalue()) > 2 << 20
        with pytest.raises(PictureError), opened_picture(content):
            pass


@pytest.mark.parametrize(
    ("size", "wanted", "decoded"),
    [
        ((800, 400), None, (800, 400)),
        ((800, 400), (100, 50), (100, 50)),
        ((800, 400), (101, 50), (200, 100)),
        ((800, 400), (90, 60), (200, 100)),
        ((800, 400), (1, 1), (100, 50)),
        ((15, 7), (1, 1), (4, 2)),
        ((8, 5), (800, 500), (8, 5)),
    ],
)
def test_a_jpeg_is_decoded_no_larger_than_it_must_be(
    size: tuple[int, int], wanted: tuple[int, int] | None, decoded: tuple[int, int]
) -> None:
    with opened_picture(encoded(size, "JPEG"), wanted) as picture:
        picture.load()
        assert picture.size == decoded
    with opened_picture(encoded(size, "PNG"), wanted) as picture:
        assert picture.size == size


@pytest.mark.parametrize("compression", ["tiff_lzw", "tiff_deflate", "packbits", "jpeg"])
def test_a_packed_tiff_is_not_decoded(compression: str, capfd: pytest.CaptureFixture[str]) -> None:
    content = bytearray(encoded((90, 90), "TIFF", "RGB", compression=compression).getvalue())
    content[12:40] = b"\xff" * 28
    assert picture_head(BytesIO(content)) == ("image/tiff", (90, 90))
    with pytest.raises(PictureError), opened_picture(BytesIO(content)) as picture:
        picture.load()
    assert capfd.readouterr() == ("", "")
