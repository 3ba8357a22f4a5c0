"""twconvert as a library, as a program would use it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest

import twconvert
from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE
from support.archives import account_file, make_archive, tweet, tweets_file, ytd
from support.commands import own_plugins
from twconvert import (
    Document,
    Exporter,
    Filter,
    Post,
    Record,
    Report,
    TwconvertError,
    convert,
    open_archive,
)
from twconvert.conversion import ConversionOptions, Output, api, export_all
from twconvert.errors import NotAnArchiveError, OptionError, OutputExistsError, UnreadableRecordsError, UsageError
from twconvert.text import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    gone = {**tweet("Gone", id_str="5"), "deleted_at": "2022-12-01T00:00:00Z"}
    files = {
        "data/account.js": account_file(),
        "data/tweets.js": tweets_file([tweet("Hello", id_str="20"), tweet("Again", id_str="21")]),
        "data/deleted-tweets.js": ytd("deleted_tweets", [{"tweet": gone}]),
    }
    return make_archive(tmp_path, files)


def test_an_archive_is_opened_as_a_document(archive: Path) -> None:
    with open_archive(archive) as document:
        assert document.owner.handle == "ada_example"
        assert [plain_text(post.content) for post in document.posts] == ["Hello", "Again"]


def test_an_archive_is_opened_by_the_name_of_its_file(archive: Path) -> None:
    report = Report()
    with open_archive(str(archive), report=report, include=["deleted"], title="Mine") as document:
        assert document.title == "Mine"
        assert len(document.posts) == 3
    assert report.records["posts"].exported == 2


def test_an_archive_is_converted(archive: Path, tmp_path: Path) -> None:
    report = convert(archive, to="epub", output=tmp_path / "book.epub", format_options={"cover": False})
    assert [(each.format, each.path) for each in report.outputs] == [("epub", str(tmp_path / "book.epub"))]
    with ZipFile(tmp_path / "book.epub") as book:
        assert book.read("mimetype") == b"application/epub+zip"
    assert report.outputs[0].bytes == (tmp_path / "book.epub").stat().st_size


def test_an_exporter_can_link_to_files_where_they_lie(tmp_path: Path) -> None:
    unpacked = tmp_path / "unpacked"
    with ZipFile(SAMPLE_ARCHIVE) as packed:
        packed.extractall(unpacked)
    plugins = own_plugins(Exporter(name="places", suffix=".txt", export=export_places))
    for archive, is_on_disk in ((SAMPLE_ARCHIVE, False), (unpacked, True)):
        destination = tmp_path / f"{archive.stem}.txt"
        export_all([archive], [Output(plugins.exporters["places"], destination)], plugins, ConversionOptions())
        said, place = destination.read_text("utf-8").splitlines()
        assert said == str(destination)
        assert Path(place).is_file() is is_on_disk


def export_places(document: Document, path: Path) -> None:
    picture = next(media for post in document.posts for media in post.media if media.path)
    path.write_text(f"{document.destination}\n{document.location_of(picture)}", "utf-8")


def test_the_output_is_named_after_the_owner(archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    convert(str(archive), to="epub")
    assert (tmp_path / "ada_example-archive.epub").is_file()


def test_nothing_is_overwritten_without_force(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "a.epub").write_text("mine")
    with pytest.raises(OutputExistsError) as error:
        convert(archive, to="epub", output=tmp_path / "a.epub")
    assert error.value.path == tmp_path / "a.epub"
    complaint = "already exists; use force=True to replace it, or choose another output"
    assert str(error.value) == f"{tmp_path / 'a.epub'} {complaint}"
    assert (tmp_path / "a.epub").read_text() == "mine"
    convert(archive, to="epub", output=tmp_path / "a.epub", force=True)
    assert (tmp_path / "a.epub").read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        ({"to": "epup"}, "there is no format 'epup'; did you mean 'epub'?"),
        ({"to": "epub", "sinse": "2020"}, "there is no option 'sinse'; did you mean 'since'?"),
        (
            {"to": "epub", "format_options": {"covr": 1}},
            "the format 'epub' has no option 'covr'; did you mean 'cover'?",
        ),
        ({"to": "epub", "include": ["secrets"]}, "there is no kind 'secrets'"),
        ({"to": "epub", "timezone": "Berlin"}, "there is no time zone 'Berlin'"),
    ],
)
def test_what_does_not_exist_is_a_usage_error(
    options: dict[str, object], complaint: str, archive: Path, tmp_path: Path
) -> None:
    with pytest.raises(UsageError) as error:
        convert(archive, output=tmp_path / "a.epub", **options)  # type: ignore[arg-type]
    assert str(error.value).startswith(complaint)
    assert not (tmp_path / "a.epub").exists()


@pytest.mark.parametrize(
    ("format_options", "complaint"),
    [
        ({"split": "monht"}, "the option 'split' of the format 'epub' cannot be 'monht'; did you mean 'month'?"),
        ({"max_image_size": 5}, "the option 'max_image_size' of the format 'epub' must be at least 100, not 5"),
        ({"cover": "no"}, "the option 'cover' of the format 'epub' must be True or False, not 'no'"),
    ],
)
def test_a_value_that_is_not_allowed_is_told_with_what_is(
    format_options: dict[str, object], complaint: str, archive: Path, tmp_path: Path
) -> None:
    with pytest.raises(UsageError) as error:
        convert(archive, to="epub", output=tmp_path / "a.epub", format_options=format_options)
    assert str(error.value) == complaint


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        ({"include": "likes"}, "the option 'include' must be a list, not 'likes'"),
        ({"since": 2019}, "the option 'since' must be a text, not 2019"),
        ({"media": "no"}, "the option 'media' must be True or False, not 'no'"),
        ({"title": 7}, "the option 'title' must be a text, not 7"),
    ],
)
def test_values_of_the_conversion_are_checked_too(options: dict[str, Any], complaint: str, archive: Path) -> None:
    with pytest.raises(OptionError) as error, open_archive(archive, **options):
        pass
    assert str(error.value) == complaint


def test_options_of_other_filters_have_a_way_in(archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def keep_long(records: Iterable[Record], /, *, shortest: int = 0) -> Iterator[Record]:
        return (each for each in records if not isinstance(each, Post) or len(plain_text(each.content)) >= shortest)

    plugins = own_plugins()
    plugins.filters["long"] = Filter(name="long", filter=keep_long)
    monkeypatch.setattr(api, "find_plugins", lambda: plugins)
    with open_archive(archive, filter_options={"shortest": 6}) as document:
        assert len(document.posts) == 0
    # As it was before there was a parameter for them; type checkers refuse it.
    with open_archive(archive, shortest=5) as document:  # type: ignore[arg-type]
        assert len(document.posts) == 2
    with pytest.raises(OptionError, match="the option 'shortest' must be a whole number, not '5'"):
        convert(archive, to="epub", output=tmp_path / "a.epub", filter_options={"shortest": "5"})
    with pytest.raises(UsageError, match="there is no option 'shortets'; did you mean 'shortest'"):
        convert(archive, to="epub", output=tmp_path / "a.epub", filter_options={"shortets": 5})


def test_an_option_of_converting_is_none_of_opening(archive: Path) -> None:
    with pytest.raises(UsageError, match="there is no option 'force'"), open_archive(archive, force=True):  # type: ignore[arg-type]
        pass


def test_without_an_archive_there_is_nothing_to_do() -> None:
    with pytest.raises(UsageError, match="no archive was given"), open_archive():
        pass


def test_every_error_has_one_base(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    with pytest.raises(TwconvertError) as error, open_archive(tmp_path / "letters"):
        pass
    assert isinstance(error.value, NotAnArchiveError)


def test_strict_refuses_what_cannot_be_read(tmp_path: Path) -> None:
    archive = make_archive(tmp_path, {"data/account.js": account_file(), "data/tweets.js": ""})
    with pytest.raises(UnreadableRecordsError, match=r"data/tweets\.js"):
        convert(archive, to="epub", output=tmp_path / "a.epub", strict=True)
    assert not (tmp_path / "a.epub").exists()
    assert convert(archive, to="epub", output=tmp_path / "a.epub").has_unreadable


def test_an_error_in_the_block_stays_what_it_is(archive: Path) -> None:
    with pytest.raises(KeyError), open_archive(archive):
        raise KeyError("mine")


def test_everything_in_all_is_there() -> None:
    assert len(set(twconvert.__all__)) == len(twconvert.__all__)
    assert all(getattr(twconvert, name) is not None for name in twconvert.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = twconvert.nothing  # type: ignore[attr-defined]


def test_importing_twconvert_reads_no_archive_code() -> None:
    program = "import sys, twconvert; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, encoding="utf-8")
    imported = set(done.stdout.split())
    assert not imported.intersection({"twconvert.model", "typer", "sqlite3"})
    assert not imported & {"twconvert.conversion", "twconvert.archive", "twconvert.store", "sqlite3", "typer"}
