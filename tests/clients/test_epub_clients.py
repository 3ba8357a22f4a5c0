"""Books made from a friendly and from a nasty archive please every checker and open in every reader."""

import sysconfig
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

import twconvert
from clients import accessibility, calibre, epub_checker, reader
from clients.nasty_archive import write_nasty_archive
from clients.pictures_book import PICTURES, write_pictures_book
from clients.tools import run
from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE
from support.archives import account_file, make_archive, tweet, tweets_file
from support.reading.epub import make_book
from support.samples import FILES
from twconvert.testing import every_kind_of_post, every_kind_of_record, make_document

TWCONVERT = Path(sysconfig.get_path("scripts")) / "twconvert"


@pytest.fixture(scope="session")
def sample_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return convert(SAMPLE_ARCHIVE, tmp_path_factory.mktemp("sample") / "sample.epub")


@pytest.fixture(scope="session")
def nasty_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("nasty")
    return convert(write_nasty_archive(folder / "nasty.zip"), folder / "nasty.epub")


@pytest.fixture(scope="session")
def whole_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a book with messages, likes, people and all else that is no post."""
    with make_document([*every_kind_of_post(), *every_kind_of_record()], files=FILES) as document:
        path = tmp_path_factory.mktemp("whole") / "whole.epub"
        make_book(document, path)
    return path


@pytest.fixture(scope="session")
def pictures_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pictures") / "pictures.epub"
    write_pictures_book(path)
    return path


@pytest.fixture(params=["sample_book", "nasty_book", "whole_book"])
def book(request: pytest.FixtureRequest) -> Path:
    found: Path = request.getfixturevalue(request.param)
    return found


def convert(archive: Path, output: Path) -> Path:
    said = run(TWCONVERT, archive, "--to", "epub", "-o", output)
    assert said.returncode in {0, 4}, said.stderr
    return output


def test_epubcheck_has_nothing_to_say(book: Path, tmp_path: Path) -> None:
    assert epub_checker.messages_of(book, tmp_path) == []


def test_ace_finds_no_barrier(book: Path, tmp_path: Path) -> None:
    assert accessibility.violations_of(book, tmp_path) == []


def test_calibre_makes_a_kindle_book(book: Path, tmp_path: Path) -> None:
    assert calibre.azw3_of(book, tmp_path).stat().st_size > 10_000


def test_calibre_distorts_no_picture(pictures_book: Path, tmp_path: Path) -> None:
    densities = calibre.densities_of(calibre.pdf_of(pictures_book, tmp_path))
    assert len(densities) == PICTURES
    assert [(x, y) for x, y in densities if not 0.97 < x / y < 1.03] == []


def test_calibre_sees_the_posts(sample_book: Path, tmp_path: Path) -> None:
    text = calibre.text_of(sample_book, tmp_path)
    for words in (
        "one very surprised owl",
        "And then it opened.",
        "写真ありがとう",
        "يا لها من ليلة",
        "It's bread, child.",
    ):
        assert words in text


def test_calibre_keeps_the_books_of_four_years_apart(tmp_path: Path) -> None:
    years = ("2019", "2020", "2021", "2022")
    tweets = [tweet("Hello", datetime(int(year), month, 1, tzinfo=UTC)) for year in years for month in (3, 12)]
    name = "Odile Quill \U0001fab6"
    files = {"data/account.js": account_file(accountDisplayName=name), "data/tweets.js": tweets_file(tweets)}
    archive = make_archive(tmp_path, files)
    books = [tmp_path / f"{year}.epub" for year in years[:2]]
    for year, book in zip(years, books, strict=False):
        twconvert.convert(archive, to="epub", output=book, since=year, until=year)
    title = f"The posts of {name}"
    options: dict[str, object] = {"volumes": "year"}
    output = tmp_path / "later.epub"
    twconvert.convert(archive, to="epub", output=output, since="2021", title=title, format_options=options)
    books += sorted((tmp_path / "later-epub").glob("*.epub"))
    found = calibre.library_of(books, tmp_path / "library")
    assert [(each["title"], each["author_sort"], each["pubdate"][:10]) for each in found] == [
        (f"{title}, {year}", "Quill, Odile", f"{year}-12-01") for year in years
    ]
    series = [(each.get("series"), each["series_index"]) for each in found[2:]]
    assert series == [(title, 1), (title, 2)]


def test_reader_shows_every_section(book: Path) -> None:
    with reader.open_book(book) as opened:
        for section in range(opened.sections()):
            opened.go_to(section)
            assert opened.broken_images() == []
            assert opened.too_wide() == []
            assert opened.picture()
        assert opened.complaints == []


def test_pictures_leave_room_for_words_and_are_seen_at_night(pictures_book: Path) -> None:
    with reader.open_book(pictures_book, scheme="dark") as opened:
        opened.go_to(2)
        heights = opened.image_heights()
        page = Image.open(BytesIO(opened.picture())).convert("L")
    assert len(heights) == PICTURES
    assert max(heights) < 0.62
    # The first of them is black ink on nothing.
    tones = page.histogram()
    assert sum(tones[:60]) > sum(tones) / 4
    assert sum(tones[240:]) > sum(tones) / 5


def test_reader_lists_the_contents(sample_book: Path) -> None:
    with reader.open_book(sample_book) as opened:
        labels = [label for label, _ in opened.contents()]
        for year in (2009, 2017, 2025):
            assert any(str(year) in label for label in labels)


def test_reader_follows_the_contents_to_the_posts(sample_book: Path) -> None:
    with reader.open_book(sample_book) as opened:
        shown = ""
        for _, address in opened.contents():
            opened.go_to(address)
            shown += opened.text()
        assert "one very surprised owl" in shown
        assert "t.co/" not in shown
        assert "&amp;" not in shown


def test_reader_follows_the_contents_to_messages_and_people(whole_book: Path) -> None:
    with reader.open_book(whole_book) as opened:
        shown = {}
        for label, address in opened.contents():
            opened.go_to(address)
            shown[label] = opened.text()
    for label, words in {
        "Bakers & <friends>": "unknown account (4000) left",
        "Followers": "Bob Example (@bob_example)",
        "2021": "4 February 2021",
        "Chats with Grok": "1 chat",
    }.items():
        assert words in shown[label]


def test_reader_shows_markup_that_people_wrote_as_text(nasty_book: Path) -> None:
    with reader.open_book(nasty_book) as opened:
        shown = ""
        for section in range(opened.sections()):
            opened.go_to(section)
            shown += opened.text()
        assert "<script>alert('x')</script> & <b>bold</b>" in shown
