"""A thread as HTML: its posts in reading order, those of a branch in a box of their own."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from twconvert.wording import number_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert.outline import PostView
    from twconvert_html.posts import PostWriter

_DEEPEST = 8
"""Boxes in boxes. Browsers stop at some hundred."""


def thread_html(views: Sequence[PostView], writer: PostWriter) -> str:
    """Return all posts of a thread."""
    articles = [writer.article(view) for view in views]
    if len(articles) == 1:
        return articles[0]
    return (
        f'<div class="thread" role="group" aria-label="Thread of {number_of(len(articles), "post")}">\n'
        f"{''.join(_in_branches(articles, _parents(views)))}</div>\n"
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


def _parents(views: Sequence[PostView]) -> list[int | None]:
    """Return which of the posts before it each post answers, by index; where damage hides that, the first."""
    indices: dict[str, int] = {}
    parents: list[int | None] = []
    for index, view in enumerate(views):
        parents.append(indices.get(view.answered.id if view.answered else "", 0) if index else None)
        indices[view.post.id] = index
    return parents
