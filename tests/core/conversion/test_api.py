"""twconvert as a library, as a program would use it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

import twconvert
from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE
from support.archives import account_file, make_archive, tweet, tweets_file, ytd
from support.commands import own_plugins
from twconvert import Document, Exporter, Report, TwconvertError, convert, open_archive
from twconvert.conversion.export import Output, export_all
from twconvert.errors import NotAnArchiveError, OutputExistsError, UnreadableRecordsError, UsageError
from twconvert.text import plain_text


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
        export_all([archive], [Output(plugins.exporters["places"], destination)], plugins, {})
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
    with pytest.raises(OutputExistsError):
        convert(archive, to="epub", output=tmp_path / "a.epub")
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
        convert(archive, output=tmp_path / "a.epub", **options)  # type: ignore[call-overload]
    assert str(error.value).startswith(complaint)
    assert not (tmp_path / "a.epub").exists()


def test_an_option_of_converting_is_none_of_opening(archive: Path) -> None:
    with pytest.raises(UsageError, match="there is no option 'force'"), open_archive(archive, force=True):
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
    assert "twconvert.model" in imported
    assert not imported & {"twconvert.conversion", "twconvert.archive", "twconvert.store", "sqlite3", "typer"}
