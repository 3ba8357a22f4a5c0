"""Conversations and chats as paragraphs: the owner's words stand further in than those of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.outline import talk
from twconvert.wording import clock, day
from twconvert_docx.answers import AnswerWriter
from twconvert_docx.markup import note_xml, text_paragraph
from twconvert_docx.paragraphs import OTHERS_MESSAGE, OWN_MESSAGE, paragraph_start
from twconvert_docx.runs import PLAIN, TextStyle, runs_xml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert import ChatMessage, Document, Event, Message
    from twconvert.outline import Line
    from twconvert_docx.links import Links
    from twconvert_docx.media import Figures

_BEFORE_SPEAKER = 300
"""Twentieths of a point above the name of who begins to speak."""
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
                yield f"{paragraph_start('Day')}{runs_xml(day(line.time), PLAIN)}</w:p>"
            if line.message:
                yield from self._message(line, line.message)
            else:
                words = f"{clock(line.time)}  \u00b7  {line.happening}"
                yield f"{paragraph_start('Event')}{runs_xml(words, PLAIN)}</w:p>"

    def _message(self, line: Line, message: Message | ChatMessage) -> Iterator[str]:
        indentation = OWN_MESSAGE if line.is_own else OTHERS_MESSAGE
        time = clock(line.time)
        if line.speaker is not None:
            name = runs_xml(line.speaker, TextStyle(style="PostDate"))
            start = paragraph_start("PostDetails", indentation, space_before=_BEFORE_SPEAKER)
            yield f"{start}{name}{runs_xml(f'  {time}', PLAIN)}</w:p>"
        elif line.shows_time:
            start = paragraph_start("PostDetails", indentation, space_before=_BEFORE_TIME)
            yield f"{start}{runs_xml(time, PLAIN)}</w:p>"
        if blocks := line.blocks:
            yield from AnswerWriter(self._links, indentation).paragraphs(blocks)
        else:
            yield text_paragraph(message.content, None, self._links, indentation)
        yield from self._figures.of(message, None, indentation)
        for note in line.notes(self._document):
            yield f"{paragraph_start('Caption', indentation)}{note_xml(note, self._links)}</w:p>"
