"""Posts as rows, oldest first; each follows the earlier versions that it replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.text import text_with_addresses
from twconvert_csv.contents import add_content, add_media, found_in
from twconvert_csv.tables import named

if TYPE_CHECKING:
    from twconvert import Post
    from twconvert_csv.tables import Row, Tables


def add_posts(tables: Tables) -> None:
    """Write all posts, and what is in them."""
    for post in tables.document.posts:
        thread = tables.document.threads.index_of(post.id)
        for version in (*post.revisions, post):
            tables.add("posts", _row(tables, version, thread, None if version is post else post.id))
            where = found_in("repost" if post.repost_of else "post", version.id, version.url, tables.times_of(version))
            add_content(tables, version.content, where)
            add_media(tables, version.media, where)


def _row(tables: Tables, post: Post, thread: int | None, replaced_by: str | None) -> Row:
    repost, reply, quote, location = post.repost_of, post.reply_to, post.quote, post.location
    return {
        **tables.times_of(post),
        "text": text_with_addresses(post.content),
        "url": post.url,
        "id": post.id,
        "kind": "repost" if repost else "reply" if reply else "post",
        "visibility": post.visibility,
        **named("author", repost.author if repost else post.author),
        "is_cut_off": repost.truncated if repost else None,
        "language": post.language,
        "thread": None if thread is None else thread + 1,
        "reply_to_id": reply.id if reply else None,
        "reply_to_url": reply.url if reply else None,
        **named("reply_to_author", reply.author if reply else None),
        "repost_of_id": repost.id if repost else None,
        "repost_of_url": repost.url if repost else None,
        **tables.times(repost.created_at if repost else None, "repost_of_time"),
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
        **tables.times(post.deleted_at, "deleted"),
        "replaced_by": replaced_by,
    }
