"""A post as XHTML.

A book has up to a million of them, so they are put together here and not by a template. Everything
that comes from a post goes through `html.escape` or `twconvert.html`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from twconvert.wording import EDITED, EDITED_BEFORE, clock, day, facts, machine_readable, moment_of
from twconvert_epub.context import Context
from twconvert_epub.links import anchor_of, linked
from twconvert_epub.paragraphs import note_html, paragraph_html

if TYPE_CHECKING:
    from datetime import datetime

    from twconvert import Document, Post, Thread
    from twconvert_epub.figures import Figures


class PostWriter:
    """Writes the posts of a document."""

    def __init__(self, document: Document, figures: Figures) -> None:
        self._document = document
        self._context = Context(document)
        self._figures = figures

    def articles(self, thread: Thread) -> list[str]:
        """Return the posts of a thread."""
        posts = thread.posts
        if len(posts) == 1:
            return [self._article(posts[0], None, {})]
        by_id = {i: post for post in posts for i in _ids(post)}
        return [self._article(post, previous, by_id) for previous, post in pairwise((None, *posts)) if post]

    def _article(self, post: Post, previous: Post | None, thread: dict[str, Post]) -> str:
        local = self._document.local_time(post)
        return "".join(
            (
                f'<article class="{_class(post, previous)}" id="{anchor_of(post.id)}">\n',
                self._heading(post, local, previous),
                _anchors_of_versions(post) if post.versions else "",
                self._context.before(post, previous, thread),
                paragraph_html(post.content, post.language),
                self._figures.of(post, post.url) if post.media else "",
                self._context.after(post),
                self._revisions(post) if post.revisions or len(post.versions) > 1 else "",
                _meta(post),
                "</article>\n",
            )
        )

    def _heading(self, post: Post, local: datetime, previous: Post | None) -> str:
        if post.precision == "day":
            words = day(local)
        elif previous is not None and self._document.local_time(previous).date() == local.date():
            words = clock(local)
        else:
            words = f'{day(local)}, <span class="clock">{clock(local)}</span>'
        time = f'<time datetime="{machine_readable(post)}">{words}</time>'
        level = "h2" if previous is None else "h3"
        return f"<{level}>{linked(post.url, time)}</{level}>\n"

    def _revisions(self, post: Post) -> str:
        """Return that a post was edited, and what it said before."""
        if not post.revisions:
            return note_html(EDITED)
        earlier = "".join(
            note_html(f"{moment_of(self._document, revision)}:") + paragraph_html(revision.content, revision.language)
            for revision in post.revisions
        )
        return f'<div class="earlier">\n{note_html(EDITED_BEFORE)}{earlier}</div>\n'


def _ids(post: Post) -> tuple[str, ...]:
    """Return the ids by which other posts may name this one."""
    return (post.id, *(i for i in post.versions if i != post.id)) if post.versions else (post.id,)


def _anchors_of_versions(post: Post) -> str:
    return "".join(f'<span id="{anchor_of(i)}"></span>\n' for i in _ids(post)[1:])


def _class(post: Post, previous: Post | None) -> str:
    words = "post" if previous is None else "post later"
    return f"{words} pictured" if post.media else words


def _meta(post: Post) -> str:
    said = facts(post)
    return '<p class="meta">' + " \u00b7 ".join(said) + "</p>\n" if said else ""
