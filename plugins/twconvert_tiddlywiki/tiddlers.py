"""Tiddlers, flat objects of strings, and their titles. TiddlyWiki silently drops a value that is not a string."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from msgspec import Struct, to_builtins

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime

    from twconvert import Account, Document

Tiddler: TypeAlias = dict[str, str]


class PostTiddler(Struct, omit_defaults=True, gc=False):
    """The tiddler of a post. No dictionary is made of one, for there are many: fields without a value are ``None``."""

    title: str
    tags: str
    text: str | None = None
    status_id: str | None = None
    user_id: str | None = None
    created: str | None = None
    modified: str | None = None
    favorite_count: str | None = None
    retweet_count: str | None = None
    liked_by: str | None = None
    in_reply_to_status_id: str | None = None
    mention_user_ids: str | None = None
    date: str | None = None
    month_day: str | None = None
    clock: str | None = None
    line_before: str | None = None
    line_after: str | None = None
    below: str | None = None
    language: str | None = None
    url: str | None = None
    visibility: str | None = None
    source: str | None = None
    facts: str | None = None
    continues: str | None = None
    media: str | None = None
    before: str | None = None
    quoted: str | None = None
    after: str | None = None
    thread: str | None = None
    list: str | None = None
    day: str | None = None


class LongTiddler(NamedTuple):
    """A tiddler of which one field comes in pieces."""

    tiddler: Tiddler | PostTiddler
    """Its other fields."""
    field: Literal["text", "list"]
    """The name of the field."""
    pieces: Iterator[str]
    """The value of the field."""


# These characters end a title in a link, a list of titles, a transclusion or the quotes of an attribute.
_NOT_IN_TITLE = re.compile(r'[\[\]{}|"<>`\s\x00-\x1f]')


def tiddler(title: str, tags: Iterable[str] = (), **fields: str | None) -> Tiddler:
    """Return a tiddler, without those of the fields that are empty or ``None``."""
    return without_empty({"title": title, "tags": title_list(tags), **fields})


def without_empty(fields: Mapping[str, str | None]) -> Tiddler:
    """Return the fields that are neither empty nor ``None``."""
    return {name: value for name, value in fields.items() if value}


def title_list(titles: Iterable[str]) -> str:
    """Return titles as a field holds a list of them."""
    return " ".join([f"[[{title}]]" if " " in title else title for title in titles])


def title_list_in_pieces(titles: Iterable[str]) -> Iterator[str]:
    """Yield what `title_list` returns, a thousand titles at a time."""
    rest, separator = iter(titles), ""
    while some := list(islice(rest, 1_000)):
        yield separator + title_list(some)
        separator = " "


def timestamp(time: datetime) -> str:
    """Return a time in UTC as TiddlyWiki writes it, from the year to the millisecond: ``20190105140300000``."""
    # `datetime.isoformat` takes ten times as long.
    text: str = to_builtins(time)
    return f"{text[:10].replace('-', '')}{text[11:19].replace(':', '')}000"


def month_day(time: datetime) -> str:
    """Return the month and the day of a time, by its own clock: ``01-05``."""
    text: str = to_builtins(time)
    return text[5:10]


def archive_title(document: Document) -> str:
    """Return the title of the tiddler about the archive."""
    return f"{document.service} Archive for {_whose(document.owner)}"


def post_title(post_id: str) -> str:
    """Return the title of a post: as the plugin ``twitter-archivist`` calls it, on whatever service it was written."""
    return f"Tweet - {_safe(post_id)}"


def person_title(account_id: str | None, handle: str | None) -> str:
    """Return the title of an account: by its id, which stays when the account is renamed, or else by its handle."""
    return f"Tweeter - {_safe(account_id)}" if account_id else f"Tweeter - @{_safe(handle or 'unknown')}"


def hashtag_title(tag: str) -> str:
    """Return the title of a hashtag."""
    return f"#{_safe(tag)}"


def media_title(name: str) -> str:
    """Return the title of a medium by its file name."""
    return f"Tweet Media - {_safe(name)}"


def period_title(owner: Account, period: str) -> str:
    """Return the title of a year (``2019``) or a month (``2019-01``): one that no tiddler of a user's own has."""
    return f"Tweets of {_whose(owner)} - {period}"


def section_title(owner: Account, heading: str) -> str:
    """Return the title of the tiddler that lists everything of a kind besides posts: ``Followers (@ada)``."""
    return f"{heading} ({_whose(owner)})"


def conversation_tiddler_title(conversation_id: str) -> str:
    """Return the title of a conversation."""
    return f"Conversation - {_safe(conversation_id)}"


def chat_tiddler_title(chat_id: str) -> str:
    """Return the title of a chat."""
    return f"Chat - {_safe(chat_id)}"


def message_tiddler_title(whole: str, key: str) -> str:
    """Return the title of a message or another event.

    Args:
        whole: The title of the conversation or chat that it is in.
        key: What identifies it there.
    """
    return f"{whole} - {_safe(key)}"


def _whose(owner: Account) -> str:
    return f"@{_safe(owner.handle)}" if owner.handle else _safe(owner.id or "unknown")


def _safe(text: str) -> str:
    return text if text.isalnum() else _NOT_IN_TITLE.sub("_", text)
