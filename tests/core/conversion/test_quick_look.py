"""What archives say of themselves, before anything in them is counted."""

from __future__ import annotations

import io
import json
import tarfile
from typing import TYPE_CHECKING, Any

import pytest

from support.archives import account_file, make_archive, tweet, tweets_file, ytd
from support.commands import own_plugins
from twconvert.conversion import quick_look
from twconvert.errors import OwnerMismatchError

if TYPE_CHECKING:
    from pathlib import Path


def manifest(**counts: int) -> str:
    """Return a manifest that names a file for each variable with its number of records."""
    names = {"tweet": "tweets.js", "like": "like.js", "direct_messages": "direct-messages.js"}
    types: dict[str, Any] = {
        kind: {"files": [{"fileName": f"data/{names[kind]}", "globalName": f"YTD.{kind}.part0", "count": str(count)}]}
        for kind, count in counts.items()
    }
    content = {"archiveInfo": {"generationDate": "2023-01-02T03:04:05.000Z"}, "dataTypes": types}
    return f"window.__THAR_CONFIG = {json.dumps(content)}"


FILES: dict[str, str | bytes] = {
    "data/account.js": account_file(),
    "data/tweets.js": tweets_file([tweet("Not read.")]),
    "data/like.js": ytd("like", []),
    "data/direct-messages.js": ytd("direct_messages", []),
    "data/tweets_media/1-a.jpg": b"x",
    "data/tweets_media/1-b.mp4": b"x",
}


def test_the_manifest_is_believed(tmp_path: Path) -> None:
    path = make_archive(tmp_path, {**FILES, "data/manifest.js": manifest(tweet=16_800, like=7, direct_messages=3)})
    look = quick_look([path], own_plugins())
    assert look
    assert look.owner.handle == "ada_example"
    assert look.sources[0].generated_at
    assert (look.records["posts"], look.records["likes"], look.records["conversations"]) == (16_800, 7, 3)
    assert look.records["moments"] == 0
    # Nobody knows how many messages there are.
    assert "messages" not in look.records
    assert (look.pictures, look.films) == (1, 1)


def test_without_a_manifest_the_counts_come_later(tmp_path: Path) -> None:
    look = quick_look([make_archive(tmp_path, FILES)], own_plugins())
    assert look
    assert (look.owner.handle, look.records, look.pictures) == ("ada_example", {}, 1)


def test_of_several_archives_those_numbers_count_that_all_of_them_give(tmp_path: Path) -> None:
    both = []
    for name, number in (("old", 5), ("new", 9)):
        (tmp_path / name).mkdir()
        both.append(make_archive(tmp_path / name, {**FILES, "data/manifest.js": manifest(tweet=number)}))
    look = quick_look(both, own_plugins())
    assert look
    assert look.records["posts"] == 9
    (tmp_path / "none").mkdir()
    look = quick_look([*both, make_archive(tmp_path / "none", FILES)], own_plugins())
    assert look
    assert look.records == {}


def test_archives_of_two_people_are_refused_at_once(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = {**FILES, "data/account.js": account_file(accountId="2000", username="bob")}
    both = [make_archive(tmp_path, FILES), make_archive(tmp_path / "other", other)]
    with pytest.raises(OwnerMismatchError):
        quick_look(both, own_plugins())


def test_a_tarball_is_not_unpacked_twice(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "a.tar.gz", "w:gz") as file:
        file.addfile(tarfile.TarInfo("data/tweets.js"), io.BytesIO())
    assert quick_look([tmp_path / "a.tar.gz"], own_plugins()) is None
