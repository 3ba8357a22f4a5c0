"""Chooses threads by their posts."""

from __future__ import annotations

import re
from heapq import heappush, heapreplace
from typing import TYPE_CHECKING

from twconvert.kinds import answers_others
from twconvert.model import Hashtag, Mention
from twconvert.text import folded, text_with_addresses, without_sign, without_styles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert.extent import PostSelection
    from twconvert.model import Post, Thread


def chosen_threads(threads: Iterable[Thread], selection: PostSelection) -> bytearray:
    """Return a byte for each thread: 1 where it is chosen.

    Args:
        threads: The threads, the oldest first.
        selection: What is asked for.
    """
    chooser = _Chooser(selection)
    chosen = bytearray()
    best: list[tuple[int, int, int, int]] = []
    number = 0
    for index, thread in enumerate(threads):
        posts = chooser.chosen(thread)
        if selection.top is None:
            chosen.append(next(posts, None) is not None)
            continue
        chosen.append(0)
        for post in posts:
            # Of posts with as many likes and reposts the oldest is the first.
            number -= 1
            entry = (*_likes_and_reposts(post), number, index)
            if len(best) < selection.top:
                heappush(best, entry)
            elif entry > best[0]:
                heapreplace(best, entry)
    for *_, index in best:
        chosen[index] = 1
    return chosen


class _Chooser:
    """Knows what is asked for, in the form in which it is compared."""

    def __init__(self, selection: PostSelection) -> None:
        self._only = selection.only
        self._min_likes = selection.min_likes
        self._texts = [folded(text) for text in selection.match]
        self._hashtags = frozenset(folded(without_sign(tag)) for tag in selection.hashtag)
        self._handles = frozenset(folded(without_sign(handle)) for handle in selection.with_account)
        tags = "|".join(re.escape(tag) for tag in selection.language)
        self._language = re.compile(rf"(?:{tags})(?:-.*)?", re.IGNORECASE) if tags else None

    def chosen(self, thread: Thread) -> Iterator[Post]:
        """Yield the posts of a thread that meet what is asked for."""
        if self._only == "threads" and len(thread.posts) == 1:
            return
        first = thread.posts[0]
        if self._only == "originals" and (answers_others(first) or first.repost_of):
            return
        yield from filter(self._is_chosen, thread.posts)

    def _is_chosen(self, post: Post) -> bool:
        return (
            (self._only != "pictures" or any(each.path for each in post.media))
            and (self._min_likes is None or _likes_and_reposts(post)[0] >= self._min_likes)
            and (self._language is None or self._language.fullmatch(post.language or "") is not None)
            and (not self._hashtags or not self._hashtags.isdisjoint(_hashtags(post)))
            and (not self._handles or not self._handles.isdisjoint(_handles(post)))
            and (not self._texts or self._has_text(post))
        )

    def _has_text(self, post: Post) -> bool:
        words = folded("\n".join((text_with_addresses(post.content), *(each.alt or "" for each in post.media))))
        return any(text in words for text in self._texts)


def _likes_and_reposts(post: Post) -> tuple[int, int]:
    return (0, 0) if post.repost_of else (post.likes or 0, post.reposts or 0)


def _hashtags(post: Post) -> Iterator[str]:
    return (folded(each.tag) for each in without_styles(post.content) if isinstance(each, Hashtag))


def _handles(post: Post) -> Iterator[str]:
    """Yield the handles of those whom a post answers, mentions, quotes or reposts."""
    mentioned = (each.handle for each in without_styles(post.content) if isinstance(each, Mention))
    quoted = post.quote.handle if post.quote else None
    others = (each.author.handle for each in (post.reply_to, post.repost_of) if each)
    return (folded(handle) for handle in (*mentioned, quoted, *others) if handle)
