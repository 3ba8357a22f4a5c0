"""What no archive should hold, and some do: it is reported with its place, or put right, and never a bug."""

from __future__ import annotations

import json
import os
import socket
import sys
from typing import TYPE_CHECKING, Any

import pytest

from support import mastodon_archives as mastodon
from support.archives import loaded, make_archive, tweet, tweets_file, ytd
from support.problems import lines_of
from support.unset_books import keep_data
from twconvert import ArchiveError, Report, convert
from twconvert.registry import find_plugins
from twconvert.testing import text_of

if TYPE_CHECKING:
    from pathlib import Path

FORMATS = sorted(find_plugins().exporters)
has_posix_files = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files in its folders")


@pytest.fixture(autouse=True)
def _unset_books(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("twconvert_pdf.writing.typeset", keep_data)


def written(archive: Path, name: str, **options: Any) -> str:
    output = archive.parent / f"result{find_plugins().exporters[name].suffix}"
    convert(archive, to=name, output=output, **options)
    return text_of(output)


@pytest.mark.parametrize("name", FORMATS)
def test_a_title_that_is_no_text_is_put_right(name: str, tmp_path: Path) -> None:
    archive = make_archive(tmp_path, {"data/tweets.js": tweets_file([tweet("Hello")])})
    text = written(archive, name, title="caf\udce9 \x01 end")
    if name not in {"csv", "dayone", "mastodon", "mastodon-follows", "sqlite"}:
        assert "caf\ufffd \ufffd end" in text


@pytest.mark.skipif(sys.platform != "linux", reason="other systems allow no such names")
@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("as_folder", [True, False])
def test_an_archive_may_have_a_name_that_is_no_utf_8(name: str, *, as_folder: bool, tmp_path: Path) -> None:
    archive = make_archive(tmp_path, {"data/tweets.js": tweets_file([tweet("Hello")])})
    strange = tmp_path / os.fsdecode(b"caf\xe9")
    if as_folder:
        (strange / "data").mkdir(parents=True)
        (strange / "data" / "tweets.js").write_text(tweets_file([tweet("Hello")]))
    else:
        archive.rename(strange)
    report = Report()
    convert(strange, to=name, output=tmp_path / f"result{find_plugins().exporters[name].suffix}", report=report)
    assert report.archives[0].path == "caf\ufffd"


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    ("time", "zone"),
    [
        ("0001-01-01T00:00:00Z", "America/New_York"),
        ("0001-01-01T03:00:00Z", "America/New_York"),
        ("9999-12-31T23:59:59Z", "Asia/Tokyo"),
        ("9999-12-31T23:59:59Z", "UTC"),
    ],
)
def test_times_at_the_ends_of_the_calendar_are_shown(name: str, time: str, zone: str, tmp_path: Path) -> None:
    archive = mastodon.make_archive(tmp_path / "archive.zip", [mastodon.note(1, "<p>Hello</p>", published=time)])
    assert "Hello" in written(archive, name, timezone=zone) or name == "mastodon-follows"


@pytest.mark.parametrize("time", ["0001-01-01T00:00:00+05:00", "9999-12-31T23:59:59-05:00"])
def test_a_time_outside_the_calendar_is_a_problem(time: str, tmp_path: Path) -> None:
    note = mastodon.note(1, "<p>Hello</p>", published=time)
    with loaded(mastodon.make_archive(tmp_path / "archive.zip", [note])) as result:
        assert result.report.records["posts"].invalid == 1


@pytest.mark.parametrize(
    ("user", "handle", "name"),
    [
        ({"screen_name": True, "name": "Ada"}, None, None),
        ({"screen_name": ["ada"], "name": "Ada"}, None, None),
        ({"screen_name": 7}, None, None),
        ({"screen_name": "ada", "name": {"a": 1}}, "ada", None),
        ("ada", None, None),
    ],
)
def test_an_author_is_who_has_a_handle_that_is_text(
    user: Any, handle: str | None, name: str | None, tmp_path: Path
) -> None:
    post = {"id_str": "1", "text": "hello", "created_at": "2013-01-01 10:00:00 +0000", "user": user}
    post["entities"] = {"user_mentions": [], "media": [], "hashtags": [], "urls": []}
    files = {"data/js/tweets/2013_01.js": f"Grailbird.data.tweets_2013_01 = {json.dumps([post])}"}
    with loaded(make_archive(tmp_path, files)) as result:
        assert (result.document.owner.handle, result.document.owner.name) == (handle, name)


def test_a_moment_without_the_post_that_makes_no_sense(tmp_path: Path) -> None:
    moment = {"momentId": "111", "title": "Bread", "createdAt": "2019-04-08T10:00:00.000Z"}
    tweets = [{"momentId": "111", "tweet": {"coreData": core}} for core in ("x", {"conversationId": "7"}, ["x"], 5)]
    files = {
        "data/tweets.js": tweets_file([tweet("Hello")]),
        "data/moment.js": ytd("moment", [{"moment": {**moment, "tweets": tweets}}]),
    }
    with loaded(make_archive(tmp_path, files)) as result:
        assert [each.post_urls for each in result.document.moments] == [("https://twitter.com/i/web/status/7",)]
        lines = lines_of(result.report.problems)
        assert len([each for each in lines if "value-repaired data/moment.js" in each]) == 3


NINES = "9" * 5000


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("data/manifest.js", f'window.__THAR_CONFIG = {{"x": {NINES}}}'),
        ("data/account.js", f'window.YTD.account.part0 = [{{"account": {{"accountId": {NINES}}}}}]'),
        ("data/profile.js", f'window.YTD.profile.part0 = [{{"profile": {{"x": {NINES}}}}}]'),
        ("data/like.js", f'window.YTD.like.part0 = [{{"like": {{"tweetId": {NINES}}}}}]'),
        ("data/ad-impressions.js", f'window.YTD.ad_impressions.part0 = [{{"ad": {NINES}}}]'),
    ],
)
def test_a_number_of_5000_digits_is_a_problem_of_its_file(file: str, content: str, tmp_path: Path) -> None:
    files = {"data/tweets.js": tweets_file([tweet("Hello")]), file: content}
    with loaded(make_archive(tmp_path, files), include=["likes"]) as result:
        assert len(result.posts) == 1
        assert {each.file for each in result.report.problems if each.severity == "error"} == {file}


def test_a_profile_of_mastodon_may_have_such_a_number_too(tmp_path: Path) -> None:
    actor = json.dumps(mastodon.ACTOR)[:-1] + f', "x": {NINES}}}'
    archive = mastodon.make_archive(
        tmp_path / "a.zip", [mastodon.note(1, "<p>Hello</p>")], {"actor.json": actor.encode()}
    )
    with loaded(archive) as result:
        assert len(result.posts) == 1
        assert {each.file for each in result.report.problems if each.severity == "error"} == {"actor.json"}


def pipe(path: Path) -> None:
    if sys.platform != "win32":
        os.mkfifo(path)


def listening(path: Path) -> None:
    if sys.platform != "win32":
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(str(path))


@has_posix_files
@pytest.mark.parametrize("make", [pipe, listening])
def test_what_is_no_file_is_refused_at_once(make: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The path of a socket has a hundred letters at most.
    monkeypatch.chdir(tmp_path)
    make(tmp_path / "archive.zip" if make is pipe else "archive.zip")
    with pytest.raises(ArchiveError, match=r"archive\.zip: is a pipe, a socket or a device"):
        convert(tmp_path / "archive.zip", to="csv", output=tmp_path / "csv")


@has_posix_files
def test_a_device_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="is a pipe, a socket or a device"):
        convert("/dev/zero", to="csv", output=tmp_path / "csv")


@has_posix_files
@pytest.mark.parametrize(
    "name", ["data/like.js", "data/tweets_media/1-a.jpg", "data/tweets_media/more.zip", "more.zip"]
)
def test_what_is_no_file_in_a_folder_is_never_opened(name: str, tmp_path: Path) -> None:
    data = tmp_path / "archive" / "data"
    (data / "tweets_media").mkdir(parents=True)
    (data / "tweets.js").write_text(tweets_file([tweet("Hello")]))
    pipe(data.parent / name)
    with loaded(data.parent) as result:
        assert len(result.posts) == 1
        assert lines_of(result.report.problems) == [f"error file-refused {name}: it is not a regular file"]
