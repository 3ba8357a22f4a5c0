"""Quoted posts: in archives nothing marks them but a post's address as the last link of the text.

Records that programs fetched from Twitter's API hold the whole quoted post, as ``quoted_status``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from twconvert.model import AccountRef, Link, Post, Quote
from twconvert.twitter.dates import parse_post_time
from twconvert.twitter.entities import content_of, media_entities, spans_of, tidy
from twconvert.twitter.ids import account_id_of, id_of, status_url, text_of, unfolded

if TYPE_CHECKING:
    from twconvert.model import Inline

_STATUS_URL = re.compile(
    r"https?://(?:www\.|mobile\.)?(?:twitter|x)\.com/(?:#!/)?(\w+|i/web)/status(?:es)?/(\d+)/?(?:[?#].*)?",
    re.IGNORECASE,
)

_NOBODY = ("i/web", "i")
"""What stands in the place of a handle that the writer of an address did not know."""


def split_quote(content: tuple[Inline, ...], post_id: str) -> tuple[tuple[Inline, ...], Quote | None]:
    """Take the link to a quoted post off the end of the content: nothing else marks a quote."""
    last = content[-1] if content else None
    if type(last) is not Link:
        return content, None
    match = _STATUS_URL.fullmatch(last.url)
    if not match or match[2] == post_id:
        return content, None
    return tidy(content[:-1]), Quote(url=last.url, id=match[2], handle=None if match[1] in _NOBODY else match[1])


def with_quoted_post(
    content: tuple[Inline, ...], post_id: str, quoted: dict[str, Any]
) -> tuple[tuple[Inline, ...], Quote | None]:
    """Take the link to a quoted post off the end of the content, as `split_quote` does, and add that post.

    Args:
        content: The content of the post that quotes.
        post_id: The id of the post that quotes.
        quoted: The record of the quoted post.
    """
    rest, quote = split_quote(content, post_id)
    post = _quoted_post(quoted)
    if post is None:
        return rest, quote
    if quote and quote.id != post.id:
        # It ends in the link to another post than the one that it quotes.
        rest, quote = content, None
    handle = post.author.handle or (quote.handle if quote else None)
    url = quote.url if quote else status_url(handle, post.id)
    return rest, Quote(url=url, id=post.id, handle=handle, post=post)


def _quoted_post(record: dict[str, Any]) -> Post | None:
    record = unfolded(record)
    user = record.get("user") or {}
    handle = user.get("screen_name") or None
    text = text_of(record)
    entities = record.get("entities") or {}
    # Its media are not in the archive, so that their addresses stay in the text.
    links = [*(entities.get("urls") or ()), *media_entities(record)[:1]]
    try:
        created_at, precision = parse_post_time(record["created_at"])
    except (ValueError, OverflowError):
        return None
    return Post(
        id=id_of(record),
        author=AccountRef(account_id_of(user), handle, user.get("name") or None),
        created_at=created_at,
        precision=precision,
        url=status_url(handle, id_of(record)),
        content=content_of(text, spans_of(text, {**entities, "urls": links})),
    )
