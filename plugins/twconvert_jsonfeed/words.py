"""A post as plain text, and its hashtags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert import Emphasis, Hashtag, Link, Strong, Text
from twconvert.text import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert import Inline, Post


def text_of(post: Post) -> str:
    """Return the text as its author wrote it, with whole addresses; that of a quoted post is the last."""
    text = _with_addresses(post.content)
    if post.quote:
        return f"{text.rstrip()} {post.quote.url}".lstrip()
    return text


def tags_of(post: Post) -> tuple[str, ...]:
    """Return the hashtags without ``#``, each once: tags that differ in case are one."""
    tags: dict[str, str] = {}
    for tag in _hashtags(post.content):
        tags.setdefault(tag.casefold(), tag)
    return tuple(tags.values())


def _with_addresses(content: Iterable[Inline]) -> str:
    return "".join([_words(inline) for inline in content])


def _words(inline: Inline) -> str:
    match inline:
        case Text(text):
            return text
        case Link(url, text):
            return url if _is_short_for(text, url) else f"{text} ({url})"
        case Strong(content) | Emphasis(content):
            return _with_addresses(content)
        case _:
            return plain_text((inline,))


def _is_short_for(text: str, url: str) -> bool:
    """Say whether a link shows its own address, perhaps the beginning of it."""
    return _bare(url).startswith(_bare(text).removesuffix("\u2026"))


def _bare(url: str) -> str:
    return url.strip().casefold().removeprefix("https://").removeprefix("http://").removeprefix("www.")


def _hashtags(content: Iterable[Inline]) -> Iterator[str]:
    for inline in content:
        if isinstance(inline, Hashtag):
            yield inline.tag
        elif isinstance(inline, Strong | Emphasis):
            yield from _hashtags(inline.content)
