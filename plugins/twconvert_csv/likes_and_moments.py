"""Likes and moments as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.text import text_with_addresses
from twconvert_csv.contents import add_content, found_in
from twconvert_csv.tables import named

if TYPE_CHECKING:
    from twconvert_csv.tables import Row, Tables


def add_likes(tables: Tables) -> None:
    """Write the liked posts, and what is in them."""
    for like in tables.document.likes:
        times = tables.times(like.created_at)
        said: Row = {"text": text_with_addresses(like.content), "url": like.url, "id": like.post_id}
        tables.add("likes", {**times, **said, **named("author", like.author), "notice": like.notice})
        add_content(tables, like.content, found_in("like", like.post_id, like.url, times))


def add_moments(tables: Tables) -> None:
    """Write the moments."""
    for each in tables.document.moments:
        times = tables.times(each.created_at)
        posts = " ".join(each.post_urls)
        tables.add("moments", {"id": each.id, "url": each.url, **times, "title": each.title, "posts": posts})
