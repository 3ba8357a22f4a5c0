"""A post as paragraphs.

A document has many thousands of them, and python-docx takes longer for each, so they are put together here as
strings. Everything that comes from a post goes through `markupsafe.escape`.
"""

from __future__ import annotations

from functools import lru_cache, partial
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from twconvert.long_texts import is_long
from twconvert.outline import Days, RepliesInMarkup, thread_views
from twconvert.wording import Run
from twconvert_docx.links import LinksOfReplies, bookmark_of, linked
from twconvert_docx.markup import note_xml, text_paragraph, text_pieces, words_style
from twconvert_docx.paragraphs import COLUMN, IN_THREAD, SPACER, bookmark_xml, day_heading, paragraph_start
from twconvert_docx.runs import PLAIN, runs_xml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twconvert import Document, Thread
    from twconvert.outline import PostLine, PostView
    from twconvert_docx.identifiers import Identifiers
    from twconvert_docx.links import Links
    from twconvert_docx.media import Figures
    from twconvert_docx.paragraphs import Indentation

_BETWEEN_DETAILS = runs_xml("  \u00b7  ", PLAIN)
_BEFORE_LATER_POST = 100
"""Twentieths of a point between the posts of a thread."""
_KNOWN_FACTS = 1024
_KNOWN_TIMES = 2048
_TIME_STYLE = "PostTime"
_BEFORE_NOTE = 60
"""Twentieths of a point above a note under a post."""


class _Place(NamedTuple):
    """Where posts stand, alone or in a thread."""

    indentation: Indentation
    details: str
    """The beginning of the line above the first post, or the only one."""
    details_of_later: str
    """The same above a later post."""


class PostWriter:
    """Writes the posts of a volume."""

    def __init__(self, document: Document, links: Links, figures: Figures, identifiers: Identifiers) -> None:
        self._document = document
        self._links = links
        self._figures = figures
        self._identifiers = identifiers
        self._days = Days(document)
        style = words_style(_TIME_STYLE)
        self._time_xml = lru_cache(_KNOWN_TIMES)(lambda time: runs_xml(time, style))
        links_of_replies = LinksOfReplies(document, links.relationships)
        self._replies = RepliesInMarkup(partial(note_xml, links=links_of_replies, style=_TIME_STYLE), links.id_of)
        self._has_line = False
        self._is_month_begun = False
        self._alone, self._in_thread = (
            _Place(
                indentation,
                paragraph_start("PostDetails", indentation),
                paragraph_start("PostDetails", indentation, space_before=_BEFORE_LATER_POST),
            )
            for indentation in (COLUMN, IN_THREAD)
        )
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
        place = self._alone if is_alone else self._in_thread
        for view in thread_views(self._document, thread, day.calendar_date):
            yield from self._post(view, place)

    def _post(self, view: PostView, place: _Place) -> Iterable[str]:
        post, content = view.post, view.content
        details = self._details(view, place)
        keep_next = True if post.media else None
        if is_long(content):
            pieces = text_pieces(content, post.language, self._links, place.indentation, keep_next=keep_next)
            return chain((details,), pieces, self._what_follows(view, place.indentation))
        text = text_paragraph(content, post.language, self._links, place.indentation, keep_next=keep_next)
        # Most posts are no more than this, for which no generator is made. A line of ASCII is encoded quickest alone.
        is_whole = not (post.media or view.after or view.edited)
        return (details, text) if is_whole else chain((details, text), self._what_follows(view, place.indentation))

    def _what_follows(self, view: PostView, indentation: Indentation) -> Iterator[str]:
        """Yield what stands below the text of a post."""
        post = view.post
        if post.media:
            yield from self._figures.of(post, post.url, indentation)
        for note in view.after:
            yield self._note(note.runs, indentation, keep_next=note.repeats_text)
            if note.quoted and note.repeats_text:
                quoted = note.quoted
                yield text_paragraph(quoted.content, quoted.language, self._links, indentation, deeper=True)
        if view.edited:
            yield from self._edited(view, indentation)

    def _details(self, view: PostView, place: _Place) -> str:
        """Return the line above a post: when, to whom, and what else a reader needs to know before reading it."""
        xml = place.details_of_later if view.previous else place.details
        for each in view.ids:
            xml += bookmark_xml(bookmark_of(each), self._identifiers.next())
        xml += self._line(view.line)
        for note in view.before:
            xml += f"{_BETWEEN_DETAILS}{note_xml(note, self._links)}"
        for fact in view.facts:
            xml += _fact_xml(fact)
        return f"{xml}</w:p>"

    def _line(self, line: PostLine) -> str:
        if not line.before:
            time = self._time(line.time)
            if not line.after:
                return time
            if around := self._replies.around(line):
                return f"{time}{around[1]}"
        # LibreOffice makes no link of words without a character style.
        return note_xml(line.runs, self._links, style=_TIME_STYLE)

    def _time(self, time: Run) -> str:
        """Return the time of a post, as `note_xml` does: many posts were made at the same time of day."""
        target = self._links.to_web(time.url)
        return linked(target, self._time_xml(time.text)) if target else note_xml([time], self._links)

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


@lru_cache(_KNOWN_FACTS)
def _fact_xml(fact: str) -> str:
    """Return what is said of a post behind other words, such as ``12 likes``, which is said of many."""
    return f"{_BETWEEN_DETAILS}{runs_xml(fact, PLAIN)}"
