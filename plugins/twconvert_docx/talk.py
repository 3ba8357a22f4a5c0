"""Conversations and chats as paragraphs: the owner's words stand further in than those of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert import ChatMessage, Message
from twconvert.wording import WELCOME, Run, clock, day, event_text, posts_meant, reactions_text, talk
from twconvert_docx.content import note_xml, text_paragraph
from twconvert_docx.paragraphs import PLACE_OF_OTHERS, PLACE_OF_OWNER, paragraph_start
from twconvert_docx.runs import Look, runs_xml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert import Document, Event
    from twconvert.wording import Line
    from twconvert_docx.figures import Figures
    from twconvert_docx.links import Links
    from twconvert_docx.paragraphs import Place

_BEFORE_TIME = 60
"""Twentieths of a point above the time of a message of one who goes on speaking."""


class TalkWriter:
    """Writes conversations and chats."""

    def __init__(self, document: Document, links: Links, figures: Figures) -> None:
        self._document = document
        self._links = links
        self._figures = figures

    def paragraphs(self, events: Iterable[Event | ChatMessage]) -> Iterator[str]:
        """Yield what was said and done."""
        for line in talk(self._document, events):
            if line.begins_day:
                yield f"{paragraph_start('Day')}{runs_xml(day(line.time), Look())}</w:p>"
            event = line.event
            if isinstance(event, Message | ChatMessage):
                yield from self._message(line, event, PLACE_OF_OWNER if line.is_own else PLACE_OF_OTHERS)
            else:
                words = f"{clock(line.time)}  \u00b7  {event_text(event)}"
                yield f"{paragraph_start('Event')}{runs_xml(words, Look())}</w:p>"

    def _message(self, line: Line, message: Message | ChatMessage, place: Place) -> Iterator[str]:
        if line.speaker is not None:
            name = runs_xml(line.speaker, Look(style="PostDate"))
            yield f"{paragraph_start('PostDetails', place)}{name}{runs_xml(f'  {clock(line.time)}', Look())}</w:p>"
        elif line.shows_time:
            start = paragraph_start("PostDetails", place, space_before=_BEFORE_TIME)
            yield f"{start}{runs_xml(clock(line.time), Look())}</w:p>"
        yield text_paragraph(message.content, None, self._links, place)
        yield from self._figures.of(message, None, place)
        for note in self._notes(message):
            yield f"{paragraph_start('Caption', place)}{note_xml(note, self._links)}</w:p>"

    def _notes(self, message: Message | ChatMessage) -> Iterator[list[Run]]:
        if isinstance(message, ChatMessage):
            yield from posts_meant(self._document, message)
            return
        if message.is_welcome:
            yield [Run(WELCOME)]
        if message.reactions:
            yield [Run(reactions_text(message))]
