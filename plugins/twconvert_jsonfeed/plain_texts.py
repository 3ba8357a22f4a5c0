"""A post as plain text, and its hashtags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert import Hashtag
from twconvert.text import folded, text_with_addresses, without_styles

if TYPE_CHECKING:
    from twconvert import Post


def text_of(post: Post) -> str:
    """Return the text as its author wrote it, with whole addresses; that of a quoted post is the last."""
    text = text_with_addresses(post.content)
    if post.quote:
        return f"{text.rstrip()} {post.quote.url}".lstrip()
    return text


def tags_of(post: Post) -> tuple[str, ...]:
    """Return the hashtags without ``#``, each once: tags that differ in case are one."""
    tags: dict[str, str] = {}
    for inline in without_styles(post.content):
        if type(inline) is Hashtag:
            tags.setdefault(folded(inline.tag), inline.tag)
    return tuple(tags.values())
