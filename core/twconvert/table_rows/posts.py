"""Posts as rows, oldest first; each follows the earlier versions that it replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.table_rows.cells import named, times, times_of
from twconvert.table_rows.contents import found_in, rows_of_content, rows_of_media
from twconvert.text import text_with_addresses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.elsewhere import Elsewhere
    from twconvert.model import Document, Post
    from twconvert.table_rows.cells import Row, TableRow


def rows_of_posts(document: Document, elsewhere: Elsewhere) -> Iterator[TableRow]:
    """Yield all posts, and what is in them."""
    for post, thread in zip(document.posts, document.threads.of_posts(document.posts), strict=True):
        for version in (*post.revisions, post):
            yield "posts", _row(document, version, thread, None if version is post else post.id)
            where = found_in(
                "repost" if post.repost_of else "post", version.id, version.url, times_of(document, version)
            )
            yield from rows_of_content(version.content, where)
            author = version.repost_of.author if version.repost_of else version.author
            elsewhere.look_at(version.content, version.url or f"post {version.id}", version.created_at, author)
            yield from rows_of_media(document, version.media, where)


def _row(document: Document, post: Post, thread: int, replaced_by: str | None) -> Row:
    repost, reply, quote, location = post.repost_of, post.reply_to, post.quote, post.location
    return {
        **times_of(document, post),
        "text": text_with_addresses(post.content),
        "url": post.url,
        "id": post.id,
        "kind": "repost" if repost else "reply" if reply else "post",
        "visibility": post.visibility,
        **named("author", repost.author if repost else post.author),
        "is_cut_off": repost.truncated if repost else None,
        "language": post.language,
        "thread": thread + 1,
        "reply_to_id": reply.id if reply else None,
        "reply_to_url": reply.url if reply else None,
        **named("reply_to_author", reply.author if reply else None),
        "repost_of_id": repost.id if repost else None,
        "repost_of_url": repost.url if repost else None,
        **times(document, repost.created_at if repost else None, "repost_of_time"),
        "quote_of_id": quote.id if quote else None,
        "quote_of_url": quote.url if quote else None,
        "quote_of_handle": quote.handle if quote else None,
        "quote_of_text": text_with_addresses(quote.post.content) if quote and quote.post else None,
        "likes": post.likes,
        "reposts": post.reposts,
        "source": post.source,
        "is_sensitive": post.sensitive,
        "latitude": location.latitude if location else None,
        "longitude": location.longitude if location else None,
        "place": post.place,
        **times(document, post.deleted_at, "deleted"),
        "replaced_by": replaced_by,
    }
