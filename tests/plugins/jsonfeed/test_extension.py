"""The paper about the extension names every member that the schema knows, and no other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import twconvert_jsonfeed.format as feed_format
import twconvert_schemas

PAPER = (Path(__file__).parents[3] / "docs" / "json-feed-extension.md").read_text("utf-8")
SCHEMA = twconvert_schemas.load("json-feed")["$defs"]


@pytest.mark.parametrize(
    ("title", "members"),
    [
        ("Of the feed", SCHEMA["feedFacts"]["properties"]),
        ("Of an item", SCHEMA["itemFacts"]["properties"]),
        ("Of an attachment", SCHEMA["attachment"]["properties"]["_twconvert"]["properties"]),
    ],
)
def test_every_member_has_a_row(title: str, members: dict[str, object]) -> None:
    table = PAPER.partition(f"## {title}\n")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| (`.*?) \|", table, flags=re.MULTILINE)
    assert [name for row in rows for name in re.findall(r"`(\w+)`", row)] == list(members)


def test_references_are_explained() -> None:
    paragraph = PAPER.partition("A reference has")[2].partition("\n\n")[0]
    assert set(SCHEMA["reference"]["properties"]) <= set(re.findall(r"`(\w+)`", paragraph))


@pytest.mark.parametrize(
    ("struct", "name"),
    [
        (feed_format.FeedFacts, "feedFacts"),
        (feed_format.ItemFacts, "itemFacts"),
        (feed_format.Reference, "reference"),
        (feed_format.Item, "item"),
        (feed_format.Author, "author"),
        (feed_format.Attachment, "attachment"),
    ],
)
def test_the_schema_knows_what_is_written(struct: type[feed_format.Item], name: str) -> None:
    assert list(struct.__struct_encode_fields__) == list(SCHEMA[name]["properties"])


def test_the_feed_says_where_the_paper_is() -> None:
    assert "docs/json-feed-extension.md" in feed_format.ABOUT
