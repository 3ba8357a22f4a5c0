"""Conversations and chats as XHTML, a piece for each message."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from twconvert import ChatMessage, Message
from twconvert.wording import WELCOME, clock, day, event_text, posts_meant, reactions_text, resumed, talk
from twconvert_epub.links import linked_runs
from twconvert_epub.paragraphs import counts_html, note_html, paragraph_html

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from twconvert import Document, Event
    from twconvert.wording import Line, Run
    from twconvert_epub.figures import Figures


class TalkWriter:
    """Writes conversations and chats."""

    def __init__(self, document: Document, figures: Figures) -> None:
        self._document = document
        self._figures = figures
        self.messages = 0
        """That were written."""

    def pieces(self, note: Sequence[Run], events: Sequence[Event | ChatMessage]) -> Iterator[str]:
        """Yield what is said of a conversation, and what was said in it."""
        yield counts_html(linked_runs(self._document, note))
        for line in talk(self._document, events):
            yield f"{_opening(line)}{self._line(line)}"

    def resuming(self, events: Sequence[Event | ChatMessage]) -> Callable[[int], str]:
        """Return a function that returns what a file has to say before it can begin with a piece."""
        return lambda piece: _opening(resumed(self._document, events, piece - 1)) if piece else ""

    def _line(self, line: Line) -> str:
        event = line.event
        if isinstance(event, Message):
            welcome = note_html(WELCOME) if event.is_welcome else ""
            reactions = note_html(escape(reactions_text(event))) if event.reactions else ""
            return self._message(line, event, f"{welcome}{reactions}")
        if isinstance(event, ChatMessage):
            meant = [note_html(linked_runs(self._document, runs)) for runs in posts_meant(self._document, event)]
            return self._message(line, event, "".join(meant))
        return f'<p class="note event">{clock(line.time)} \u00b7 {escape(event_text(event))}</p>\n'

    def _message(self, line: Line, message: Message | ChatMessage, notes: str) -> str:
        self.messages += 1
        time = f'<p class="clock">{_time(line)}</p>\n' if line.shows_time and line.speaker is None else ""
        media = self._figures.of(message) if message.media else ""
        text = paragraph_html(message.content, None)
        return f'<div class="message{_own(line)}">\n{time}{text}{media}{notes}</div>\n'


def _opening(line: Line) -> str:
    """Return the day and the name of who speaks, where the line begins with them."""
    heading = f'<h2 class="day">{day(line.time)}</h2>\n' if line.begins_day else ""
    if line.speaker is None:
        return heading
    return f'{heading}<p class="speaker{_own(line)}"><b><bdi>{escape(line.speaker)}</bdi></b> {_time(line)}</p>\n'


def _own(line: Line) -> str:
    return " own" if line.is_own else ""


def _time(line: Line) -> str:
    moment = line.event.created_at.isoformat()[:19]
    return f'<time class="clock" datetime="{moment}Z">{clock(line.time)}</time>'
