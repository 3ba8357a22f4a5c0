"""Archives are found in whatever a person kept of them, and what is none is named for what it is."""

from __future__ import annotations

import io
import json
import tarfile
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from support.archives import account_file, loaded, make_archive, tweet, tweets_file, ytd
from support.mastodon_archives import items, note
from twconvert.conversion import open_archive
from twconvert.errors import ArchiveError, NotAnArchiveError

if TYPE_CHECKING:
    from pathlib import Path

TWEETS = tweets_file([tweet("hello")])
OUTBOX = json.dumps(items([note(1, "<p>hello</p>")]))
TABLE = "tweet_id,timestamp,text\n1,2013-04-13 21:15:50 +0000,hello\n"
LIKES = ytd("like", [{"like": {"tweetId": "1", "fullText": "liked"}}])


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("tweets.js", TWEETS),
        ("tweets.js.txt", TWEETS),
        ("my posts.js", TWEETS),
        ("tweets.json", TWEETS.partition("= ")[2]),
        ("outbox.json", OUTBOX),
        ("outbox (1).json", OUTBOX),
        ("tweets.csv", TABLE),
        ("posts of 2013.CSV", TABLE),
    ],
)
def test_one_file_may_be_all_that_was_kept(name: str, content: str, tmp_path: Path) -> None:
    tmp_path.joinpath(name).write_text(content)
    with loaded(tmp_path / name) as result:
        assert len(result.posts) == 1
        assert {problem.severity for problem in result.report.problems} <= {"info"}


@pytest.mark.parametrize("name", ["archive.txt", "archive.json", "archive"])
def test_a_zip_may_be_called_anything(name: str, tmp_path: Path) -> None:
    path = make_archive(tmp_path, {"data/tweets.js": TWEETS}).rename(tmp_path / name)
    with loaded(path) as result:
        assert len(result.posts) == 1


def test_likes_may_be_all_that_was_kept(tmp_path: Path) -> None:
    tmp_path.joinpath("like.js").write_text(LIKES)
    with loaded(tmp_path / "like.js", include=["likes"]) as result:
        assert [like.post_id for like in result.document.likes] == ["1"]


def pack_tar(path: Path, files: dict[str, str], mode: Any) -> Path:
    with tarfile.open(path, mode) as tar:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content.encode())
            tar.addfile(info, io.BytesIO(content.encode()))
    return path


@pytest.mark.parametrize(("suffix", "mode"), [(".tar", "w"), (".tar.gz", "w:gz"), (".tgz", "w:gz")])
@pytest.mark.parametrize("files", [{"archive-2021/outbox.json": OUTBOX}, {"data/tweets.js": TWEETS}])
def test_a_tarball_of_either_service_is_read(suffix: str, mode: str, files: dict[str, str], tmp_path: Path) -> None:
    with loaded(pack_tar(tmp_path / f"archive{suffix}", files, mode)) as result:
        assert len(result.posts) == 1
        assert result.messages == []


def test_the_progress_says_that_a_tarball_is_unpacked(tmp_path: Path) -> None:
    stages: list[str] = []

    class Stages:
        def step(self, stage: str, done: int, total: int | None) -> None:
            assert total is None or done <= total
            stages.append(stage)

    with open_archive(pack_tar(tmp_path / "a.tar.gz", {"outbox.json": OUTBOX}, "w:gz"), progress=Stages()):
        assert list(dict.fromkeys(stages)) == ["unpacking", "reading"]


@pytest.mark.parametrize("method", [ZIP_STORED, ZIP_DEFLATED])
@pytest.mark.parametrize("depth", [1, 2, 3])
def test_an_archive_that_was_packed_again_is_read(method: int, depth: int, tmp_path: Path) -> None:
    path = make_archive(tmp_path, {"data/tweets.js": TWEETS, "data/account.js": account_file()})
    for number in range(depth):
        outer = tmp_path / f"outer {number}.zip"
        with ZipFile(outer, "w", method) as output:
            output.write(path, f"Downloads/{path.name}")
            output.writestr("Downloads/notes.txt", "mine")
        path = outer
    with loaded(path) as result:
        assert len(result.posts) == 1
        assert result.messages == []


def test_an_archive_in_a_folder_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "Downloads"
    folder.joinpath("twitter").mkdir(parents=True)
    pack_tar(folder / "twitter" / "archive.tgz", {"outbox.json": OUTBOX}, "w:gz")
    with ZipFile(folder / "photos.zip", "w") as output:
        output.writestr("a.jpg", "")
    folder.joinpath("broken.zip").write_bytes(b"PK\3\4")
    with loaded(folder) as result:
        assert len(result.posts) == 1


def test_what_is_packed_once_more_and_damaged_is_told(tmp_path: Path) -> None:
    path = make_archive(tmp_path, {"twitter.zip": b"PK\3\4 and nothing more"})
    with pytest.raises(ArchiveError, match=r"twitter\.zip: is a zip that was cut short or damaged"), loaded(path):
        pass


def test_several_archives_in_one_are_named(tmp_path: Path) -> None:
    folder = tmp_path / "Downloads"
    folder.mkdir()
    names = [make_archive(folder, {"data/tweets.js": TWEETS}).name for _ in range(2)]
    with pytest.raises(NotAnArchiveError, match="holds several archives: " + ", ".join(names)), loaded(folder):
        pass


def test_what_is_packed_too_often_is_given_up(tmp_path: Path) -> None:
    """A zip may hold itself, and so on for ever."""
    path = make_archive(tmp_path, {"data/tweets.js": TWEETS})
    for _ in range(4):
        path = make_archive(tmp_path, {"r.zip": path.read_bytes()})
    with pytest.raises(NotAnArchiveError, match="is not an archive that twconvert knows"), loaded(path):
        pass


STATUS = {
    "id": "5551",
    "content": "Gulls",
    "content_text": "Gulls",
    "created_at": "2024-05-01T10:00:00.000Z",
    "media_attachments": [],
    "account": {"username": "ada"},
}
NOTE: dict[str, Any] = {
    "id": "9t0",
    "text": "Low tide",
    "createdAt": "2024-05-01T10:00:00.000Z",
    "fileIds": [],
    "renoteId": None,
}
COPY = {"account": {"acct": "ada"}, "statuses": [], "favourites": [], "bookmarks": [], "mentions": []}
API = json.dumps({"created_at": "Sat Apr 13 21:15:50 +0000 2013", "id_str": "1", "full_text": "hello"})
API_2 = json.dumps({"data": [{"id": "1", "edit_history_tweet_ids": ["1"], "text": "hello"}]})
CAR = b"\x3a\xa2eroots\x81\xd8*X%\0\1q\x12 " + bytes(32) + b"gversion\1"
SAVED = "<!DOCTYPE html>\n<!-- saved from url=(0028)https://example.org/ -->\n<html></html>"


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("pixelfed-statuses.json", json.dumps([STATUS], indent=1), "an export of Pixelfed (statuses)"),
        ("notes-2024.json", json.dumps([NOTE]), "an export of Misskey or of one of its forks (notes)"),
        ("social.example.user.ada.json", json.dumps(COPY), "a copy made by the tool mastodon-archive"),
        ("ada.json", json.dumps(COPY), "a copy made by the tool mastodon-archive"),
        ("tweets.jsonl", f"{API}\n{API}\n", "a collection of posts out of Twitter's API, as twarc makes it"),
        ("search.json", f"{API_2}\n", "a collection of posts out of Twitter's API, as twarc makes it"),
        ("your_instagram_activity/media/posts_1.json", "[]", "an export of Instagram or Threads"),
        ("content/posts_1.json", "[]", "an export of Instagram"),
        ("your_facebook_activity/posts/album/0.html", "", "an export of Facebook"),
        ("posts/your_posts_1.json", "[]", "an export of Facebook"),
        ("repo.car", CAR, "a copy of an account of Bluesky (CAR)"),
        ("page.html", SAVED, "a page that a browser saved"),
        ("page.mht", "From: <Saved by Blink>\nSnapshot-Content-Location: x\n", "a page that a browser saved"),
        ("page.webarchive", b"bplist00\xd1\1\2_\x10\x0fWebMainResource", "a page that a browser saved"),
        ("page.html", "<!doctype html><p>Log in", "a web page"),
        (
            "Your archive.html",
            "<html><title>Your archive</title>",
            "the page for looking at an archive of Twitter, without",
        ),
        ("following_accounts.csv", "Account address,Show boosts\n", "a list of accounts that Mastodon exports"),
        ("statistics.csv", '"Tweet id","Tweet permalink"\n', "a table of statistics of Twitter"),
    ],
)
@pytest.mark.parametrize("form", ["file", "folder", "zip"])
def test_what_is_no_archive_is_named_for_what_it_is(
    name: str, content: str | bytes, what: str, form: str, tmp_path: Path
) -> None:
    data = content.encode() if isinstance(content, str) else content
    if form == "file" and "/" in name:
        pytest.skip("it is known by its folder")
    path = make_archive(tmp_path, {name: data})
    if form != "zip":
        file = tmp_path / "folder" / name
        file.parent.mkdir(parents=True)
        file.write_bytes(data)
        path = file if form == "file" else tmp_path / "folder"
    with pytest.raises(ArchiveError) as caught, loaded(path):
        pass
    assert f"is {what}" in str(caught.value)
    assert str(caught.value).endswith(", which twconvert does not read")


def test_a_pointer_of_git_lfs_says_how_to_fetch_the_archive(tmp_path: Path) -> None:
    path = tmp_path / "archive.zip"
    path.write_text("version https://git-lfs.github.com/spec/v1\noid sha256:0\n")
    with pytest.raises(ArchiveError, match=r"archive\.zip: is only a pointer .* `git lfs pull`"), loaded(path):
        pass
