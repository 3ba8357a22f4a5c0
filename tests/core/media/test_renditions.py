"""Pictures that are copied, and pictures that are encoded anew so that every program shows them rightly."""

from __future__ import annotations

import base64
import random
import sys
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageCms, ImageDraw, ImageFont

from clients.tools import require_python_package
from support.samples import image
from twconvert.media.pictures import PictureError, PictureTooLargeError
from twconvert.media.renditions import Rendition, is_shown_everywhere, rendered, rendition_of
from twconvert.testing import make_document

ORIENTATION = 0x0112
STORED_AS = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}
"""How an upright picture is stored, by the orientation that Exif gives."""
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
GREY = SRGB[:16] + b"GRAY" + SRGB[20:]
PRINT = SRGB[:16] + b"CMYK" + SRGB[20:]
"""Not a profile that anything could use."""


HEIC = base64.b64decode(
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAchtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAADRp"
    "bG9jAAAAAERAAAIAAQAAAAAB7AABAAAAAAAAAI8AAgAAAAACewABAAAAAAAAACQAAAA4aWluZgAAAAAAAgAAABVpbmZlAgAAAAABAABo"
    "dmMxAAAAABVpbmZlAgAAAQACAABFeGlmAAAAAA5waXRtAAAAAAABAAABB2lwcnAAAADmaXBjbwAAAHZodmNDAQNwAAAAkAAAAAAAHvAA"
    "/P34+AAADwNgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQGEAAQAqQgEBA3AAAAMAkAAAAwAAAwAeoCCBRZbq5Ka5uAhoMCAAAAMD"
    "IAAAAwAhYgABAAZEAcFzwIkAAAATY29scm5jbHgAAQANAAaAAAAAFGlzcGUAAAAAAAAAQAAAAFAAAAAoY2xhcAAAADwAAAABAAAAUAAA"
    "AAH////8AAAAAgAAAAAAAAACAAAAEHBpeGkAAAAAAwgICAAAAAlpcm90AwAAABlpcG1hAAAAAAAAAAEAAQaBAgMFhIYAAAAaaXJlZgAA"
    "AAAAAAAOY2RzYwACAAEAAQAAALttZGF0AAAAiygBrwngIzUtX81f//NR//5b1mNyTaj4idkS0NlohBvJhZFfcwsJwhveTr2X9XeoauNJ"
    "m0+VB1gTIDxgeeUJRrENHeKX8zUFwAQCeabef+LcLh9jxvwTJrWtk2+WwZNgtqAS3ePh/rW4BWub8fGrRaFh+D4tL5HIiAXqrB/MC5Cg"
    "rUGdM/wkja5GcqYAAAAGRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAA="
)
"""Four colours, stored on their side."""


def encoded(picture: Image.Image, kind: str, **options: Any) -> bytes:
    output = BytesIO()
    picture.save(output, kind, **options)
    return output.getvalue()


def four_colors(size: tuple[int, int] = (80, 60)) -> Image.Image:
    picture = Image.new("RGB", (2, 2))
    picture.putdata([(250, 20, 10), (20, 230, 40), (240, 240, 20), (30, 60, 200)])
    return picture.resize(size, Image.Resampling.NEAREST)


def corners(picture: Image.Image) -> list[tuple[int, ...]]:
    """Return the colours in the corners, so coarsely that no encoding changes them."""
    width, height = picture.size
    places = [(x, y) for y in (height // 6, -height // 6 % height) for x in (width // 6, -width // 6 % width)]
    colors = [picture.convert("RGB").getpixel(place) for place in places]
    return [tuple(round(sample / 64) for sample in color) for color in colors]  # type: ignore[union-attr]


def turned(orientation: int, kind: str, **options: Any) -> bytes:
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    turn = STORED_AS[orientation]
    upright = four_colors()
    return encoded(upright if turn is None else upright.transpose(turn), kind, exif=exif, **options)


def screenshot(size: tuple[int, int], mode: str = "RGB") -> Image.Image:
    """Return a picture of letters, in few colours."""
    picture = Image.new("L", size, 255)
    draw = ImageDraw.Draw(picture)
    chance = random.Random(7)  # noqa: S311 - chance there is for variety
    for top in range(0, size[1], 20):
        line = "".join(chance.choice("abcdefghij mnop") for _ in range(size[0] // 7))
        draw.text((4, top), line, fill=20, font=ImageFont.load_default(14))
    return picture.convert(mode)


def rendition(content: bytes) -> Rendition:
    with make_document([], files={"it": content}) as document:
        return rendition_of(document, image("it"))


def made(content: bytes, media_type: str, size: tuple[int, int], of_bytes: int | None = None) -> Image.Image | None:
    media = image("it", size=of_bytes)
    with make_document([], files={"it": content}) as document:
        result = rendered(document, media, media_type, size)
    return result and Image.open(BytesIO(result))  # type: ignore[return-value]  # empty it never is


def shown(content: bytes) -> bool:
    with make_document([], files={"it": content}) as document:
        return is_shown_everywhere(document, image("it"))


@pytest.fixture
def no_pillow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing be opened with Pillow."""
    monkeypatch.setattr("twconvert.media.renditions.opened_head", None)


@pytest.mark.usefixtures("no_pillow")
@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"icc_profile": SRGB[:600]}])
def test_a_usual_jpeg_is_known_by_its_first_bytes(options: dict[str, Any]) -> None:
    content = encoded(four_colors(), "JPEG", **options)
    assert shown(content)
    assert rendition(content) == Rendition("image/jpeg", (80, 60), is_original=True)


@pytest.mark.usefixtures("no_pillow")
@pytest.mark.parametrize("kind", ["PNG", "GIF"])
def test_a_usual_picture_is_known_by_its_first_bytes(kind: str) -> None:
    assert shown(encoded(four_colors(), kind))


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (encoded(four_colors(), "PNG"), "image/png"),
        (encoded(four_colors(), "GIF"), "image/gif"),
        (encoded(four_colors().convert("I;16"), "PNG"), "image/png"),
        (turned(1, "JPEG"), "image/jpeg"),
        (encoded(four_colors(), "MPO", save_all=True, append_images=[four_colors()]), "image/jpeg"),
    ],
)
def test_what_every_program_shows_is_copied(content: bytes, media_type: str) -> None:
    assert shown(content)
    assert rendition(content) == Rendition(media_type, (80, 60), is_original=True)


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize("orientation", [2, 3, 4, 5, 6, 7, 8])
def test_pixels_are_turned(kind: str, orientation: int) -> None:
    content = turned(orientation, kind)
    media_type = f"image/{kind.lower()}"
    assert not shown(content)
    assert rendition(content) == Rendition(media_type, (80, 60), is_original=False)
    for size in ((80, 60), (40, 30)):
        picture = made(content, media_type, size, of_bytes=1)
        assert picture is not None
        assert (picture.format, picture.size, corners(picture)) == (kind, size, corners(four_colors()))
        assert "exif" not in picture.info


@pytest.mark.parametrize(
    "exif", [b"", b"Exif\0\0", b"Exif\0\0MM\0*\0\0\0\x08\xff\xff", b"Exif\0\0II*\0\xff\xff\xff\xff"]
)
def test_exif_that_is_no_exif_turns_nothing(exif: bytes) -> None:
    content = encoded(four_colors(), "JPEG", exif=exif)
    assert rendition(content) == Rendition("image/jpeg", (80, 60), is_original=True)


def test_an_orientation_that_there_is_not_turns_nothing() -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = 9
    assert shown(encoded(four_colors(), "JPEG", exif=exif))


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"icc_profile": PRINT}])
@pytest.mark.parametrize("has_mark", [True, False])
def test_colors_of_print_become_those_of_screens(options: dict[str, Any], *, has_mark: bool) -> None:
    content = encoded(four_colors().convert("CMYK"), "JPEG", **options)
    start = content.index(b"\xff\xee")
    if not has_mark:
        # Browsers take the samples for those of Adobe then, too.
        content = content[:start] + content[start + 2 + int.from_bytes(content[start + 2 : start + 4]) :]
    assert not shown(content)
    assert rendition(content) == Rendition("image/jpeg", (80, 60), is_original=False)
    picture = made(content, "image/jpeg", (80, 60))
    assert picture is not None
    assert (picture.mode, corners(picture)) == ("RGB", corners(four_colors()))
    assert "icc_profile" not in picture.info


@pytest.mark.parametrize(
    ("picture", "kind", "media_type"),
    [
        (four_colors(), "WEBP", "image/jpeg"),
        (four_colors(), "AVIF", "image/jpeg"),
        (four_colors(), "BMP", "image/jpeg"),
        (four_colors(), "TIFF", "image/jpeg"),
        (four_colors().convert("RGBA"), "TIFF", "image/jpeg"),
        (Image.new("RGBA", (80, 60), (255, 0, 0, 90)), "WEBP", "image/png"),
        (Image.new("RGBA", (80, 60), (255, 0, 0, 90)), "AVIF", "image/png"),
        (four_colors().quantize(4), "BMP", "image/png"),
        (four_colors().convert("1"), "TIFF", "image/png"),
    ],
)
def test_other_types_become_jpeg_or_png(picture: Image.Image, kind: str, media_type: str) -> None:
    content = encoded(picture, kind)
    assert not shown(content)
    assert rendition(content) == Rendition(media_type, (80, 60), is_original=False)
    result = made(content, media_type, (80, 60), of_bytes=1)
    assert result is not None
    assert f"image/{str(result.format).lower()}" == media_type
    assert result.has_transparency_data == (picture.mode == "RGBA" and media_type == "image/png")


def test_photos_of_phones_become_jpeg(monkeypatch: pytest.MonkeyPatch) -> None:
    require_python_package("pi_heif")
    monkeypatch.setattr(Image, "OPEN", dict(Image.OPEN))
    media = image("it", media_type="image/heic")
    with make_document([], files={"it": HEIC}) as document:
        assert rendition_of(document, media) == Rendition("image/jpeg", (80, 60), is_original=False)
        result = rendered(document, media, "image/jpeg", (80, 60))
    assert result is not None
    assert corners(Image.open(BytesIO(result))) == corners(four_colors())


def test_photos_of_phones_cannot_be_read_without_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Image, "OPEN", {name: opener for name, opener in Image.OPEN.items() if name != "HEIF"})
    monkeypatch.setitem(sys.modules, "pi_heif", None)
    with make_document([], files={"it": HEIC}) as document, pytest.raises(PictureError):
        rendition_of(document, image("it", media_type="image/heic"))


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (encoded(four_colors(), "JPEG", icc_profile=SRGB), "image/jpeg"),
        (turned(6, "JPEG", icc_profile=SRGB), "image/jpeg"),
        (encoded(four_colors(), "PNG", icc_profile=SRGB), "image/png"),
        (encoded(four_colors().quantize(4), "PNG", icc_profile=SRGB), "image/png"),
        (encoded(four_colors(), "WEBP", icc_profile=SRGB), "image/jpeg"),
        (encoded(four_colors(), "AVIF", icc_profile=SRGB), "image/jpeg"),
    ],
)
@pytest.mark.parametrize("size", [(80, 60), (40, 30)])
def test_the_color_profile_stays(content: bytes, media_type: str, size: tuple[int, int]) -> None:
    picture = made(content, media_type, size)
    assert picture is not None
    assert picture.info["icc_profile"] == SRGB


@pytest.mark.parametrize(("mode", "profile", "kept"), [("L", SRGB, None), ("L", GREY, GREY), ("RGB", GREY, None)])
def test_a_profile_for_other_colors_goes(mode: str, profile: bytes, kept: bytes | None) -> None:
    picture = made(encoded(four_colors().convert(mode), "JPEG", icc_profile=profile), "image/jpeg", (40, 30))
    assert picture is not None
    assert picture.info.get("icc_profile") == kept


@pytest.mark.parametrize("mode", ["1", "P", "L", "RGB"])
@pytest.mark.parametrize("kind", ["PNG", "GIF"])
def test_pixels_are_averaged_whatever_the_number_of_colors(mode: str, kind: str) -> None:
    """Strokes of letters vanish where every second pixel is left out."""
    stripes = Image.new("L", (80, 60))
    stripes.putdata([255 * (x % 2) for _ in range(60) for x in range(80)])
    picture = made(encoded(stripes.convert(mode), kind), f"image/{kind.lower()}", (40, 30))
    assert picture is not None
    darkest, brightest = picture.convert("L").crop((4, 4, 36, 26)).getextrema()
    assert 90 < darkest <= brightest < 165  # type: ignore[operator]  # they are numbers in this mode


def test_sixteen_bits_become_eight() -> None:
    picture = made(encoded(Image.new("I;16", (80, 60), 40_000), "PNG"), "image/png", (40, 30))
    assert picture is not None
    assert (picture.mode, picture.getpixel((20, 15))) == ("L", 156)


@pytest.mark.parametrize(
    ("picture", "options"),
    [
        (Image.new("RGBA", (80, 60), (0, 0, 0, 0)), {}),
        (Image.new("LA", (80, 60), (0, 0)), {}),
        (Image.new("P", (80, 60)), {"transparency": 0}),
        (Image.new("L", (80, 60)), {"transparency": 0}),
        (Image.new("1", (80, 60)), {"transparency": 0}),
        (Image.new("RGB", (80, 60)), {"transparency": (0, 0, 0)}),
    ],
)
def test_what_can_be_seen_through_stays_so(picture: Image.Image, options: dict[str, Any]) -> None:
    result = made(encoded(picture, "PNG", **options), "image/png", (40, 30))
    assert result is not None
    assert result.convert("RGBA").getpixel((20, 15)) == (0, 0, 0, 0)


@pytest.mark.parametrize("mode", ["RGB", "L", "P", "1"])
@pytest.mark.parametrize("kind", ["PNG", "GIF"])
def test_a_picture_never_gets_more_bytes_for_fewer_pixels(mode: str, kind: str) -> None:
    content = encoded(screenshot((1200, 800), mode), kind)
    media_type = f"image/{kind.lower()}"
    assert made(content, media_type, (1060, 706), of_bytes=None) is not None
    assert made(content, media_type, (1060, 706), of_bytes=len(content)) is None


@pytest.mark.parametrize("mode", ["RGB", "1"])
def test_letters_of_too_many_pixels_get_few_colors(mode: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("twconvert.media.renditions._MOST_PIXELS", 500_000)
    content = encoded(screenshot((1200, 800), mode), "PNG")
    picture = made(content, "image/png", (1060, 706), of_bytes=len(content))
    assert picture is not None
    assert (picture.mode, picture.size) == ("P", (1060, 706))
    assert picture.getcolors(64) is not None


def test_a_photo_of_too_many_pixels_keeps_its_colors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("twconvert.media.renditions._MOST_PIXELS", 500)
    noise = Image.effect_noise((80, 60), 90).resize((160, 120), Image.Resampling.BICUBIC)
    photo = Image.merge("RGB", (noise, noise.rotate(90), noise.rotate(180)))
    picture = made(encoded(photo, "PNG"), "image/png", (150, 112), of_bytes=1)
    assert picture is not None
    assert picture.mode == "RGB"


@pytest.mark.parametrize("quality", [30, 60, 84, 90, 100])
@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_jpeg_is_encoded_no_finer_than_it_was(quality: int, mode: str) -> None:
    noise = Image.effect_noise((100, 80), 90).resize((200, 160), Image.Resampling.BICUBIC).convert(mode)
    exif = Image.Exif()
    exif[ORIENTATION] = 3
    content = encoded(noise, "JPEG", quality=quality, exif=exif)
    with make_document([], files={"it": content}) as document:
        result = rendered(document, image("it"), "image/jpeg", (200, 160))
    assert result is not None
    assert len(result) < len(content) * 1.03


@pytest.mark.parametrize("kind", ["GIF", "PNG"])
def test_what_moves_stays_as_it_is(kind: str) -> None:
    frames = [four_colors(), four_colors().transpose(Image.Transpose.ROTATE_180)]
    content = encoded(frames[0], kind, save_all=True, append_images=frames[1:])
    assert made(content, f"image/{kind.lower()}", (40, 30)) is None


@pytest.mark.parametrize("kind", ["WEBP", "AVIF"])
def test_of_what_moves_and_must_be_converted_the_first_frame_is_shown(kind: str) -> None:
    frames = [four_colors(), four_colors().transpose(Image.Transpose.ROTATE_180)]
    content = encoded(frames[0], kind, save_all=True, append_images=frames[1:])
    assert rendition(content).is_first_frame
    picture = made(content, "image/jpeg", (80, 60))
    assert picture is not None
    assert corners(picture) == corners(four_colors())


def test_a_jpeg_with_further_pictures_behind_it_is_made_smaller() -> None:
    content = encoded(four_colors(), "MPO", save_all=True, append_images=[four_colors()])
    picture = made(content, "image/jpeg", (40, 30), of_bytes=len(content))
    assert picture is not None
    assert picture.size == (40, 30)


def test_nothing_but_the_picture_is_kept() -> None:
    content = encoded(four_colors(), "JPEG", comment=b"somebody's words", dpi=(300, 300))
    picture = made(content, "image/jpeg", (40, 30))
    assert picture is not None
    assert "comment" not in picture.info


@pytest.mark.parametrize("content", [b"", b"<html>", encoded(four_colors(), "WEBP")[:90], b"\x89PNG\r\n\x1a\n"])
def test_what_is_no_picture_has_no_rendition(content: bytes) -> None:
    assert shown(content)
    with pytest.raises(PictureError):
        rendition(content)
    with pytest.raises(PictureError):
        made(content, "image/jpeg", (40, 30))


@pytest.mark.parametrize(
    "content", [turned(6, "PNG"), encoded(four_colors().convert("CMYK"), "JPEG", progressive=True)]
)
def test_what_takes_too_much_memory_stays_as_it_is(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("twconvert.media.pictures.MOST_MEMORY", 8_000)
    assert rendition(content).is_original
    assert rendition(content).size == (80, 60)


@pytest.mark.parametrize("kind", ["WEBP", "BMP"])
def test_what_takes_too_much_memory_has_no_rendition_of_another_type(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("twconvert.media.pictures.MOST_MEMORY", 16_000)
    with pytest.raises(PictureTooLargeError):
        rendition(encoded(four_colors(), kind))


def test_few_colors_that_would_take_too_much_memory_as_many_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    content = encoded(four_colors().quantize(4), "PNG")
    monkeypatch.setattr("twconvert.media.pictures.MOST_MEMORY", 16_000)
    with pytest.raises(PictureTooLargeError):
        made(content, "image/png", (40, 30))
