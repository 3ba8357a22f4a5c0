"""Films in books and documents: they play, or their first frame stands there, and says where the film is."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import pytest

from support.films import film
from support.reading.docx import make_docx
from support.reading.epub import XHTML, Book, make_book
from support.samples import post
from twconvert import Media
from twconvert.testing import FilesInMemory, make_document

if TYPE_CHECKING:
    from pathlib import Path

    from support.reading.docx import Docx

URL = "https://video.twimg.com/ext_tw_video/1/vid/a.mp4"
POST = "https://twitter.com/ada_example/status/1"


def media_of(content: bytes = b"", **fields: object) -> Media:
    known = {"kind": "video", "path": "tweets_media/1-a.mp4", "media_type": "video/mp4", "size": len(content)}
    return Media(**{**known, "remote_url": URL, "duration": 34.0, **fields})  # type: ignore[arg-type]


def book_of(folder: Path, media: Media, content: bytes, **options: object) -> tuple[Book, list[str]]:
    """Return a book with one film, and why it is not in it."""
    with make_document([post(1, media=(media,))], files={str(media.path): content}) as document:
        book = make_book(document, folder / "book.epub", cover=False, **options)
        assert list(book.faults()) == []
        assert isinstance(document.files, FilesInMemory)
        return book, [reason for _, reason in document.files.left_out]


def docx_of(folder: Path, media: Media, content: bytes) -> Docx:
    with make_document([post(1, media=(media,))], files={str(media.path): content}) as document:
        return make_docx(document, folder / "a.docx")


def text_of(book: Book) -> str:
    return book.text("2019")


def test_a_small_film_is_in_the_book_with_its_first_frame(tmp_path: Path) -> None:
    content = film()
    book, reasons = book_of(tmp_path, media_of(content), content)
    (video,) = book.page("2019").iter(f"{XHTML}video")
    (picture,) = video.iter(f"{XHTML}img")
    assert reasons == []
    assert [book.files[f"OEBPS/video/{name}"] for name in book.names("video")] == [content]
    assert video.get("poster") == picture.get("src") == "../images/1.jpg"
    assert book.files["OEBPS/images/1.jpg"].startswith(b"\xff\xd8\xff")
    assert picture.get("alt") == "Video"


@pytest.mark.parametrize(("size", "is_in"), [(1_999_999, True), (2_000_000, False), (None, False)])
def test_films_of_two_megabytes_are_left_out_unless_all_are_asked_for(
    size: int | None,
    is_in: bool,  # noqa: FBT001 - pytest gives it
    tmp_path: Path,
) -> None:
    media, content = media_of(size=size), film()
    book, reasons = book_of(tmp_path, media, content)
    assert book.names("video") == (["2.mp4"] if is_in else [])
    assert [re.findall(r"\((.*)\)", reason) for reason in reasons] == (
        [] if is_in else [["the option 'embed_video' is auto"]]
    )
    assert book_of(tmp_path, media, content, embed_video="all")[0].names("video") == ["2.mp4"]
    assert book_of(tmp_path, media, content, embed_video="none")[0].names("video") == []


def test_a_film_that_is_left_out_is_a_frame_that_says_where_it_is(tmp_path: Path) -> None:
    content = film()
    book, _ = book_of(tmp_path, media_of(content, alt="A kettle boils"), content, embed_video="none")
    (picture,) = book.page("2019").iter(f"{XHTML}img")
    assert (picture.get("src"), picture.get("alt")) == ("../images/1.jpg", "A kettle boils")
    assert "Video, 0:34. It is in the archive as 1-a.mp4. It may still be online. Watch it online." in text_of(book)
    links = [each.get("href") for each in book.page("2019").iter(f"{XHTML}a")]
    assert links.index(URL) == len(links) - 2, "the link to the post is before that to the file"
    assert links[-1] == POST
    assert "1 video or recording: in the archive, not in the book" in book.text("colophon")


@pytest.mark.parametrize("media_type", ["video/quicktime", "video/x-matroska", "video/mp2t"])
def test_what_no_book_plays_is_a_frame_however_small(media_type: str, tmp_path: Path) -> None:
    book, reasons = book_of(tmp_path, media_of(b"film", media_type=media_type), b"film", embed_video="all")
    assert (book.names("video"), len(book.names("images"))) == ([], 1)
    assert [media_type in reason for reason in reasons] == [True]


def test_a_recording_is_named(tmp_path: Path) -> None:
    media = media_of(b"fLaC", kind="audio", media_type="audio/flac", path="a/voice.flac", remote_url=None)
    book, reasons = book_of(tmp_path, media, b"fLaC")
    assert book.names("images") == []
    assert "Recording, 0:34. It is in the archive as voice.flac. Watch it online." in text_of(book)
    assert len(reasons) == 1


def test_an_animation_of_twitter_is_a_film(tmp_path: Path) -> None:
    content = film()
    book, _ = book_of(tmp_path, media_of(content, kind="animation", duration=None), content)
    (video,) = book.page("2019").iter(f"{XHTML}video")
    assert video.get("poster")
    assert "Animation. It is in the archive" in text_of(book)


def test_a_film_that_is_not_in_the_archive_is_words(tmp_path: Path) -> None:
    book, reasons = book_of(tmp_path, media_of(path=None, media_type=None, size=None), b"")
    assert (book.names("images"), reasons) == ([], [])
    assert "Video, 0:34. It may still be online. Watch it online." in text_of(book)
    assert "1 video or recording: not in the archive" in book.text("colophon")


def test_a_document_shows_the_first_frame_and_where_the_film_is(tmp_path: Path) -> None:
    content = film()
    made = docx_of(tmp_path, media_of(content), content)
    assert made.parts["word/media/film1.jpg"].startswith(b"\xff\xd8\xff")
    words = ["Video, 0:34", "It is in the archive as 1-a.mp4", "It may still be online", "Watch it online"]
    assert made.paragraphs("Caption") == ["  \u00b7  ".join(words)]
    assert {URL, POST} <= made.addresses()
    assert list(made.faults()) == []


def test_without_pyav_both_show_a_frame(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the frame shows, the tests of `twconvert.media.posters` know."""
    monkeypatch.setitem(sys.modules, "av", None)
    media = media_of(b"film")
    book, _ = book_of(tmp_path, media, b"film", embed_video="none")
    png = b"\x89PNG"
    assert book.files["OEBPS/images/1.png"].startswith(png)
    assert docx_of(tmp_path, media, b"film").parts["word/media/film1.png"].startswith(png)
    within, _ = book_of(tmp_path, media, b"film")
    (video,) = within.page("2019").iter(f"{XHTML}video")
    assert video.get("poster") == "../images/1.png"
    assert within.files["OEBPS/images/1.png"].startswith(png)
    assert "Video, 0:34." in text_of(within)


def test_a_film_that_is_used_twice_is_there_once(tmp_path: Path) -> None:
    content = film()
    media = media_of(content)
    with make_document(
        [post(1, media=(media,)), post(2, media=(media,))], files={str(media.path): content}
    ) as document:
        book = make_book(document, tmp_path / "book.epub", cover=False)
        made = make_docx(document, tmp_path / "a.docx")
    assert (book.names("video"), book.names("images")) == (["2.mp4"], ["1.jpg"])
    assert [name for name in made.parts if "media/" in name] == ["word/media/film1.jpg"]
