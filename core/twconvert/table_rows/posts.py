"""Posts as rows, oldest first; each follows the earlier versions that it replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.model import Text
from twconvert.table_rows.cells import named, times, times_of
from twconvert.table_rows.columns import TABLES
from twconvert.table_rows.contents import found_in, rows_of_content, rows_of_media
from twconvert.text import text_with_addresses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.elsewhere import Elsewhere
    from twconvert.model import Document, Post
    from twconvert.table_rows.cells import Row, TableRow


def rows_of_posts(document: Document, elsewhere: Elsewhere) -> Iterator[TableRow]:
    """Yield all posts, and what is in them."""
    posts = next(spec for spec in TABLES if spec.name == "posts")
    empty: Row = dict.fromkeys(column.name for column in posts.columns_in(document))
    for post, thread in zip(document.posts, document.threads.of_posts(document.posts), strict=True):
        for version in (*post.revisions, post):
            made = times_of(document, version)
            row = empty.copy()
            row |= made
            row["thread"] = thread + 1
            if version is not post:
                row["replaced_by"] = post.id
            _fill(row, document, version)
            yield "posts", row
            repost, content = version.repost_of, version.content
            author = repost.author if repost else version.author
            elsewhere.look_at(content, version.url or f"post {version.id}", version.created_at, author)
            # Most posts without media are one text, in which there is nothing else.
            if not version.media and len(content) == 1 and type(content[0]) is Text:
                continue
            where = found_in("repost" if repost else "post", version.id, version.url, made)
            yield from rows_of_content(content, where)
            if version.media:
                yield from rows_of_media(document, version.media, where)


def _fill(row: Row, document: Document, post: Post) -> None:
    """Put what is known of a post into its row. Most posts are no replies, reposts or quotes."""
    repost, reply, quote, location = post.repost_of, post.reply_to, post.quote, post.location
    row["text"] = text_with_addresses(post.content)
    row["url"] = post.url
    row["id"] = post.id
    row["kind"] = "repost" if repost else "reply" if reply else "post"
    row["visibility"] = post.visibility
    author = repost.author if repost else post.author
    row["author_id"], row["author_handle"], row["author_name"] = author.id, author.handle, author.name
    row["language"] = post.language
    if reply:
        row["reply_to_id"], row["reply_to_url"] = reply.id, reply.url
        row |= named("reply_to_author", reply.author)
    if repost:
        row["is_cut_off"] = repost.truncated
        row["repost_of_id"], row["repost_of_url"] = repost.id, repost.url
        row |= times(document, repost.created_at, "repost_of_time")
    if quote:
        row["quote_of_id"], row["quote_of_url"], row["quote_of_handle"] = quote.id, quote.url, quote.handle
        row["quote_of_text"] = text_with_addresses(quote.post.content) if quote.post else None
    row["likes"], row["reposts"], row["source"] = post.likes, post.reposts, post.source
    row["is_sensitive"], row["place"] = post.sensitive, post.place
    if location:
        row["latitude"], row["longitude"] = location.latitude, location.longitude
    if post.deleted_at:
        row |= times(document, post.deleted_at, "deleted")
