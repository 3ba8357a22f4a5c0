"""Likes and moments as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.table_rows.cells import named, times
from twconvert.table_rows.contents import found_in, rows_of_content
from twconvert.text import text_with_addresses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.elsewhere import Elsewhere
    from twconvert.model import Document
    from twconvert.table_rows.cells import Row, TableRow


def rows_of_likes(document: Document, elsewhere: Elsewhere) -> Iterator[TableRow]:
    """Yield the liked posts, and what is in them."""
    for like in document.likes:
        made = times(document, like.created_at)
        said: Row = {"text": text_with_addresses(like.content), "url": like.url, "id": like.post_id}
        yield "likes", {**made, **said, **named("author", like.author), "notice": like.notice}
        yield from rows_of_content(like.content, found_in("like", like.post_id, like.url, made))
        elsewhere.look_at(like.content, like.url or f"like {like.post_id}", like.created_at, like.author)


def rows_of_moments(document: Document) -> Iterator[TableRow]:
    """Yield the moments."""
    for each in document.moments:
        posts = " ".join(each.post_urls)
        yield (
            "moments",
            {"id": each.id, "url": each.url, **times(document, each.created_at), "title": each.title, "posts": posts},
        )
