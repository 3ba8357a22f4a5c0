"""A post as paragraphs.

A document has many thousands of them, and python-docx takes longer for each, so they are put together here as
strings. Everything that comes from a post goes through `markupsafe.escape`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from twconvert.text import plain_text
from twconvert.wording import (
    EDITED,
    EDITED_BEFORE,
    Run,
    clock,
    facts,
    moment_of,
    notes_after,
    notes_before,
)
from twconvert_docx.content import note_xml, text_paragraph
from twconvert_docx.links import bookmark_of, linked
from twconvert_docx.paragraphs import COLUMN, IN_THREAD, SPACER, bookmarks, paragraph_start
from twconvert_docx.runs import Look, runs_xml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from twconvert import Document, Post, Thread
    from twconvert_docx.figures import Figures
    from twconvert_docx.links import Links
    from twconvert_docx.numbers import Numbers
    from twconvert_docx.paragraphs import Place

_BETWEEN_DETAILS = runs_xml("  \u00b7  ", Look())
_BEFORE_LATER_POST = 200
"""Twentieths of a point between the posts of a thread."""
_BEFORE_NOTE = 60
"""Twentieths of a point above a note under a post."""
_LONGEST_QUOTE = 1000
"""Characters. A longer post is not repeated where it is quoted."""


class PostWriter:
    """Writes the posts of a volume."""

    def __init__(self, document: Document, links: Links, figures: Figures, numbers: Numbers) -> None:
        self._document = document
        self._links = links
        self._figures = figures
        self._numbers = numbers
        self._has_line = False
        self.posts = 0
        """That were written."""

    def paragraphs(self, thread: Thread) -> Iterator[str]:
        """Yield the posts of a thread."""
        posts = thread.posts
        self.posts += len(posts)
        if len(posts) == 1:
            self._has_line = False
            yield from self._post(posts[0], None, {}, COLUMN)
            return
        if self._has_line:
            yield SPACER
        self._has_line = True
        nearby = {name: post for post in posts for name in _ids(post)}
        for previous, post in pairwise((None, *posts)):
            if post:
                yield from self._post(post, previous, nearby, IN_THREAD)

    def _post(self, post: Post, previous: Post | None, nearby: Mapping[str, Post], place: Place) -> Iterator[str]:
        yield self._details(post, previous, nearby, place)
        yield text_paragraph(post.content, post.language, self._links, place, keep_next=True if post.media else None)
        if post.media:
            yield from self._figures.of(post, post.url, place)
        for note, quoted in notes_after(self._document, post):
            is_shown = quoted is not None and 0 < len(plain_text(quoted.content)) <= _LONGEST_QUOTE
            yield self._note(note, place, keep_next=is_shown)
            if quoted and is_shown:
                yield text_paragraph(quoted.content, quoted.language, self._links, place, deeper=True)
        if post.revisions or len(post.versions) > 1:
            yield from self._revisions(post, place)

    def _details(self, post: Post, previous: Post | None, nearby: Mapping[str, Post], place: Place) -> str:
        """Return the line above a post: when, and what a reader needs to know before reading it."""
        details = [linked(self._links.to_web(post.url), runs_xml(self._moment(post, previous), Look(style="PostDate")))]
        notes = notes_before(self._document, post, previous, nearby)
        details += [note_xml(note, self._links) for note in notes]
        details += [runs_xml(fact, Look()) for fact in facts(post)]
        names = [bookmark_of(name) for name in _ids(post)]
        start = paragraph_start(
            "PostDetails",
            place,
            space_before=_BEFORE_LATER_POST if previous else None,
        )
        return f"{start}{bookmarks(names, self._numbers.next(len(names)))}{_BETWEEN_DETAILS.join(details)}</w:p>"

    def _moment(self, post: Post, previous: Post | None) -> str:
        if previous and post.precision == "second":
            local = self._document.local_time(post)
            if self._document.local_time(previous).date() == local.date():
                return clock(local)
        return moment_of(self._document, post)

    def _revisions(self, post: Post, place: Place) -> Iterator[str]:
        """Yield that a post was edited, and what it said before."""
        if not post.revisions:
            yield self._note([Run(EDITED)], place, keep_next=False)
            return
        yield self._note([Run(EDITED_BEFORE)], place)
        for revision in post.revisions:
            yield self._note([Run(f"{moment_of(self._document, revision)}:")], place, deeper=True)
            yield text_paragraph(revision.content, revision.language, self._links, place, deeper=True)

    def _note(self, note: list[Run], place: Place, *, keep_next: bool = True, deeper: bool = False) -> str:
        start = paragraph_start(
            "PostDetails",
            place,
            keep_next=None if keep_next else False,
            deeper=deeper,
            space_before=_BEFORE_NOTE,
        )
        return f"{start}{note_xml(note, self._links)}</w:p>"


def _ids(post: Post) -> tuple[str, ...]:
    """Return the ids by which other posts may name this one."""
    return (post.id, *(name for name in post.versions if name != post.id))
