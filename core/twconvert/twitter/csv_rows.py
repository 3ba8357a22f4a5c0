"""The rows of tweets.csv, which lay in the archives of 2012 to 2019 beside the same posts in JSON.

For years other programs asked for this file alone, so that it may be all that somebody kept. It names neither its
owner nor the people and tags in a text, and of links only where they lead.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from twconvert.model import Account, Hashtag, Link, Mention
from twconvert.twitter.ids import OWN_MEDIUM
from twconvert.twitter.linkify import spans_by_rules

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from twconvert.twitter.entities import Span

Row = dict[str, str]

COLUMNS = frozenset({"tweet_id", "timestamp", "text"})
"""Columns that every such file has. Archives of 2013 have nine, later ones ten, in another order."""

_BETWEEN_ADDRESSES = re.compile(r",(?=https?://)")
_PLACE_OF_AUTHOR = len("RT ")
_SHORT = re.compile(r"https?://t\.co/")


def is_table_of_posts(columns: Collection[str]) -> bool:
    """Return whether columns are those of a tweets.csv."""
    return COLUMNS.issubset(columns)


def tweet_of_row(row: Row) -> dict[str, Any]:
    """Return a row in the form that records of posts have in JSON."""
    text = row["text"]
    spans = list(spans_by_rules(text))
    return {
        "id_str": row["tweet_id"],
        "created_at": row["timestamp"],
        "text": text,
        "source": row.get("source"),
        "in_reply_to_status_id_str": row.get("in_reply_to_status_id"),
        "in_reply_to_user_id_str": row.get("in_reply_to_user_id"),
        "retweeted_status_id_str": row.get("retweeted_status_id"),
        "retweeted_status_created_at": row.get("retweeted_status_timestamp"),
        "entities": {
            "urls": _links(text, spans, row.get("expanded_urls") or ""),
            "user_mentions": [
                {
                    "screen_name": span.inline.handle,
                    "indices": [span.start, span.end],
                    "id_str": row.get("retweeted_status_user_id") if span.start == _PLACE_OF_AUTHOR else None,
                }
                for span in spans
                if isinstance(span.inline, Mention)
            ],
            "hashtags": [
                {"text": span.inline.tag, "indices": [span.start, span.end]}
                for span in spans
                if isinstance(span.inline, Hashtag)
            ],
        },
    }


def author_of_rows(rows: Iterable[Row]) -> Account:
    """Return who wrote posts: known by the address of a picture of their own, and by an answer to themselves."""
    handle = None
    seen: set[str] = set()
    answered: dict[str, str | None] = {}
    for row in rows:
        post_id = row.get("tweet_id", "")
        seen.add(post_id)
        for match in OWN_MEDIUM.finditer(row.get("expanded_urls", "")):
            if match[2] == post_id:
                handle = handle or match[1]
        if answer := row.get("in_reply_to_status_id"):
            answered[answer] = row.get("in_reply_to_user_id")
    own = next((answer for answer in answered if answer in seen), None)
    return Account(id=answered[own] if own else None, handle=handle)


def _links(text: str, spans: list[Span], addresses: str) -> list[dict[str, Any]]:
    """Return the links in a text. A short one leads where the row says, if it lists as many addresses."""
    links = [(span, span.inline) for span in spans if isinstance(span.inline, Link)]
    short = [span for span, _ in links if _SHORT.match(text, span.start)]
    # A post with four pictures lists one address four times.
    targets = list(dict.fromkeys(_BETWEEN_ADDRESSES.split(addresses)))
    known = dict(zip(short, targets, strict=True)) if len(short) == len(targets) else {}
    return [
        {
            "url": text[span.start : span.end],
            "expanded_url": known.get(span) or link.url,
            "indices": [span.start, span.end],
        }
        for span, link in links
    ]
