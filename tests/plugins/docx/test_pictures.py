from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from support.reading.docx import WP, Docx, Shown, W, make_docx
from support.samples import FILES, image, picture, post, reply
from twconvert import Account, Media
from twconvert.testing import make_document
from twconvert_docx.paper import PAPERS

if TYPE_CHECKING:
    from pathlib import Path

EMU_PER_PIXEL = 9525
EMU_PER_TWIP = 635
TALLEST = 90 * 36_000
"""9 cm in EMU."""


def with_pictures(folder: Path, *media: Media, damaged: str = "", **files: bytes) -> Docx:
    named = {name.replace("_", "."): content for name, content in files.items()}
    with make_document([post(1, "Look", media=media)], files=FILES | named, damaged=[damaged]) as document:
        return make_docx(document, folder / "a.docx")


def files_of(made: Docx) -> dict[str, bytes]:
    return {name.removeprefix("word/media/"): part for name, part in made.parts.items() if "/media/" in name}


def sizes_of(made: Docx) -> list[tuple[int, int]]:
    return [(int(each.get("cx", "")), int(each.get("cy", ""))) for each in made.all(f"{WP}extent")]


def encoded(mode: str, kind: str, size: tuple[int, int] = (60, 40), **options: object) -> bytes:
    output = BytesIO()
    Image.new(mode, size).save(output, kind, **options)
    return output.getvalue()


@pytest.mark.parametrize(
    ("path", "name"), [("hills.jpg", "image1.jpg"), ("wide.png", "image1.png"), ("moving.gif", "image1.gif")]
)
def test_picture_is_the_file_of_the_archive(tmp_path: Path, path: str, name: str) -> None:
    made = with_pictures(tmp_path, image(path))
    assert files_of(made) == {name: FILES[path]}


def test_file_used_twice_is_there_once_and_shown_twice(tmp_path: Path) -> None:
    made = with_pictures(tmp_path, image("hills.jpg"), image("hills.jpg"))
    assert len(files_of(made)) == 1
    assert len(sizes_of(made)) == 2
    assert list(made.faults()) == []


def test_content_decides_the_type_and_not_the_name(tmp_path: Path) -> None:
    made = with_pictures(tmp_path, image("lie.jpg"), lie_jpg=picture(kind="PNG"))
    assert list(files_of(made)) == ["image1.png"]


def test_jpeg_without_usual_beginning_is_copied(tmp_path: Path) -> None:
    """JPEG files of some programs have neither a JFIF nor an Exif header."""
    usual = picture()
    assert usual[2:4] == b"\xff\xe0"
    length = int.from_bytes(usual[4:6])
    bare = usual[:2] + usual[4 + length :]
    assert files_of(with_pictures(tmp_path, image("bare.jpg"), bare_jpg=bare)) == {"image1.jpg": bare}


@pytest.mark.parametrize(
    ("content", "name", "mode"),
    [
        (encoded("RGB", "WEBP"), "image1.jpg", "RGB"),
        (encoded("RGBA", "WEBP"), "image1.png", "RGBA"),
        (encoded("CMYK", "JPEG"), "image1.jpg", "RGB"),
        (encoded("RGB", "BMP"), "image1.jpg", "RGB"),
        (encoded("1", "TIFF"), "image1.png", "1"),
    ],
)
def test_what_word_does_not_show_is_converted(tmp_path: Path, content: bytes, name: str, mode: str) -> None:
    made = with_pictures(tmp_path, image("odd.jpg"), odd_jpg=content)
    ((found, converted),) = files_of(made).items()
    with Image.open(BytesIO(converted)) as opened:
        assert (found, opened.mode, opened.size) == (name, mode, (60, 40))
    assert sizes_of(made) == [(60 * EMU_PER_PIXEL, 40 * EMU_PER_PIXEL)]


def test_picture_of_a_camera_held_sideways_is_turned(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    made = with_pictures(tmp_path, image("side.jpg"), side_jpg=encoded("RGB", "JPEG", exif=exif))
    with Image.open(BytesIO(files_of(made)["image1.jpg"])) as opened:
        assert opened.size == (40, 60)
    assert sizes_of(made) == [(40 * EMU_PER_PIXEL, 60 * EMU_PER_PIXEL)]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (encoded("RGB", "PNG"), "image1.png"),
        (encoded("CMYK", "JPEG", progressive=True), "image1.jpg"),
        (encoded("RGB", "WEBP"), None),
    ],
)
def test_what_takes_too_much_memory_to_convert_stays_as_it_is_if_word_shows_it(
    tmp_path: Path, content: bytes, name: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("twconvert.media.pictures.MOST_MEMORY", 5_000)
    made = with_pictures(tmp_path, image("large.jpg"), large_jpg=content)
    assert files_of(made) == ({name: content} if name else {})


@pytest.mark.parametrize("size", [(100, 50), (5000, 100), (100, 5000), (3000, 3000), (1, 1), (1, 9000)])
@pytest.mark.parametrize("page_size", ["a4", "letter"])
@pytest.mark.parametrize("count", [1, 2])
def test_pictures_fit_the_column_and_keep_their_shape(
    tmp_path: Path, size: tuple[int, int], page_size: str, count: int
) -> None:
    page = PAPERS[page_size]
    content = encoded("RGB", "PNG", size)
    posts = [post(1, media=[image("a.png")] * count), reply(2, 1, "in a thread", media=[image("a.png")] * count)]
    with make_document(posts, files={"a.png": content}) as document:
        made = make_docx(document, tmp_path / "a.docx", page_size=page_size)
    for paragraph in made.all(f"{W}p"):
        widths = [int(each.get("cx", "")) for each in paragraph.iter(f"{WP}extent")]
        indents = [int(each.get(f"{W}left", "")) * EMU_PER_TWIP for each in paragraph.iter(f"{W}ind")]
        assert sum(widths) + sum(indents) <= page.column
    for wide, high in sizes_of(made):
        assert 1 <= wide <= size[0] * EMU_PER_PIXEL
        assert 1 <= high <= min(TALLEST, size[1] * EMU_PER_PIXEL)
        assert abs(wide / high / (size[0] / size[1]) - 1) < 0.002
    assert len(sizes_of(made)) == 2 * count


def test_description_is_what_the_author_wrote(tmp_path: Path) -> None:
    alt = 'Two "hills" & <one> sun,\n\u05e9\u05dc\u05d5\u05dd\ttoo'
    made = with_pictures(tmp_path, image("hills.jpg", alt=alt))
    assert made.values(f"{WP}docPr", "descr") == [alt]
    # Between mammoth and its reader they are attributes of HTML, where white space is spaces.
    assert Shown(made.path).descriptions == [" ".join(alt.split())]


@pytest.mark.parametrize("content", [b"<html>Not found</html>", b"", encoded("RGB", "WEBP")[:40]])
def test_what_is_no_picture_is_said_to_be_missing(tmp_path: Path, content: bytes) -> None:
    made = with_pictures(tmp_path, image("bad.jpg"), bad_jpg=content)
    assert files_of(made) == {}
    (caption,) = made.paragraphs("Caption")
    assert caption.startswith("A picture is missing here: its file in the archive")


def test_damaged_picture_is_said_to_be_missing(tmp_path: Path) -> None:
    made = with_pictures(tmp_path, image("hills.jpg", alt="Hills"), damaged="hills.jpg")
    assert files_of(made) == {}
    (caption,) = made.paragraphs("Caption")
    assert caption.endswith("  \u00b7  It shows: Hills")


def test_picture_far_too_large_to_decode_is_said_to_be_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1000)
    monkeypatch.setattr("twconvert.media.jpeg._MOST_PIXELS", 1000)
    assert len(with_pictures(tmp_path, image("hills.jpg")).paragraphs("Caption")) == 1


def test_picture_at_the_head_of_the_profile_stands_above_the_title(tmp_path: Path) -> None:
    owner = Account(handle="ada_example", name="Ada", header=image("wide.png", 600, 200))
    with make_document([], owner=owner, files=FILES) as document:
        made = make_docx(document, tmp_path / "a.docx")
    assert made.values(f"{WP}docPr", "descr") == ["Picture at the head of the profile of Ada"]
    styles = made.values(f"{W}pStyle", f"{W}val")
    assert styles.index("PostPicture") < styles.index("Title")
    assert not any("picture" in words for words in made.paragraphs("Post"))


def test_video_has_a_frame_and_a_caption_with_links(tmp_path: Path) -> None:
    film = Media(kind="video", path="film.mp4", media_type="video/mp4", duration=75.4, alt="A kettle boils")
    made = with_pictures(tmp_path, film)
    held = "It is in the archive as film.mp4"
    assert made.paragraphs("Caption") == [f"Video, 1:15  \u00b7  {held}  \u00b7  Watch it online"]
    assert made.values(f"{WP}docPr", "descr") == ["A kettle boils"]
    assert "https://twitter.com/ada_example/status/1" in made.addresses()
