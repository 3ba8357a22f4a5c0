"""The zips of media inside an archive of 2019."""

from __future__ import annotations

import io
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Literal
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from support.problems import lines_of
from twconvert.archive import open_archive_tree

if TYPE_CHECKING:
    from pathlib import Path

PICTURE = b"\xff\xd8\xff" + bytes(range(256)) * 100


def zip_of(members: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as output:
        for name, content in members.items():
            output.writestr(name, content)
    return file.getvalue()


MEMBERS = {
    "tweet.js": b"window.YTD.tweet.part0 = []",
    "tweet_media/tweet-media-part1.zip": zip_of({"1-a.jpg": PICTURE, ".DS_Store": b"", "../2.jpg": b""}),
    "tweet_media/tweet-media-part2.zip": zip_of({"1-b.jpg": PICTURE, "1-a.jpg": b"", "inner_media/deeper.zip": b""}),
    "direct_message_media/broken.zip": b"PK\3\4",
    "assets/fonts.zip": zip_of({"font": b""}),
}
CUT_SHORT = "is a zip that was cut short or damaged; download it again"


@pytest.fixture(params=["stored", "deflated", "folder"])
def path(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    if request.param != "folder":
        path = tmp_path / "archive.zip"
        with ZipFile(path, "w", ZIP_STORED if request.param == "stored" else ZIP_DEFLATED) as output:
            for name, content in MEMBERS.items():
                output.writestr(name, content)
        return path
    for name, content in MEMBERS.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    return tmp_path


def test_their_members_take_their_place(path: Path) -> None:
    with open_archive_tree(path) as archive:
        assert list(archive.names) == [
            "assets/fonts.zip",
            "tweet.js",
            "tweet_media/1-a.jpg",
            "tweet_media/1-b.jpg",
            "tweet_media/inner_media/deeper.zip",
        ]
        for name in ("tweet_media/1-a.jpg", "tweet_media/1-b.jpg"):
            assert archive.open(name).read() == PICTURE
            assert archive.head(name, 3) == PICTURE[:3]
            assert archive.is_intact(name)


def test_what_is_wrong_with_them_is_said(path: Path) -> None:
    with open_archive_tree(path) as archive:
        assert sorted(lines_of(archive.refused)) == [
            f"error file-refused direct_message_media/broken.zip: it is a zip that cannot be opened: {CUT_SHORT}",
            "error file-refused tweet_media/tweet-media-part1.zip/../2.jpg: its name leads out of the archive",
            "info file-duplicate tweet_media/tweet-media-part2.zip/1-a.jpg: another file has the same name",
        ]


def test_their_members_are_copied(path: Path) -> None:
    file = io.BytesIO()
    with open_archive_tree(path) as archive, ZipFile(file, "w") as output:
        archive.copy_into(output, "tweet_media/1-a.jpg", "picture.jpg")
    with ZipFile(file) as copied:
        assert copied.read("picture.jpg") == PICTURE


@pytest.fixture
def scratch_files(monkeypatch: pytest.MonkeyPatch) -> list[IO[bytes]]:
    """Return a list that gets the scratch files as they are made."""
    made: list[IO[bytes]] = []

    def make(buffering: Literal[0]) -> IO[bytes]:
        made.append(TemporaryFile(buffering=buffering))  # noqa: SIM115 - what is tested closes it
        return made[-1]

    monkeypatch.setattr("twconvert.archive.unpacking.TemporaryFile", make)
    return made


def packed_once_more(path: Path, zips: dict[str, bytes]) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as output:
        for name, content in zips.items():
            output.writestr(f"tweet_media/{name}", content)
    return path


def test_nothing_is_unpacked_for_what_is_no_zip(tmp_path: Path, scratch_files: list[IO[bytes]]) -> None:
    path = packed_once_more(tmp_path / "archive.zip", {"1.zip": bytes(100_000), "2.zip": b"<html>"})
    with open_archive_tree(path) as archive:
        assert lines_of(archive.refused) == [
            f"error file-refused tweet_media/{number}.zip: it is a zip that cannot be opened: is not a zip"
            for number in (1, 2)
        ]
    assert scratch_files == []


def test_one_that_is_refused_takes_no_room(tmp_path: Path, scratch_files: list[IO[bytes]]) -> None:
    whole = zip_of({"1-a.jpg": PICTURE})
    path = packed_once_more(tmp_path / "archive.zip", {"1.zip": whole[:-30], "2.zip": whole})
    with open_archive_tree(path) as archive:
        assert list(archive.names) == ["tweet_media/1-a.jpg"]
        assert [file.closed for file in scratch_files] == [True, False]
    assert all(file.closed for file in scratch_files)


def test_all_of_them_together_have_a_limit(
    tmp_path: Path, scratch_files: list[IO[bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("twconvert.archive.unpacking.HARMLESS_SIZE", 1_000_000)
    bombs = {f"{number}.zip": b"PK\3\4" + bytes(300_000) for number in range(5)}
    with open_archive_tree(packed_once_more(tmp_path / "archive.zip", bombs)) as archive:
        reasons = [problem.message.removeprefix("it is a zip that cannot be opened: ") for problem in archive.refused]
    assert reasons == [CUT_SHORT] * 3 + ["would unpack to more than 1,000,000 bytes, as only a bomb does"] * 2
    assert len(scratch_files) == 3
