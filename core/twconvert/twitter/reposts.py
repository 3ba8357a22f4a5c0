"""Whose post a repost shows, and what is left of it.

The ``window.YTD`` layouts keep ``RT @name: `` and the text, cut at 140 characters; they name the
author by the first mention, and the post only by the media it took from there. Grailbird keeps the
whole original beside it.
"""

from __future__ import annotations

import re
from typing import Any

from twconvert.model import AccountRef, Inline, Repost
from twconvert.twitter.dates import parse_post_time
from twconvert.twitter.entities import Span, all_spans_of, content_of, media_entities, unescape
from twconvert.twitter.ids import id_of, status_url, text_of

_PREFIX = re.compile(r"RT @(\w+): ")
_SHORTEST_CUT = 138
"""Cut reposts are 138 to 140 characters long, their ``…`` included; whole ones may end in one too."""


def cut_repost(text: str, tweet: dict[str, Any], spans: list[Span]) -> tuple[Repost, tuple[Inline, ...]] | None:
    """Return what a ``RT @name: `` says, or ``None`` where the text is no repost.

    Args:
        text: of the record, still escaped.
        tweet: the record.
        spans: of the text.
    """
    match = _PREFIX.match(text)
    if not match:
        return None
    start = match.end()
    author = AccountRef(handle=match[1])
    for mention in (tweet.get("entities") or {}).get("user_mentions") or ():
        if (mention.get("screen_name") or "").casefold() == match[1].casefold():
            author = AccountRef(str(mention.get("id_str") or mention.get("id")), match[1], mention.get("name") or None)
            break
    post_id = next((found for entity in media_entities(tweet) if (found := entity.get("source_status_id_str"))), None)
    repost = Repost(
        author=author,
        id=post_id,
        url=status_url(author.handle, post_id) if post_id else None,
        truncated=text.endswith("…") and len(unescape(text)) >= _SHORTEST_CUT,
    )
    inside = [Span(span.start - start, span.end - start, span.inline) for span in spans if span.start >= start]
    return repost, content_of(text[start:], inside)


def whole_repost(original: dict[str, Any]) -> tuple[Repost, tuple[Inline, ...]]:
    """Return what Grailbird keeps of a reposted post: all of it.

    Args:
        original: ``retweeted_status``.
    """
    user = original.get("user") or {}
    handle = user.get("screen_name") or None
    text = text_of(original)
    repost = Repost(
        author=AccountRef(str(user.get("id_str") or user.get("id") or "") or None, handle, user.get("name") or None),
        id=id_of(original),
        url=status_url(handle, id_of(original)),
        created_at=parse_post_time(original["created_at"])[0],
    )
    return repost, content_of(text, all_spans_of(text, original))
