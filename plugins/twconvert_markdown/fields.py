"""The fields of front matter that lists of posts are sorted and filtered by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from twconvert import Mention
from twconvert.text import folded, without_styles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import Post, Thread
    from twconvert_markdown.addresses import Page
    from twconvert_markdown.media import Pictures


def kind_of(thread: Thread) -> Literal["thread", "reply", "repost", "photo", "post"]:
    """Return the first of these words that is true of a thread."""
    first = thread.posts[0]
    if len(thread.posts) > 1:
        return "thread"
    if first.reply_to:
        return "reply"
    if first.repost_of:
        return "repost"
    return "photo" if any(media.kind == "image" for media in first.media) else "post"


def people_of(thread: Thread) -> list[str]:
    """Return the handles that a thread answers, reposts, quotes or mentions, each once, spelled as it is first."""
    handles: dict[str, str] = {}
    for post in thread.posts:
        for handle in _handles(post):
            handles.setdefault(folded(handle), handle)
    if own := thread.posts[0].author.handle:
        handles.pop(folded(own), None)
    return list(handles.values())


def image_of(thread: Thread, page: Page, pictures: Pictures) -> str | None:
    """Return the path of the first picture of a thread, from the root of the site or of the output."""
    for post in thread.posts:
        for media in post.media:
            if media.kind == "image" and (path := pictures.path(media, page)):
                return path
    return None


def _handles(post: Post) -> Iterator[str]:
    for named in (post.reply_to, post.repost_of):
        if named and named.author.handle:
            yield named.author.handle
    if post.quote and post.quote.handle:
        yield post.quote.handle
    for inline in without_styles(post.content):
        if isinstance(inline, Mention):
            yield inline.handle
