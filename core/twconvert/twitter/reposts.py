"""Whose post a repost shows, and what is left of it.

The ``window.YTD`` layouts keep ``RT @name: `` and the text, cut at 140 characters; they name the
author by the first mention, and the post only by the media it took from there. Grailbird keeps the
whole original beside it, or in tweets.csv its id; what begins with ``RT @name: `` there and has none was typed by
hand. Elsewhere few things tell.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from twconvert.model import AccountRef, Inline, Repost
from twconvert.twitter.dates import parse_post_time
from twconvert.twitter.entities import Span, content_of, media_entities, spans_of, unescape
from twconvert.twitter.ids import account_id_of, id_of, status_url, text_of, unfolded
from twconvert.twitter.whole_numbers import whole_number

_PREFIX = re.compile(r"RT @(\w+): ")
_PLACE_OF_AUTHOR = len("RT ")
_BUTTON_FROM = datetime(2009, 11, 1, tzinfo=UTC)
_LONGEST = 140
_SHORTEST_CUT = 138
"""Cut reposts are 138 to 140 characters long, their ``…`` included; whole ones may end in one too."""
_CUT_LINK = re.compile(r"\s*\bhttps?(?::/?|://(?:t(?:\.(?:co?)?)?)?|://t\.co/\w{0,9})?…$")
"""What is left of a link that the cut went through: it leads nowhere. A whole one ends in ten characters."""


def cut_repost(
    text: str, tweet: dict[str, Any], spans: list[Span], created_at: datetime
) -> tuple[Repost, tuple[Inline, ...]] | None:
    """Return what a ``RT @name: `` says, or ``None`` where the text is no repost.

    Args:
        text: The text of the record, still escaped.
        tweet: The record.
        spans: The spans of the text.
        created_at: The time of the post.
    """
    match = _PREFIX.match(text)
    if not match or (not tweet.get("retweeted_status_id_str") and _is_typed(text, tweet, created_at)):
        return None
    start = match.end()
    truncated = text.endswith("…") and len(unescape(text)) >= _SHORTEST_CUT
    author = _author(match[1], (tweet.get("entities") or {}).get("user_mentions") or ())
    sources = (str(found) for entity in media_entities(tweet) if (found := _source_of(entity)))
    post_id = tweet.get("retweeted_status_id_str") or next(sources, None)
    time = tweet.get("retweeted_status_created_at")
    repost = Repost(
        author=author,
        id=post_id,
        url=status_url(author.handle, post_id) if post_id else None,
        created_at=parse_post_time(time)[0] if time else None,
        truncated=truncated,
    )
    inside = [Span(span.start - start, span.end - start, span.inline) for span in spans if span.start >= start]
    shown = _CUT_LINK.sub("…", text) if truncated else text
    return repost, content_of(shown[start:], inside)


def whole_repost(original: dict[str, Any]) -> tuple[Repost, tuple[Inline, ...]]:
    """Return what Grailbird keeps of a reposted post: all of it.

    Args:
        original: ``retweeted_status``.
    """
    original = unfolded(original)
    user = original.get("user") or {}
    handle = user.get("screen_name") or None
    text = text_of(original)
    repost = Repost(
        author=AccountRef(account_id_of(user), handle, user.get("name") or None),
        id=id_of(original),
        url=status_url(handle, id_of(original)),
        created_at=parse_post_time(original["created_at"])[0],
    )
    return repost, content_of(text, spans_of(text, original.get("entities") or {}, media_entities(original)))


def _is_typed(text: str, tweet: dict[str, Any], created_at: datetime) -> bool:
    """Return whether its author typed the ``RT @name: ``: then it is no repost, and may say anything.

    There was no button before November 2009. A repost never has likes or reposts of its own (none of 2,502), answers
    nothing, and is no longer than 140 characters.
    """
    shown = unescape(text)
    if created_at < _BUTTON_FROM or len(shown) > _LONGEST:
        return True
    is_cut = len(shown) >= _SHORTEST_CUT and shown.endswith("…")
    if is_cut or any(map(_source_of, media_entities(tweet))):
        return False
    own = (tweet.get(name) for name in ("favorite_count", "retweet_count", "in_reply_to_status_id_str"))
    return any(value and str(value) != "0" for value in own)


def _author(handle: str, mentions: list[dict[str, Any]] | tuple[()]) -> AccountRef:
    """Return the author: mentioned by this handle, or, having another one by now, in its place."""
    for mention in mentions:
        is_named = (mention.get("screen_name") or "").casefold() == handle.casefold()
        if is_named or whole_number(mention["indices"][0]) == _PLACE_OF_AUTHOR:
            return AccountRef(account_id_of(mention), handle, mention.get("name") or None)
    return AccountRef(handle=handle)


def _source_of(media: dict[str, Any]) -> str | int | None:
    return media.get("source_status_id_str") or media.get("source_status_id")
