from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from support.nasty_document import nasty_document
from support.reading.epub import XHTML, Book, make_book
from support.samples import FILES, image, picture, post
from twconvert.testing import make_document

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from twconvert import Media


def book_of(
    path: Path, *media: Media, files: Mapping[str, bytes] = FILES, damaged: str = "", **options: object
) -> Book:
    with make_document([post(1, media=media)], files=files, damaged=[damaged]) as document:
        return make_book(document, path / "book.epub", cover=False, **options)


def only_picture(book: Book) -> Image.Image:
    (name,) = book.names("images")
    return Image.open(BytesIO(book.files[f"OEBPS/images/{name}"]))


def test_picture_is_the_file_of_the_archive(tmp_path: Path) -> None:
    book = book_of(tmp_path, image("hills.jpg"))
    assert book.files["OEBPS/images/1.jpg"] == FILES["hills.jpg"]


def test_pictures_of_chapters_say_no_size(tmp_path: Path) -> None:
    """The converter calibre would make CSS of it, which stretches pictures where the page is smaller."""
    book = book_of(tmp_path, image("hills.jpg"), image("tall.jpg"))
    assert [set(img.keys()) for img in book.page("2019").iter(f"{XHTML}img")] == [{"src", "alt"}] * 2


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Look", "post pictured"), ("word " * 50, "post pictured long"), ("\n".join("abcde"), "post pictured long")],
)
def test_long_text_may_stand_on_the_page_before_its_picture(tmp_path: Path, text: str, kind: str) -> None:
    with make_document([post(1, text, media=[image("hills.jpg")])], files=FILES) as document:
        book = make_book(document, tmp_path / "book.epub", cover=False)
    assert next(book.page("2019").iter(f"{XHTML}article")).get("class") == kind


def test_file_used_twice_is_in_the_book_once(tmp_path: Path) -> None:
    assert book_of(tmp_path, image("hills.jpg"), image("hills.jpg")).names("images") == ["1.jpg"]


def test_picture_named_as_another_type_gets_the_name_of_its_type(tmp_path: Path) -> None:
    book = book_of(tmp_path, image("really.jpg", media_type="image/png"), files={"really.jpg": picture(kind="PNG")})
    assert book.names("images") == ["1.png"]


@pytest.mark.parametrize(
    ("size", "longest", "expected"),
    [
        ((480, 320), None, (480, 320)),
        ((2000, 1600), None, (2000, 1600)),
        ((2400, 1600), None, (2190, 1460)),
        ((480, 320), 240, (240, 160)),
        ((320, 480), 240, (160, 240)),
        ((480, 320), 480, (480, 320)),
        ((1000, 1), 240, (240, 1)),
    ],
)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_large_pictures_are_made_smaller(
    tmp_path: Path, size: tuple[int, int], longest: int | None, expected: tuple[int, int], kind: str
) -> None:
    media = image("it", *size, media_type=f"image/{kind.lower()}")
    book = book_of(tmp_path, media, files={"it": picture(*size, kind)}, max_image_size=longest)
    shown = only_picture(book)
    assert (shown.size, shown.format) == (expected, "JPEG" if kind == "WEBP" else kind)


def test_picture_taken_sideways_stays_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    data = BytesIO()
    Image.new("RGB", (400, 300)).save(data, "JPEG", exif=exif)
    book = book_of(tmp_path, image("it", 300, 400), files={"it": data.getvalue()}, max_image_size=200)
    assert only_picture(book).size == (150, 200)


def test_pictures_beside_each_other_are_equally_high_and_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 8
    data = BytesIO()
    Image.new("RGB", (400, 300)).save(data, "JPEG", exif=exif)
    files = {"turned": data.getvalue(), "flat": picture(400, 300)}
    book = book_of(tmp_path, image("turned", 300, 400), image("flat", 400, 300), files=files)
    sizes = [Image.open(BytesIO(book.files[f"OEBPS/images/{name}"])).size for name in book.names("images")]
    assert sizes == [(300, 400), (400, 300)]
    styles = [figure.get("style", "") for figure in book.page("2019").iter(f"{XHTML}figure")]
    widths = [float(style.removeprefix("width:").removesuffix("%")) for style in styles]
    assert widths[0] / (300 / 400) == pytest.approx(widths[1] / (400 / 300), rel=0.01)


def test_colors_of_print_become_those_of_screens(tmp_path: Path) -> None:
    data = BytesIO()
    Image.new("CMYK", (48, 32)).save(data, "JPEG")
    assert only_picture(book_of(tmp_path, image("it", 48, 32), files={"it": data.getvalue()})).mode == "RGB"


def test_letters_take_no_more_bytes_than_in_the_archive(tmp_path: Path) -> None:
    stripes = Image.new("1", (480, 320))
    stripes.putdata([x % 3 > 0 for _ in range(320) for x in range(480)])
    data = BytesIO()
    stripes.save(data, "PNG")
    media = image("it", 480, 320, media_type="image/png", size=len(data.getvalue()))
    book = book_of(tmp_path, media, files={"it": data.getvalue()}, max_image_size=333)
    assert book.files["OEBPS/images/1.png"] == data.getvalue()


def test_animation_keeps_moving_however_large(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (300, 300), color) for color in ("red", "blue")]
    data = BytesIO()
    frames[0].save(data, "GIF", save_all=True, append_images=frames[1:])
    media = image("it", 300, 300, media_type="image/gif")
    book = book_of(tmp_path, media, files={"it": data.getvalue()}, max_image_size=100)
    assert book.files["OEBPS/images/1.gif"] == data.getvalue()


def test_picture_that_only_seems_intact_is_copied_as_it_is(tmp_path: Path) -> None:
    cut = picture(480, 320)[:900]
    book = book_of(tmp_path, image("cut.jpg"), files={"cut.jpg": cut}, max_image_size=100)
    assert book.files["OEBPS/images/1.jpg"] == cut


@pytest.mark.parametrize("kind", ["PNG", "GIF", "WEBP"])
def test_picture_that_takes_too_much_memory_is_copied_as_it_is(
    tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("twconvert.media.pictures.MOST_MEMORY", 100_000)
    media = image("it", 480, 320, media_type=f"image/{kind.lower()}")
    content = picture(480, 320, kind)
    book = book_of(tmp_path, media, files={"it": content}, max_image_size=100)
    assert [book.files[f"OEBPS/images/{name}"] for name in book.names("images")] == [content]


def test_picture_of_another_type_that_takes_too_much_memory_is_a_note(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("twconvert.media.pictures.MOST_MEMORY", 100_000)
    book = book_of(tmp_path, image("it", media_type="image/bmp"), files={"it": picture(kind="BMP")})
    assert "could not be read as a picture" in book.text("2019")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF"])
def test_damaged_picture_gives_way_to_one_that_says_so(tmp_path: Path, kind: str) -> None:
    media = image("it", media_type=f"image/{kind.lower()}")
    book = book_of(tmp_path, media, files={"it": picture(kind=kind)}, damaged="it")
    shown = only_picture(book)
    assert (shown.format, shown.size) == (kind, (480, 320))


@pytest.mark.parametrize(("kind", "name"), [("BMP", "1.jpg"), ("TIFF", "1.jpg"), ("AVIF", "1.jpg"), ("WEBP", "1.jpg")])
def test_other_types_become_what_every_reader_shows(tmp_path: Path, kind: str, name: str) -> None:
    media = image("it", media_type=f"image/{kind.lower()}")
    book = book_of(tmp_path, media, files={"it": picture(kind=kind)})
    assert book.names("images") == [name]
    assert only_picture(book).format == "JPEG"


def test_picture_that_cannot_be_read_is_a_note(tmp_path: Path) -> None:
    media = image("it.svg", media_type="image/svg+xml", remote_url="https://example.org/it.svg")
    book = book_of(tmp_path, media, files={"it.svg": b"<svg/>"})
    assert "could not be read as a picture. It may still be online." in book.text("2019")


def test_every_picture_says_what_it_is(tmp_path: Path) -> None:
    with nasty_document() as document:
        book = make_book(document, tmp_path / "book.epub")
    images = list(book.page("2019-01").iter(f"{XHTML}img"))
    assert len(images) == 13
    assert all(img.get("alt") for img in images)


def test_video_is_a_frame_unless_it_is_asked_for(tmp_path: Path) -> None:
    with nasty_document() as document:
        without = make_book(document, tmp_path / "without.epub")
        within = make_book(document, tmp_path / "within.epub", embed_video="all")
    assert without.names("video") == []
    assert [within.files[f"OEBPS/video/{name}"] for name in within.names("video")] == [FILES["film.mp4"]]


def test_damaged_video_is_not_in_the_book(tmp_path: Path) -> None:
    with nasty_document(damaged=["film.mp4"]) as document:
        assert make_book(document, tmp_path / "book.epub", embed_video="all").names("video") == []


def test_video_that_the_archive_calls_a_picture_is_shown_as_a_video(tmp_path: Path) -> None:
    book = book_of(tmp_path, image("film.mp4", media_type="video/mp4"), embed_video="all")
    assert len(list(book.page("2019").iter(f"{XHTML}video"))) == 1
    assert book.metadata("schema:accessMode") == ["textual", "visual", "auditory"]
