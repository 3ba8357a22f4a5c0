"""Pictures that stand for films."""

from __future__ import annotations

import sys
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageChops

from support.films import film
from twconvert import Media
from twconvert.media.posters import Poster, Posters
from twconvert.testing import make_document

if TYPE_CHECKING:
    from collections.abc import Callable

MIDDLE = (0.4, 0.4, 0.6, 0.6)
"""Where the sign is."""
CORNER = (0.86, 0.86, 0.98, 0.97)
"""Where the duration is."""


def made(
    media: Media, content: bytes, make: Callable[[Posters, Media], Poster | None] = Posters.still
) -> Poster | None:
    with make_document([], files={"film.mp4": content}) as document, Posters(document) as posters:
        return make(posters, media)


def looked_at(poster: Poster | None) -> Image.Image:
    assert poster
    picture = Image.open(BytesIO(poster.data))
    assert (picture.size, picture.get_format_mimetype()) == (poster.size, poster.media_type)
    return picture.convert("RGB")


def differ(one: Image.Image, other: Image.Image, box: tuple[float, ...]) -> bool:
    """Say whether two pictures differ in a part that is given by its edges, as parts of the width and the height."""
    width, height = one.size
    left, top, right, bottom = (int(part * side) for part, side in zip(box, (width, height) * 2, strict=True))
    difference = ImageChops.difference(one, other).crop((left, top, right, bottom)).convert("L")
    return sum(1 for pixel in difference.tobytes() if pixel > 40) > difference.width * difference.height / 20


def media_of(**fields: object) -> Media:
    return Media(**{"kind": "video", "path": "film.mp4", "media_type": "video/mp4", **fields})  # type: ignore[arg-type]


def test_the_first_picture_has_a_sign_and_the_duration() -> None:
    content = film(size=(320, 180))
    plain = looked_at(made(media_of(duration=34.0), content, Posters.frame))
    with_sign = looked_at(made(media_of(duration=34.0), content))
    without_duration = looked_at(made(media_of(), content))
    assert plain.size == with_sign.size == (320, 180)
    assert differ(plain, with_sign, MIDDLE)
    assert differ(without_duration, with_sign, CORNER)
    assert not differ(without_duration, with_sign, MIDDLE)


@pytest.mark.parametrize(
    ("size", "expected"),
    [((1280, 720), (640, 360)), ((720, 1280), (360, 640)), ((4000, 10), (640, 213)), ((None, None), (640, 360))],
)
def test_without_pyav_a_frame_has_the_shape_of_the_film_a_sign_and_the_duration(
    size: tuple[int, int], expected: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "av", None)
    media = media_of(width=size[0], height=size[1])
    assert made(media, b"film", Posters.frame) is None
    without = looked_at(made(media, b"film"))
    media = media_of(width=size[0], height=size[1], duration=34.0)
    with_duration = looked_at(made(media, b"film"))
    assert without.size == with_duration.size == expected
    paper = Image.new("RGB", expected, without.getpixel((9, 9)))
    assert differ(without, paper, MIDDLE)
    assert not differ(without, paper, CORNER)
    assert differ(with_duration, paper, CORNER)


def test_a_film_that_cannot_be_decoded_or_read_has_an_empty_frame() -> None:
    for media, content in ((media_of(), b"no film"), (media_of(path="gone.mp4"), b""), (media_of(path=None), b"")):
        poster = made(media, content)
        assert poster
        assert poster.media_type == "image/png"


def test_the_same_film_makes_the_same_picture() -> None:
    assert made(media_of(duration=3.0), film()) == made(media_of(duration=3.0), film())
