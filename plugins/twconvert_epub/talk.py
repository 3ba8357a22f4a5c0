"""Conversations and chats as XHTML, a piece for each message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.html import blocks_html, content_html, escaped
from twconvert.outline import resumed, talk
from twconvert.wording import clock, day
from twconvert_epub.links import linked_runs
from twconvert_epub.markup import counts_html, note_html, paragraph_html

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from twconvert import Document
    from twconvert.outline import Chapter, Line
    from twconvert_epub.media import Figures


class TalkWriter:
    """Writes conversations and chats."""

    def __init__(self, document: Document, figures: Figures) -> None:
        self._document = document
        self._figures = figures
        self.messages = 0
        """The number of messages written so far."""

    def pieces(self, chapter: Chapter) -> Iterator[str]:
        """Yield what is said of a conversation or chat, and what was said in it."""
        yield counts_html(linked_runs(self._document, chapter.note))
        for line in talk(self._document, chapter.records):
            yield f"{_opening(line)}{self._line(line)}"

    def resuming(self, chapter: Chapter) -> Callable[[int], str]:
        """Return a function that returns what a file has to say before it can begin with a piece, by its index."""
        return lambda piece: _opening(resumed(self._document, chapter.records, piece - 1)) if piece else ""

    def _line(self, line: Line) -> str:
        message = line.message
        if message is None:
            return f'<p class="note event">{clock(line.time)} \u00b7 {escaped(line.happening or "")}</p>\n'
        self.messages += 1
        time = f'<p class="clock">{_time(line)}</p>\n' if line.shows_time and line.speaker is None else ""
        text = self._answer(line) or paragraph_html(message.content, None, self._document.service)
        media = self._figures.of(message) if message.media else ""
        notes = "".join(note_html(linked_runs(self._document, runs)) for runs in line.notes(self._document))
        return f'<div class="message{_own(line)}">\n{time}{text}{media}{notes}</div>\n'

    def _answer(self, line: Line) -> str:
        """Return the blocks of an answer; its headings are below those of days."""
        html = blocks_html(line.blocks, lambda content: content_html(content, service=self._document.service), 3)
        return f'<div class="answer">{html}</div>\n' if html else ""


def _opening(line: Line) -> str:
    """Return the day and the name of who speaks, where the line begins with them."""
    heading = f'<h2 class="day">{day(line.time)}</h2>\n' if line.begins_day else ""
    if line.speaker is None:
        return heading
    return f'{heading}<p class="speaker{_own(line)}"><b><bdi>{escaped(line.speaker)}</bdi></b> {_time(line)}</p>\n'


def _own(line: Line) -> str:
    return " own" if line.is_own else ""


def _time(line: Line) -> str:
    moment = line.event.created_at.isoformat()[:19]
    return f'<time class="clock" datetime="{moment}Z">{clock(line.time)}</time>'
