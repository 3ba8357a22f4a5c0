from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from twconvert.media.pictures import UNREADABLE, opened_picture


def encoded(size: tuple[int, int]) -> BytesIO:
    output = BytesIO()
    Image.new("L", size).save(output, "PNG")
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
