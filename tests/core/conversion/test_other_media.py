"""Files of media that no record names are counted by folder, and shown where they are asked for."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest

from support.archives import account_file, loaded, make_archive, tweet, tweets_file
from support.mastodon_archives import ADA, note
from support.samples import FILES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Files: TypeAlias = "Mapping[str, str | bytes]"

PICTURE = FILES["hills.jpg"]
OTHER = FILES["tall.jpg"]
MEDIA = {"media": [{"type": "photo", "media_url_https": "https://pbs.twimg.com/media/a.jpg"}]}
DATA: Files = {
    "data/account.js": account_file(),
    "data/tweets.js": tweets_file([tweet("x", id_str="11", extended_entities=MEDIA)]),
}
USED: Files = {"data/tweets_media/11-a.jpg": PICTURE}
UNUSED: Files = {"data/tweets_media/12-b.jpg": OTHER, "data/spaces_media/room.ts": b"G@\x11\x10"}


def unused(folder: Path, *contents: Files, **options: Any) -> tuple[list[str], list[str]]:
    """Return the files that are shown, and what the report says of others."""
    paths = [make_archive(folder, files) for files in contents]
    with loaded(*paths, **options) as result:
        problems = [each.file for each in result.report.problems if each.kind == "media-unused"]
        return [each.id for each in result.document.other_media], problems


def test_they_are_counted_and_shown_where_they_are_asked_for(tmp_path: Path) -> None:
    files: Files = {**DATA, **USED, **UNUSED}
    told = ["data/spaces_media/room.ts", "data/tweets_media/12-b.jpg"]
    assert unused(tmp_path, files) == ([], told)
    assert unused(tmp_path, files, include=["other-media"]) == (["tweets_media/12-b.jpg", "spaces_media/room.ts"], [])


def test_several_are_counted_by_folder(tmp_path: Path) -> None:
    files: Files = {**DATA, **USED, **UNUSED, "data/tweets_media/13-c.jpg": OTHER}
    assert unused(tmp_path, files) == ([], ["data/spaces_media/room.ts", "data/tweets_media"])


def test_where_no_media_are_asked_for_nobody_knows_which_are_used(tmp_path: Path) -> None:
    assert unused(tmp_path, {**DATA, **USED, **UNUSED}, media=False, include=["other-media"]) == ([], [])


@pytest.mark.parametrize("folder", ["direct_messages_media", "direct_messages_group_media", "grok_chat_media"])
def test_media_of_records_that_were_not_read_are_not_among_them(folder: str, tmp_path: Path) -> None:
    files: Files = {**DATA, **USED, f"data/{folder}/5-x.jpg": OTHER}
    assert unused(tmp_path, files) == ([], [])
    shown = unused(tmp_path, files, include=["messages", "chats", "other-media"])
    assert shown == ([f"{folder}/5-x.jpg"], [])


def test_a_file_that_another_archive_names_is_used(tmp_path: Path) -> None:
    without: Files = {"data/account.js": account_file(), "data/tweets.js": tweets_file([])}
    for contents in ((DATA, {**without, **USED}), ({**without, **USED}, DATA)):
        assert unused(tmp_path, *contents) == ([], [])
    assert unused(tmp_path, DATA, USED) == ([], [])


def test_a_file_that_two_archives_hold_and_none_names_is_shown_once(tmp_path: Path) -> None:
    files: Files = {**DATA, **USED, **UNUSED}
    shown, _ = unused(tmp_path, files, files, include=["other-media"])
    assert shown == ["tweets_media/12-b.jpg", "spaces_media/room.ts"]


def test_archives_of_mastodon_have_some_too(tmp_path: Path) -> None:
    attachment = {"type": "Document", "mediaType": "image/jpeg", "url": "/media_attachments/files/1/original/a.jpg"}
    outbox = json.dumps({"type": "OrderedCollection", "orderedItems": [note(1, "<p>x</p>", attachment=[attachment])]})
    files: Files = {
        "outbox.json": outbox,
        "actor.json": json.dumps({"id": ADA, "preferredUsername": "ada"}),
        "media_attachments/files/1/original/a.jpg": PICTURE,
        "media_attachments/files/2/original/b.jpg": OTHER,
    }
    assert unused(tmp_path, files) == ([], ["media_attachments/files/2/original/b.jpg"])
    assert unused(tmp_path, {**files, "media_attachments/files/3/original/b.jpg": OTHER}) == ([], ["media_attachments"])
    assert unused(tmp_path, files, include=["other-media"]) == (["media_attachments/files/2/original/b.jpg"], [])
