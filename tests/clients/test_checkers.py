"""Each checker and reader finds nothing in a clean book, and what was planted in a spoilt one."""

import io
from pathlib import Path

import pytest
from PIL import Image, ImageStat

from clients import accessibility, calibre, epub_checker, reader
from clients.small_book import write_small_book


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    return write_small_book(tmp_path / "clean.epub")


def test_epubcheck_finds_a_link_to_nowhere_and_reports_remarks_on_usage(tmp_path: Path) -> None:
    faults = {'epub:type="chapter"': 'epub:type="endnote"', 'href="nav.xhtml"': 'href="nav.xhtml#nowhere"'}
    spoilt = write_small_book(tmp_path / "spoilt.epub", replacing=faults)
    messages = epub_checker.messages_of(spoilt, tmp_path)
    assert any("RSC-012" in message for message in messages)
    assert any(message.startswith("USAGE") for message in messages)


def test_ace_accepts_a_clean_book(clean: Path, tmp_path: Path) -> None:
    assert accessibility.violations_of(clean, tmp_path) == []


def test_ace_finds_a_picture_without_description(tmp_path: Path) -> None:
    spoilt = write_small_book(tmp_path / "spoilt.epub", replacing={' alt="A single dot"': ""})
    violations = accessibility.violations_of(spoilt, tmp_path)
    assert any("image-alt" in violation for violation in violations)


def test_calibre_reads_a_clean_book(clean: Path, tmp_path: Path) -> None:
    assert calibre.azw3_of(clean, tmp_path).stat().st_size > 0
    assert "Bread, walks and the night sky." in calibre.text_of(clean, tmp_path)


def test_calibre_refuses_a_torn_book(clean: Path, tmp_path: Path) -> None:
    torn = tmp_path / "torn.epub"
    torn.write_bytes(clean.read_bytes()[:700])
    with pytest.raises(calibre.CalibreError):
        calibre.azw3_of(torn, tmp_path)


def test_reader_shows_a_clean_book(clean: Path) -> None:
    with reader.open_book(clean) as book:
        assert book.contents() == [("One", "EPUB/one.xhtml")]
        book.go_to("EPUB/one.xhtml")
        assert "Bread, walks and the night sky." in book.text()
        assert book.broken_images() == []
        assert book.too_wide() == []
        assert book.picture().startswith(b"\x89PNG")
        assert book.complaints == []


def test_reader_tells_pictures_that_do_not_show(tmp_path: Path) -> None:
    spoilt = write_small_book(tmp_path / "spoilt.epub", replacing={"pixel.png": "gone.png"})
    with reader.open_book(spoilt) as book:
        book.go_to(1)
        assert book.broken_images() == ["A single dot"]


def test_reader_tells_what_is_wider_than_the_page(tmp_path: Path) -> None:
    endless = "endless" * 100
    wide_line = f'<p style="white-space: nowrap">{endless}</p><p><img'
    spoilt = write_small_book(tmp_path / "spoilt.epub", replacing={"<p><img": wide_line})
    with reader.open_book(spoilt) as book:
        book.go_to(1)
        assert book.too_wide() == [endless[:40]]


def test_reader_has_a_dark_page_at_night(clean: Path) -> None:
    with reader.open_book(clean) as by_day:
        by_day.go_to(1)
        assert brightness(by_day.picture()) > 200
    with reader.open_book(clean, scheme="dark") as by_night:
        by_night.go_to(1)
        assert brightness(by_night.picture()) < 60


def brightness(picture: bytes) -> float:
    return ImageStat.Stat(Image.open(io.BytesIO(picture)).convert("L")).mean[0]
