"""The documents of golden cases that are exported: posts, other records, and lines of text that name accounts.

The input of a case is ``posts.json``, ``records.json`` or ``posts.txt``, which has the text of a post on each line.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import msgspec

from support.samples import FILES
from twconvert import (
    Account,
    Chat,
    Conversation,
    HandleChange,
    KnownAccount,
    Like,
    Link,
    Moment,
    OtherMedium,
    Post,
    Relation,
    Text,
    UserList,
)
from twconvert.testing import make_document, make_post

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager

    from twconvert import Document, Inline

CASES = Path(__file__).parents[1] / "cases"
POSTS, RECORDS, FOLLOWS = (sorted(CASES.joinpath(name).iterdir()) for name in ("posts", "records", "follows"))
_ADA = Account(
    id="1000",
    handle="ada_example",
    bio="Also @ada@mastodon.example",
    website="https://website.example/@ada.w",
    handle_changes=(HandleChange(datetime(2019, 1, 1, tzinfo=UTC), "ada_before", "ada_example"),),
)


class Records(msgspec.Struct, forbid_unknown_fields=True):
    """What is in ``records.json``."""

    timezone: str = "UTC"
    accounts: list[KnownAccount] = []
    posts: list[Post] = []
    conversations: list[Conversation] = []
    likes: list[Like] = []
    chats: list[Chat] = []
    relations: list[Relation] = []
    lists: list[UserList] = []
    moments: list[Moment] = []
    other_media: list[OtherMedium] = []


def document_of(case: Path) -> AbstractContextManager[Document]:
    """Return the document of a case.

    Args:
        case: The folder of the case.
    """
    makers = {"posts": _document_of_posts, "records": _document_of_records, "follows": _document_of_lines}
    return makers[case.parent.name](case)


def _document_of_posts(case: Path) -> AbstractContextManager[Document]:
    posts = msgspec.json.decode(case.joinpath("posts.json").read_bytes(), type=list[Post])
    return make_document(posts, files=FILES)


def _document_of_records(case: Path) -> AbstractContextManager[Document]:
    found = msgspec.json.decode(case.joinpath("records.json").read_bytes(), type=Records)
    kinds = [getattr(found, name) for name in found.__struct_fields__ if name != "timezone"]
    records = [record for kind in kinds for record in kind]
    return make_document(records, files=FILES, timezone=ZoneInfo(found.timezone))


def _document_of_lines(case: Path) -> AbstractContextManager[Document]:
    lines = case.joinpath("posts.txt").read_text("utf-8").splitlines()
    posts = [
        make_post(number, *_inlines(line), url=f"https://twitter.com/ada_example/status/{number}")
        for number, line in enumerate(lines, 1)
    ]
    return make_document(posts, owner=_ADA)


def _inlines(line: str) -> Iterator[Inline]:
    """Yield what a loader makes of a line: addresses with a scheme are links."""
    for part in re.split(r"(https?://\S+[\w/])", line):
        # A link shows its address without the scheme, cut off.
        yield Link(part, f"{part.partition('//')[2][:20]}…") if part.startswith("http") else Text(part)
