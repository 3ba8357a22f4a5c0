"""A post as XHTML.

A book has up to a million of them, so they are put together here and not by a template. Everything
that comes from a post goes through `twconvert.html`.
"""

from __future__ import annotations

from itertools import chain, repeat
from typing import TYPE_CHECKING

from twconvert.html import escaped_address
from twconvert.long_texts import is_long
from twconvert.outline import RepliesInMarkup, thread_views
from twconvert.text import plain_text
from twconvert.wording import machine_readable
from twconvert_epub.links import anchor_of, linked, linked_runs
from twconvert_epub.markup import note_html, paragraph_html, paragraph_pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert import Document, Post, Thread
    from twconvert.outline import Day, Note, PostView
    from twconvert.wording import Run
    from twconvert_epub.media import Figures
    from twconvert_epub.part_pictures import PartPictures

_BETWEEN_FACTS = " \u00b7 "
_FEW_LINES = 4
"""Lines of a text that stay on the page of the picture below it."""
_SHORT = 200
"""Characters that fill so many lines of a narrow page."""
_SHORT_THREAD = 8
"""Posts."""


class PostWriter:
    """Writes the posts of a document."""

    def __init__(self, document: Document, figures: Figures, pictures: PartPictures) -> None:
        self._document = document
        self._figures = figures
        self._pictures = pictures
        self._replies = RepliesInMarkup(self._runs, escaped_address)

    def articles(self, threads: Sequence[Thread], days: Sequence[Day]) -> list[Iterator[str | Iterator[str]]]:
        """Return the posts of threads, one whose text is long in pieces. They are to be read in their order.

        Args:
            threads: The threads. None but the last is long.
            days: The day that each of them stands under.
        """
        views = [
            thread_views(self._document, thread, day.calendar_date) for thread, day in zip(threads, days, strict=True)
        ]
        return [
            iter([self._article(view, day) for view in of_thread])
            if is_short(thread)
            else map(self._article, of_thread, repeat(day))
            for thread, day, of_thread in zip(threads, days, views, strict=True)
        ]

    def _article(self, view: PostView, day: Day) -> str | Iterator[str]:
        post = view.post
        if post.media:
            self._pictures.consider(post, day.calendar_date.year)
        if is_long(view.content):
            pieces = paragraph_pieces(view.content, post.language, self._document.service)
            return chain((self._before_text(view),), pieces, (self._after_text(view),))
        text = paragraph_html(view.content, post.language, self._document.service)
        return f"{self._before_text(view)}{text}{self._after_text(view)}"

    def _before_text(self, view: PostView) -> str:
        anchors = notes = ""
        if view.post.versions:
            anchors = "".join(f'<span id="{anchor_of(each)}"></span>\n' for each in view.ids[1:])
        if view.before:
            notes = "".join(map(self._note, view.before))
        opening = f'<article class="{_class(view)}" id="{anchor_of(view.post.id)}">\n'
        return f"{opening}{anchors}{self._line(view)}{notes}"

    def _after_text(self, view: PostView) -> str:
        post = view.post
        media = self._figures.of(post, post.url) if post.media else ""
        notes = "".join(map(self._note_after, view.after)) if view.after else ""
        said = view.facts
        facts = f'<p class="meta">{_BETWEEN_FACTS.join(said)}</p>\n' if said else ""
        edited = self._edited(view) if post.versions or post.revisions else ""
        return f"{media}{notes}{edited}{facts}</article>\n"

    def _line(self, view: PostView) -> str:
        line = view.line
        words = linked(line.time.url, f'<time datetime="{machine_readable(view.post)}">{line.time.text}</time>')
        if line.before or line.after:
            before, after = self._replies.around(line) or (self._runs(line.before), self._runs(line.after))
            words = f"{before}{words}{after}"
        return f'<p class="line">{words}</p>\n'

    def _runs(self, runs: Sequence[Run]) -> str:
        return linked_runs(self._document, runs)

    def _note(self, runs: Sequence[Run]) -> str:
        return note_html(self._runs(runs))

    def _note_after(self, note: Note) -> str:
        html = self._note(note.runs)
        if note.quoted is None:
            return html
        text = self._text(note.quoted) if note.repeats_text else ""
        return f'<blockquote class="quoted">\n{html}{text}</blockquote>\n'

    def _edited(self, view: PostView) -> str:
        """Return that a post was edited, and what it said before."""
        if view.edited is None:
            return ""
        note = note_html(view.edited)
        earlier = "".join(note_html(f"{revision.time}:") + self._text(revision.post) for revision in view.revisions)
        return f'<div class="earlier">\n{note}{earlier}</div>\n' if earlier else note

    def _text(self, post: Post) -> str:
        return paragraph_html(post.content, post.language, self._document.service)


def _class(view: PostView) -> str:
    words = "post" if view.previous is None else "post later"
    if not view.post.media:
        return words
    text = plain_text(view.post.content)
    is_long = len(text) > _SHORT or text.count("\n") >= _FEW_LINES
    return f"{words} pictured long" if is_long else f"{words} pictured"


def is_short(thread: Thread) -> bool:
    """Say whether all of a thread may be in memory beside others."""
    return len(thread.posts) <= _SHORT_THREAD


def day_heading(day: Day) -> str:
    """Return the heading of a day."""
    return f'<h2 class="date">{day.title}</h2>\n'
