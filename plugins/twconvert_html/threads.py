"""A thread as HTML: its posts in reading order, those of a branch in a box of their own."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from twconvert.wording import gettext

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twconvert.outline import PostView
    from twconvert_html.posts import PostWriter

_DEEPEST = 8
"""Boxes in boxes. Browsers stop at some hundred."""


class ThreadWriter:
    """Puts the posts of threads together.

    Args:
        writer: The writer of posts.
    """

    def __init__(self, writer: PostWriter) -> None:
        self._writer = writer
        self._articles: list[Sequence[str]] = []
        self._answers: list[tuple[str, str | None]] = []
        """The id of each post, and of the one that it answers."""

    def add(self, view: PostView, anchor: str) -> None:
        """Add the next post of a thread, in reading order."""
        self._articles.append(self._writer.article(view, anchor))
        self._answers.append((view.post.id, view.answered.id if view.answered else None))

    def take(self) -> Iterable[str]:
        """Return the thread as HTML in pieces, and begin the next."""
        articles, answers = self._articles, self._answers
        self._articles, self._answers = [], []
        # Most posts stand alone.
        return articles[0] if len(articles) == 1 else _thread(articles, _parents(answers))


def _parents(answers: Iterable[tuple[str, str | None]]) -> list[int]:
    """Return which post each one answers. Where damage hides that, it is the first."""
    parents: list[int] = []
    indices: dict[str | None, int] = {}
    for index, (post_id, answered) in enumerate(answers):
        parents.append(indices.get(answered, 0))
        indices[post_id] = index
    return parents


def _thread(articles: Sequence[Sequence[str]], parents: Sequence[int]) -> Iterator[str]:
    label = gettext("Thread of {number} posts").format(number=len(articles))
    yield f'<div class="thread" role="group" aria-label="{label}">\n'
    yield from _in_branches(articles, [None, *parents[1:]])
    yield "</div>\n"


def _in_branches(articles: Sequence[Sequence[str]], parents: Sequence[int | None]) -> Iterator[str]:
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
            branch = gettext("Branch {number} of {count}").format(number=begun[parent], count=answers[parent])
            yield f'<p class="note fork">{branch}</p>\n'
        depths.append(depth)
        yield from article
    yield "</div>\n" * depth
