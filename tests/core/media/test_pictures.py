"""Pictures that are whole, damaged, or a trap."""

from __future__ import annotations

import random
import warnings
from io import BytesIO

import pytest
from PIL import Image

from twconvert.errors import ArchiveError
from twconvert.media.pictures import UNREADABLE, PictureError, opened_picture, picture_head

POSTSCRIPT = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\n%%EOF\n"


def encoded(size: tuple[int, int], kind: str = "PNG") -> BytesIO:
    output = BytesIO()
    Image.new("L", size).save(output, kind)
    return output


def test_a_picture_is_opened() -> None:
    with opened_picture(encoded((3, 2))) as picture:
        assert picture.size == (3, 2)


@pytest.mark.parametrize("content", [b"", b"<html>", b"\x89PNG\r\n\x1a\n", encoded((9, 9)).getvalue()[:40]])
def test_what_is_no_whole_picture_is_unreadable(content: bytes) -> None:
    with pytest.raises(UNREADABLE), opened_picture(BytesIO(content)) as picture:
        picture.load()


@pytest.mark.parametrize("most", [10, 30])
def test_a_picture_that_may_be_a_trap_is_unreadable(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pillow warns of one with more pixels than its limit, and refuses one with more than twice as many."""
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", most)
    with pytest.raises(UNREADABLE), opened_picture(encoded((8, 5))) as picture:
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
def test_whatever_goes_wrong_in_a_reader_is_damage_of_the_picture(kind: str) -> None:
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


def test_what_goes_wrong_while_a_picture_is_used_is_damage_of_it() -> None:
    with pytest.raises(PictureError) as raised, opened_picture(encoded((3, 2))):
        raise IndexError
    assert isinstance(raised.value.__cause__, IndexError)


@pytest.mark.parametrize("error", [ArchiveError("the zip is damaged"), MemoryError(), KeyboardInterrupt()])
def test_what_is_no_damage_of_a_picture_passes(error: BaseException) -> None:
    with pytest.raises(type(error)) as raised, opened_picture(encoded((3, 2))):
        raise error
    assert raised.value is error


def test_a_head_is_told_of_a_picture_that_is_too_large_to_be_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 30)
    assert picture_head(encoded((8, 5))) == ("image/png", (8, 5))
    with pytest.raises(PictureError), opened_picture(encoded((8, 5))):
        pass
