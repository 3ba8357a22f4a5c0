"""A journal for Day One: entries, their media, and links between them."""

from __future__ import annotations

import hashlib
import json
import re
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5
from zipfile import ZipFile

import twconvert_dayone
from support.samples import FILES, image, post, reply
from twconvert import Link, Location, Media, Mention, Quote, Strong, Text
from twconvert.testing import make_document

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from twconvert import Post

HILLS = image("hills.jpg", alt="Hills at dawn", size=len(FILES["hills.jpg"]))
DIGEST = hashlib.md5(FILES["hills.jpg"], usedforsecurity=False).hexdigest()


def journal_of(posts: Iterable[Post], folder: Path) -> tuple[list[dict[str, Any]], list[str]]:
    """Return the entries of a journal, and the names of its media."""
    path = folder / "a.dayone.zip"
    with make_document(posts, files=FILES) as document:
        twconvert_dayone.export(document, path)
    with ZipFile(path) as journal:
        content = json.loads(journal.read("Twitter.json"))
        assert content["metadata"] == {"version": "1.0"}
        return content["entries"], [name for name in journal.namelist() if name != "Twitter.json"]


def test_an_entry_has_a_uuid_of_its_post(tmp_path: Path) -> None:
    entries, _ = journal_of([post(number) for number in range(1, 50)], tmp_path)
    wanted = [uuid5(NAMESPACE_URL, f"urn:twconvert:Twitter:{number}").hex.upper() for number in range(1, 50)]
    assert [each["uuid"] for each in entries] == wanted


def test_a_thread_is_an_entry(tmp_path: Path) -> None:
    entries, _ = journal_of([post(1, "One"), reply(2, 1, "Two"), post(3, "Three")], tmp_path)
    assert [each["text"] for each in entries] == ["One\n\n*16:03*\n\nTwo", "Three"]
    assert [each["creationDate"] for each in entries] == ["2019-01-05T15:03:00Z", "2019-01-05T17:03:00Z"]
    assert entries[0]["modifiedDate"] == "2019-01-05T16:03:00Z"
    assert all(re.fullmatch("[0-9A-F]{32}", each["uuid"]) for each in entries)


def test_an_entry_is_called_the_same_in_a_newer_journal(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    old, _ = journal_of([post(2, "Two")], tmp_path)
    new, _ = journal_of([post(1, "One"), post(2, "Two", url="https://x.com/ada_example/status/2")], tmp_path / "new")
    assert [each["uuid"] for each in old] == [new[1]["uuid"]]


def test_a_picture_stands_in_the_text_and_its_file_in_a_folder(tmp_path: Path) -> None:
    (one, two), names = journal_of([post(1, "Look", media=(HILLS,)), post(2, "Again", media=(HILLS,))], tmp_path)
    (photo,) = one["photos"]
    assert (photo["md5"], photo["type"], photo["fileSize"]) == (DIGEST, "jpeg", HILLS.size)
    assert one["text"] == f"Look\n\n![](dayone-moment://{photo['identifier']})\n\n*Hills at dawn*"
    assert names == [f"photos/{DIGEST}.jpeg"]
    assert two["photos"][0]["identifier"] != photo["identifier"]


def test_what_cannot_be_held_is_named(tmp_path: Path) -> None:
    recording = Media(kind="audio", path="hills.jpg", media_type="audio/mpeg", duration=3)
    missing = Media(kind="image", remote_url="https://pbs.example/1.jpg", alt="A loaf")
    (entry,), names = journal_of([post(1, "", media=(recording, missing), url=None)], tmp_path)
    assert names == []
    recorded, gone, described = entry["text"].split("\n\n")
    assert recorded.startswith("Recording")
    assert gone.startswith("A picture is missing here")
    assert gone.endswith("(https://pbs.example/1.jpg)")
    assert described == "*A loaf*"


def test_texts_are_markdown_of_which_nothing_means_anything_unmeant(tmp_path: Path) -> None:
    content = (
        Text("# no *heading*\n- no list\n1. none\n"),
        Mention("bob", "2000"),
        Text(" says "),
        Strong((Text(" loudly "),)),
        Link("https://example.org/a(b)?c=d&amp;e", "example.org/a(b)?c=d&amp;e"),
    )
    (entry,), _ = journal_of([post(1, content)], tmp_path)
    assert entry["text"] == (
        "\\# no \\*heading\\*\n\\- no list\n1\\. none\n[@bob](https://twitter.com/bob) says \u00a0**loudly** "
        "[example.org/a(b)?c=d\\&amp;e](https://example.org/a%28b%29?c=d\\&amp;e)"
    )


def test_a_quoted_post_of_the_journal_is_a_link_to_its_entry(tmp_path: Path) -> None:
    quote = Quote(url="https://twitter.com/ada_example/status/1", id="1", handle="ada_example")
    (one, two), _ = journal_of([post(1, "One"), post(2, "Two", quote=quote)], tmp_path)
    assert f"(dayone://view?entryId={one['uuid']})" in two["text"]
    assert "\n\n> One" in two["text"]


def test_a_place_and_tags_have_places_of_their_own(tmp_path: Path) -> None:
    (entry,), _ = journal_of([post(1, "Here", location=Location(1.5, 2.5), place="Husum")], tmp_path)
    assert entry["location"] == {"latitude": 1.5, "longitude": 2.5, "placeName": "Husum"}
