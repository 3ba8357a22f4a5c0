"""A document as tables: what is in which of them, and what an option changes."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo

import pytest

from support.archives import account_file, make_archive, ytd
from support.reading.csv import read_records, read_table, tables_of
from twconvert import Account, HandleChange, Hashtag, Link, Media, Mention, Text, convert
from twconvert.testing import every_kind_of_post, every_kind_of_record, make_document, make_post
from twconvert_csv import export

GUIDE = (Path(__file__).parents[3] / "docs" / "csv-tables.md").read_text("utf-8")
MERGED = Path(__file__).parents[2] / "cases" / "archives" / "merge"
OWNER = Account(
    id="1000",
    handle="ada_example",
    name="Ada Example",
    avatar=Media(kind="image", path="avatar.png"),
    handle_changes=(HandleChange(datetime(2019, 1, 1, tzinfo=UTC), "ada", "ada_example"),),
)


def test_there_is_a_table_for_what_is_there_and_no_other(tmp_path: Path) -> None:
    with make_document([make_post(1, Text("Hello"))]) as document:
        assert list(tables_of(document, tmp_path / "tables")) == ["posts", "profile"]


def test_every_table_and_column_is_explained(tmp_path: Path) -> None:
    """In the guide, under its heading, and nothing else is."""
    posts = [
        *every_kind_of_post(),
        make_post(
            20,
            Mention("bob"),
            Hashtag("x"),
            Link("https://bsky.app/profile/bob.example", "bob"),
            media=(Media(kind="image"),),
        ),
    ]
    relations = [*every_kind_of_record()]
    with make_document([*posts, *relations], owner=OWNER, timezone=ZoneInfo("Europe/Berlin")) as document:
        export(document, tmp_path / "tables")
    made = {file.stem: set(read_table(file)[0]) for file in (tmp_path / "tables").iterdir()}
    sections = re.split(r"^## ", GUIDE, flags=re.MULTILINE)[1:]
    told: dict[str, set[str]] = {}
    for section in sections:
        heading = section.partition("\n")[0]
        columns = {
            name for cell in re.findall(r"^\| (`.+?) \|", section, re.MULTILINE) for name in re.findall("`(.+?)`", cell)
        }
        told |= dict.fromkeys(re.findall(r"`(.+?)\.csv`", heading), columns)
    assert {
        name: columns - told.get(name, set()) for name, columns in made.items() if columns - told.get(name, set())
    } == {}
    assert {name: told[name] - columns for name, columns in made.items() if told[name] - columns} == {}
    assert made.keys() == told.keys()


def test_the_owner_has_a_table(tmp_path: Path) -> None:
    with make_document([make_post(1)], owner=OWNER, generated_at=datetime(2024, 3, 3, 12, tzinfo=UTC)) as document:
        tables = tables_of(document, tmp_path / "tables")
    told = {column: value for column, value in tables["profile"][0].items() if value}
    assert told == {
        "id": "1000",
        "handle": "ada_example",
        "name": "Ada Example",
        "url": "https://twitter.com/ada_example",
        "archived": "2024-03-03T12:00:00Z",
    }


def test_every_link_is_told_with_the_post_that_it_is_in(tmp_path: Path) -> None:
    url = "https://twitter.com/ada_example/status/1"
    link = Link("https://example.org/long/way", "example.org/lo\u2026")
    with make_document([make_post(1, Text("See "), link, url=url)]) as document:
        tables = tables_of(document, tmp_path / "tables")
    assert tables["links"] == [
        {
            "link": "https://example.org/long/way",
            "shown_as": "example.org/lo\u2026",
            "found_in": "post",
            "id": "1",
            "url": url,
            "time": "2020-01-02T00:00:00Z",
        }
    ]
    assert tables["posts"][0]["text"] == "See https://example.org/long/way"


def test_times_are_local_too_where_a_time_zone_was_given(tmp_path: Path) -> None:
    with make_document([make_post(1), make_post(2, precision="day")], timezone=ZoneInfo("Asia/Tokyo")) as document:
        rows = tables_of(document, tmp_path / "tables")["posts"]
    assert [(row["time"], row["local_time"]) for row in rows] == [
        ("2020-01-02T00:00:00Z", "2020-01-02T09:00:00+09:00"),
        ("2020-01-03", "2020-01-03"),
    ]


def test_earlier_versions_stand_before_what_replaced_them(tmp_path: Path) -> None:
    older = make_post(1, Text("tpyo"))
    with make_document([make_post(2, Text("typo"), versions=("1", "2"), revisions=(older,))]) as document:
        rows = tables_of(document, tmp_path / "tables")["posts"]
    assert [(row["id"], row["text"], row["replaced_by"]) for row in rows] == [("1", "tpyo", "2"), ("2", "typo", "")]


def test_media_are_told_by_the_archive_that_holds_them(tmp_path: Path) -> None:
    convert(MERGED / "archive", MERGED / "archive-2", to="csv", output=tmp_path / "tables")
    rows = read_records(tmp_path / "tables" / "media.csv")
    assert {row["archive"] for row in rows} == {"archive", "archive-2"}
    assert all((MERGED / row["archive"] / row["file"]).is_file() for row in rows)


@pytest.mark.parametrize("delimiter", ["comma", "semicolon", "tab"])
@pytest.mark.parametrize("bom", [True, False])
@pytest.mark.parametrize("spreadsheet_safe", [True, False])
def test_options(
    delimiter: Literal["comma", "semicolon", "tab"], *, bom: bool, spreadsheet_safe: bool, tmp_path: Path
) -> None:
    options: dict[str, Any] = {"delimiter": delimiter, "bom": bom, "spreadsheet_safe": spreadsheet_safe}
    with make_document([make_post(1, Text("=1,2;3\t4\n5"), id="1234567890123456789")]) as document:
        export(document, tmp_path / "tables", **options)
    content = (tmp_path / "tables" / "posts.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf") == bom
    assert (b"'1234567890123456789" in content) == spreadsheet_safe
    columns, row = read_table(tmp_path / "tables" / "posts.csv", **options)
    assert dict(zip(columns, row, strict=True))["text"] == "=1,2;3\t4\n5"


@pytest.mark.parametrize("kind", ["likes", "direct_messages"])
def test_an_archive_without_posts_becomes_tables(kind: str, tmp_path: Path) -> None:
    files = {
        "likes": ("data/like.js", ytd("like", [{"like": {"tweetId": "20", "fullText": "Liked", "expandedUrl": "x"}}])),
        "direct_messages": ("data/direct-messages.js", ytd("direct_messages", [_CONVERSATION])),
    }
    name, content = files[kind]
    archive = make_archive(tmp_path, {"data/account.js": account_file(), name: content})
    convert(archive, to="csv", output=tmp_path / "tables", include=["likes", "messages"])
    table = {"likes": "likes", "direct_messages": "messages"}[kind]
    assert (tmp_path / "tables" / f"{table}.csv").is_file()
    assert not (tmp_path / "tables" / "posts.csv").exists()


_CONVERSATION = {
    "dmConversation": {
        "conversationId": "1000-2000",
        "messages": [
            {
                "messageCreate": {
                    "id": "7",
                    "senderId": "2000",
                    "recipientId": "1000",
                    "text": "=1+1",
                    "createdAt": "2022-01-01T00:00:00.000Z",
                    "urls": [],
                    "mediaUrls": [],
                    "reactions": [],
                }
            }
        ],
    }
}
