"""Moments: collections of posts that people made until 2022."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from twconvert.model import Moment
from twconvert.twitter.dates import parse_iso_time
from twconvert.twitter.ids import status_url
from twconvert.twitter.record_kinds import MOMENT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert.twitter.context import Context

Record = dict[str, Any]


def read_moments(context: Context) -> Iterator[Moment]:
    """Yield the moments."""
    for file in context.manifest.files("moment"):
        for record in context.reader.read(MOMENT, file):
            moment_id = record["momentId"]
            try:
                created_at = parse_iso_time(record["createdAt"])
            except (ValueError, OverflowError) as error:
                context.reader.refuse(MOMENT, file, moment_id, f"a moment makes no sense: {error}")
                continue
            yield Moment(
                id=moment_id,
                title=record.get("title") or "",
                created_at=created_at,
                url=f"https://twitter.com/i/moments/{moment_id}",
                post_urls=tuple(status_url(None, each) for each in _post_ids(record.get("tweets") or ())),
            )


def _post_ids(tweets: Iterable[Record]) -> Iterator[str]:
    """Yield the ids of the posts, as far as their records tell: that of a conversation is that of its first post."""
    for each in tweets:
        tweet = each.get("tweet") or {}
        core = tweet.get("coreData") or {}
        found = tweet.get("id") or (None if core.get("reply") else core.get("conversationId"))
        if str(found or "").isdecimal():
            yield str(found)
