"""A conversation or a chat, line by line: who speaks, where a day begins, when it was, what is said about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from twconvert.markdown import blocks_in, source_of
from twconvert.model import ChatMessage, Message
from twconvert.wording import Run, event_text, gettext, speaker
from twconvert.wording.messages import WELCOME, earlier_text, reactions_text
from twconvert.wording.people import name_of
from twconvert.wording.saved import posts_meant

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from twconvert.blocks import Block
    from twconvert.model import AccountRef, Document, Event


class Line(NamedTuple):
    """A message, or what else happened, and what a reader has to be told before it."""

    event: Event | ChatMessage
    time: datetime
    """When it was, by the document's clock."""
    begins_day: bool
    """Whether it is the first of its day."""
    speaker: str | None
    """Who speaks, where another one or nobody spoke before; ``None`` where the same person goes on, and for events."""
    shows_time: bool
    """Whether its minute is not that of the line before."""
    is_own: bool
    """Whether the owner of the archive speaks."""
    name: str | None
    """Who speaks, whoever spoke before; ``None`` for events."""

    @property
    def message(self) -> Message | ChatMessage | None:
        """The message, or ``None`` where something else happened."""
        return self.event if isinstance(self.event, Message | ChatMessage) else None

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks of an answer of an assistant, who writes Markdown; empty for everything else."""
        if not isinstance(self.event, ChatMessage) or self.event.role != "assistant" or not self.event.content:
            return ()
        return blocks_in(source_of(self.event.content))

    @property
    def happening(self) -> str | None:
        """What happened, such as ``Bob left``; ``None`` for messages."""
        return None if isinstance(self.event, Message | ChatMessage) else event_text(self.event)

    def notes(self, document: Document) -> list[Sequence[Run]]:
        """Return the lines that follow a message: its earlier texts, that it is a welcome, reactions, posts meant."""
        if isinstance(self.event, ChatMessage):
            return list(posts_meant(document, self.event))
        if not isinstance(self.event, Message):
            return []
        earlier = map(earlier_text, self.event.earlier_texts)
        words = (*earlier, self.event.is_welcome and gettext(WELCOME), reactions_text(self.event))
        return [[Run(each)] for each in words if each]


def talk(document: Document, events: Iterable[Event | ChatMessage]) -> Iterator[Line]:
    """Yield the lines of a conversation or a chat."""
    minute = who_before = None
    for event in events:
        time = document.local(event.created_at)
        who, name, is_own = _speaker(document, event)
        begins_day = minute is None or time.date() != minute.date()
        begins = name is not None and (begins_day or who != who_before)
        shows_time = begins or name is None or time.replace(second=0, microsecond=0) != minute
        yield Line(event, time, begins_day, name if begins else None, shows_time, is_own, name)
        minute, who_before = time.replace(second=0, microsecond=0), who


def resumed(document: Document, events: Sequence[Event | ChatMessage], index: int) -> Line:
    """Return the line at an index for a reader who begins there, as at the top of a file.

    It has what the reader would not know: the day where an earlier line began it, and the speaker where an earlier
    line named that person. What the line in its place says by itself is left out.
    """
    *_, line = talk(document, events[max(0, index - 1) : index + 1])
    (alone,) = talk(document, events[index : index + 1])
    return alone._replace(
        begins_day=index > 0 and not line.begins_day, speaker=None if line.speaker or index == 0 else alone.speaker
    )


def _speaker(document: Document, event: Event | ChatMessage) -> tuple[AccountRef | str | None, str | None, bool]:
    """Return who speaks, the name to show, and whether it is the owner."""
    if isinstance(event, ChatMessage):
        return event.role, speaker(document, event), event.role == "user"
    if isinstance(event, Message):
        return event.sender, name_of(event.sender), bool(event.sender.id) and event.sender.id == document.owner.id
    return None, None, False
