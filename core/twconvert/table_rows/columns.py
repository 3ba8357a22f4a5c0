"""The tables that an archive becomes, and their columns. What a person looks for comes first."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.model import Document

CellType: TypeAlias = Literal["text", "integer", "number", "boolean", "time"]
"""What the cells of a column hold. A ``time`` is a `datetime.datetime`, or a `datetime.date` where only the day is
known. A ``number`` may have decimals. Any cell may be ``None``."""


class Column(NamedTuple):
    """A column of a table."""

    name: str
    """Its name: ``reply_to_id``."""
    type: CellType = "text"
    """What its cells hold."""


class TableSpec(NamedTuple):
    """A table, and what is in it."""

    name: str
    """Its name: ``posts``."""
    columns: tuple[Column, ...]
    """Its columns, in the order of the cells of a row."""

    def columns_in(self, document: Document) -> tuple[Column, ...]:
        """Return the columns for a document. Outside of UTC each time is followed by the same as local time."""
        return tuple(_with_local_times(self.columns)) if document.timezone is not UTC else self.columns


def _with_local_times(columns: tuple[Column, ...]) -> Iterator[Column]:
    for column in columns:
        yield column
        if column.type == "time":
            yield Column(f"local_{column.name}", "time")


def _texts(*names: str) -> tuple[Column, ...]:
    return tuple(map(Column, names))


def _named(role: str) -> tuple[Column, ...]:
    return _texts(f"{role}_id", f"{role}_handle", f"{role}_name")


_TIME = Column("time", "time")
_PLACE = (*_texts("found_in", "id", "url"), _TIME)
_ACCOUNT = _texts("id", "handle", "name", "former_handles", "url")

TABLES = (
    TableSpec(
        "profile",
        (
            *_texts("id", "handle", "name", "url", "bio", "location", "website"),
            Column("created", "time"),
            Column("archived", "time"),
        ),
    ),
    TableSpec("name-history", (_TIME, *_texts("old_handle", "new_handle"))),
    TableSpec(
        "posts",
        (
            _TIME,
            *_texts("text", "url", "id", "kind", "visibility"),
            *_named("author"),
            Column("is_cut_off", "boolean"),
            Column("language"),
            Column("thread", "integer"),
            *_texts("reply_to_id", "reply_to_url"),
            *_named("reply_to_author"),
            *_texts("repost_of_id", "repost_of_url"),
            Column("repost_of_time", "time"),
            *_texts("quote_of_id", "quote_of_url", "quote_of_handle", "quote_of_text"),
            Column("likes", "integer"),
            Column("reposts", "integer"),
            Column("source"),
            Column("is_sensitive", "boolean"),
            Column("latitude", "number"),
            Column("longitude", "number"),
            Column("place"),
            Column("deleted", "time"),
            Column("replaced_by"),
        ),
    ),
    TableSpec("links", (*_texts("link", "shown_as"), *_PLACE)),
    TableSpec("hashtags", (Column("hashtag"), *_PLACE)),
    TableSpec("mentions", (*_texts("handle", "account_id", "name"), *_PLACE)),
    TableSpec(
        "media",
        (
            *_PLACE,
            Column("number", "integer"),
            *_texts("kind", "archive", "file", "remote_url", "type"),
            Column("width", "integer"),
            Column("height", "integer"),
            Column("seconds", "number"),
            Column("bytes", "integer"),
            Column("description"),
        ),
    ),
    TableSpec("likes", (_TIME, *_texts("text", "url", "id"), *_named("author"), Column("notice"))),
    TableSpec(
        "conversations",
        (
            *_texts("id", "title"),
            Column("is_group", "boolean"),
            Column("participants"),
            Column("messages", "integer"),
            Column("first", "time"),
            Column("last", "time"),
        ),
    ),
    TableSpec(
        "messages",
        (
            Column("conversation"),
            _TIME,
            *_named("sender"),
            *_texts("text", "event", "accounts", "group_name", "earlier_texts"),
            Column("is_welcome", "boolean"),
            Column("id"),
        ),
    ),
    TableSpec("reactions", (Column("message"), *_named("sender"), Column("emoji"), _TIME)),
    TableSpec("chats", (Column("chat"), _TIME, *_texts("role", "speaker", "text", "posts"))),
    TableSpec("followers", _ACCOUNT),
    TableSpec("following", _ACCOUNT),
    TableSpec("blocked", _ACCOUNT),
    TableSpec("muted", _ACCOUNT),
    TableSpec("lists", (*_texts("kind", "name", "url"), *_named("owner"))),
    TableSpec("moments", (*_texts("id", "url"), _TIME, *_texts("title", "posts"))),
    TableSpec("accounts", _ACCOUNT),
    TableSpec(
        "elsewhere",
        (
            *_texts("service", "address", "url", "found_in"),
            Column("found_on", "time"),
            Column("written_by"),
            Column("times", "integer"),
        ),
    ),
)
"""All tables, in the order in which their first rows come."""
