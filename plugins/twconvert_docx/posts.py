"""A post as paragraphs.

A document has many thousands of them, and python-docx takes longer for each, so they are put together here as
strings. Everything that comes from a post goes through `markupsafe.escape`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.long_texts import is_long
from twconvert.outline import Days, thread_views
from twconvert.wording import Run
from twconvert_docx.links import bookmark_of
from twconvert_docx.markup import note_xml, text_paragraph, text_pieces
from twconvert_docx.paragraphs import COLUMN, IN_THREAD, SPACER, bookmarks, day_heading, paragraph_start
from twconvert_docx.runs import TextStyle, runs_xml

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert import Document, Thread
    from twconvert.outline import PostView
    from twconvert_docx.identifiers import Identifiers
    from twconvert_docx.links import Links
    from twconvert_docx.media import Figures
    from twconvert_docx.paragraphs import Indentation

_PLAIN = TextStyle()
_BETWEEN_DETAILS = runs_xml("  \u00b7  ", _PLAIN)
_BEFORE_LATER_POST = 100
"""Twentieths of a point between the posts of a thread."""
_BEFORE_NOTE = 60
"""Twentieths of a point above a note under a post."""


class PostWriter:
    """Writes the posts of a volume."""

    def __init__(self, document: Document, links: Links, figures: Figures, identifiers: Identifiers) -> None:
        self._document = document
        self._links = links
        self._figures = figures
        self._identifiers = identifiers
        self._days = Days(document)
        self._has_line = False
        self._is_month_begun = False
        self.posts = 0
        """The number of posts written so far."""

    def begin_month(self) -> None:
        """Note that the heading of a month stands right above what comes next."""
        self._is_month_begun = True

    def paragraphs(self, thread: Thread) -> Iterator[str]:
        """Yield the posts of a thread, below the heading of its day where that begins."""
        is_alone = len(thread.posts) == 1
        self.posts += len(thread.posts)
        day = self._days.next(thread)
        if day.begins:
            yield day_heading(day.title, is_first=self._is_month_begun)
            self._is_month_begun = False
        elif self._has_line and not is_alone:
            yield SPACER
        self._has_line = not is_alone
        for view in thread_views(self._document, thread, day.calendar_date):
            yield from self._post(view, COLUMN if is_alone else IN_THREAD)

    def _post(self, view: PostView, indentation: Indentation) -> Iterator[str]:
        post = view.post
        details = self._details(view, indentation)
        keep_next = True if post.media else None
        if is_long(view.content):
            yield details
            yield from text_pieces(view.content, post.language, self._links, indentation, keep_next=keep_next)
        else:
            yield details + text_paragraph(view.content, post.language, self._links, indentation, keep_next=keep_next)
        if post.media:
            yield from self._figures.of(post, post.url, indentation)
        for note in view.after:
            yield self._note(note.runs, indentation, keep_next=note.repeats_text)
            if note.quoted and note.repeats_text:
                quoted = note.quoted
                yield text_paragraph(quoted.content, quoted.language, self._links, indentation, deeper=True)
        if view.edited:
            yield from self._edited(view, indentation)

    def _details(self, view: PostView, indentation: Indentation) -> str:
        """Return the line above a post: when, to whom, and what else a reader needs to know before reading it."""
        # LibreOffice makes no link of words without a character style.
        details = [note_xml(view.line.runs, self._links, style="PostTime")]
        if view.before:
            details += [note_xml(note, self._links) for note in view.before]
        details += [runs_xml(fact, _PLAIN) for fact in view.facts]
        names = [bookmark_of(name) for name in view.ids]
        space_before = _BEFORE_LATER_POST if view.previous else None
        start = paragraph_start("PostDetails", indentation, space_before=space_before)
        return f"{start}{bookmarks(names, self._identifiers.next(len(names)))}{_BETWEEN_DETAILS.join(details)}</w:p>"

    def _edited(self, view: PostView, indentation: Indentation) -> Iterator[str]:
        """Yield that a post was edited, and what it said before."""
        yield self._note([Run(view.edited or "")], indentation, keep_next=bool(view.revisions))
        for revision in view.revisions:
            yield self._note([Run(f"{revision.time}:")], indentation, deeper=True)
            post = revision.post
            yield text_paragraph(post.content, post.language, self._links, indentation, deeper=True)

    def _note(
        self, note: Sequence[Run], indentation: Indentation, *, keep_next: bool = True, deeper: bool = False
    ) -> str:
        start = paragraph_start(
            "PostDetails",
            indentation,
            keep_next=None if keep_next else False,
            deeper=deeper,
            space_before=_BEFORE_NOTE,
        )
        return f"{start}{note_xml(note, self._links)}</w:p>"
