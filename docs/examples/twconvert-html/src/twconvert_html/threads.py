"""A thread as HTML: its posts in reading order, those of a branch in a box of their own."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from twconvert.wording import number_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert import Post, Thread
    from twconvert_html.posts import PostWriter

_DEEPEST = 8
"""Boxes in boxes. Browsers stop at some hundred."""


def thread_html(thread: Thread, writer: PostWriter) -> str:
    """Return all posts of a thread."""
    posts = thread.posts
    if len(posts) == 1:
        return writer.article(posts[0], None, {})
    by_id = {post_id: post for post in posts for post_id in (post.id, *post.versions)}
    articles = [writer.article(post, previous, by_id) for previous, post in pairwise((None, *posts)) if post]
    return (
        f'<div class="thread" role="group" aria-label="Thread of {number_of(len(posts), "post")}">\n'
        f"{''.join(_in_branches(articles, _parents(posts)))}</div>\n"
    )


def _in_branches(articles: Sequence[str], parents: Sequence[int | None]) -> Iterator[str]:
    """Yield the articles, in reading order, with what opens and closes boxes around branches."""
    answers = Counter(parents)
    begun: Counter[int] = Counter()
    depths: list[int] = []
    depth = 0
    for article, parent in zip(articles, parents, strict=True):
        around = 0 if parent is None else depths[parent]
        yield "</div>\n" * (depth - around)
        depth = around
        if parent is not None and answers[parent] > 1:
            begun[parent] += 1
            if depth < _DEEPEST:
                depth += 1
                yield '<div class="branch">\n'
            yield f'<p class="note fork">Branch {begun[parent]} of {answers[parent]}</p>\n'
        depths.append(depth)
        yield article
    yield "</div>\n" * depth


def _parents(posts: Sequence[Post]) -> list[int | None]:
    """Return which of the posts before it each post answers; where damage hides that, the first."""
    numbers: dict[str, int] = {}
    parents: list[int | None] = []
    for number, post in enumerate(posts):
        answered = post.reply_to.id if post.reply_to else None
        parents.append(numbers.get(answered or "", 0) if number else None)
        numbers |= dict.fromkeys((post.id, *post.versions), number)
    return parents
