"""Conversations and chats as data for the template: the owner's words stand further in than those of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.outline import talk
from twconvert.wording import clock, day
from twconvert_pdf.answers import answer_blocks
from twconvert_pdf.markup import block, head, line, runs, text, text_blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert import ChatMessage, Document, Event, Message
    from twconvert.outline import Line
    from twconvert_pdf.heights import Heights
    from twconvert_pdf.links import Links
    from twconvert_pdf.markup import Part
    from twconvert_pdf.media import Figures

SHARE = 0.78
"""The part of the column that messages take, a little less than the template gives them."""


class TalkWriter:
    """Makes data of conversations and chats."""

    def __init__(self, document: Document, links: Links, figures: Figures, heights: Heights) -> None:
        self._document = document
        self._links = links
        self._figures = figures
        self._heights = heights

    def parts(self, events: Iterable[Event | ChatMessage]) -> Iterator[Part]:
        """Yield what was said and done."""
        for each in talk(self._document, events):
            if each.begins_day:
                yield {"kind": "day", "level": 3, "content": text(day(each.time))}
            if each.message:
                blocks = list(self._blocks(each, each.message))
                is_kept = self._heights.fit(blocks, SHARE)
                yield {"kind": "message", "is-own": each.is_own, "is-kept": is_kept, "blocks": blocks}
            else:
                yield line("event", f"{clock(each.time)}  \u00b7  {each.happening}")

    def _blocks(self, each: Line, message: Message | ChatMessage) -> Iterator[Part]:
        time = clock(each.time)
        if each.speaker is not None:
            yield head([["dark", text(each.speaker)], f"  {time}"])
        elif each.shows_time:
            yield head([time])
        if blocks := each.blocks:
            yield from answer_blocks(blocks, self._links)
        else:
            yield from text_blocks(message.content, None, self._links)
        yield from self._figures.of(message, None, SHARE)
        for note in each.notes(self._document):
            yield block("note", runs(note, self._links))
