"""What a search can be narrowed by besides words: people, pictures and videos, likes.

Each is a term of the index like a word. No word begins with one of their signs.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from twconvert import Mention
from twconvert_html.search_words import folded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twconvert import Hashtag, Post

SIGN = "+"
"""What every term but that of a person begins with."""
PICTURES, FILMS = f"{SIGN}pictures", f"{SIGN}films"
LIKES = (1, 5, 10, 50, 100, 500, 1_000, 10_000)
"""The numbers of likes that a search can ask for at least."""


def terms_of(post: Post, names: Iterable[Mention | Hashtag]) -> list[str]:
    """Return the terms of a post with those names in its text. Some may stand there twice."""
    terms = _LIKED[: bisect_right(LIKES, post.likes)] if post.likes and not post.repost_of else []
    if handles := _handles(post, names):
        own = person(post.author.handle or "")
        terms += [each for each in map(person, handles) if each != own]
    if post.media:
        terms += [PICTURES if medium.kind == "image" else FILMS for medium in post.media if medium.path]
    return terms


@lru_cache(maxsize=1_000)
def person(handle: str) -> str:
    """Return the term of a person."""
    return f"@{folded(handle)}"


def liked(least: int) -> str:
    """Return the term of posts with so many likes or more."""
    return f"{SIGN}likes{least}"


_LIKED = list(map(liked, LIKES))


def _handles(post: Post, names: Iterable[Mention | Hashtag]) -> list[str]:
    handles = [each.handle for each in names if type(each) is Mention]
    if post.reply_to and post.reply_to.author.handle:
        handles.append(post.reply_to.author.handle)
    if post.repost_of and post.repost_of.author.handle:
        handles.append(post.repost_of.author.handle)
    if post.quote and post.quote.handle:
        handles.append(post.quote.handle)
    return handles
