"""Likes: the ids and texts of posts, with neither their authors nor the time of the like."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.model import Like
from twconvert.twitter.dates import snowflake_time
from twconvert.twitter.entities import unescape
from twconvert.twitter.free_text import free_content
from twconvert.twitter.ids import status_url
from twconvert.twitter.notices import notice_in
from twconvert.twitter.record_kinds import LIKE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.twitter.context import Context


def read_likes(context: Context) -> Iterator[Like]:
    """Yield the likes."""
    for file in context.manifest.files("like"):
        for record in context.reader.read(LIKE, file):
            post_id = record["tweetId"]
            text = record.get("fullText") or ""
            notice = notice_in(unescape(text))
            yield Like(
                post_id=post_id,
                url=record.get("expandedUrl") or status_url(None, post_id),
                content=() if notice else context.links.expanded(free_content(text)),
                notice=notice,
                created_at=snowflake_time(post_id),
            )
