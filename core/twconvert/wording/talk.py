"""A conversation or a chat, line by line: where a day begins, where another one begins to speak, when."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from twconvert.model import ChatMessage, Message
from twconvert.wording.messages import speaker
from twconvert.wording.people import name_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime

    from twconvert.model import AccountRef, Document, Event


class Line(NamedTuple):
    """Something that was said or happened, and what a reader has to be told before it."""

    event: Event | ChatMessage
    time: datetime
    """By the document's clock."""
    begins_day: bool
    speaker: str | None
    """Who speaks, where nobody or another one did before; ``None`` where the same goes on, and where nobody speaks."""
    shows_time: bool
    """Whether its minute is not that of the line before."""
    is_own: bool
    """Whether the owner of the archive speaks."""


def talk(document: Document, events: Iterable[Event | ChatMessage]) -> Iterator[Line]:
    """Yield the lines of a conversation or a chat."""
    minute = who_before = None
    for event in events:
        time = document.local(event.created_at)
        who, name, is_own = _speaker(document, event)
        begins_day = minute is None or time.date() != minute.date()
        begins = name is not None and (begins_day or who != who_before)
        shows_time = begins or name is None or time.replace(second=0, microsecond=0) != minute
        yield Line(event, time, begins_day, name if begins else None, shows_time, is_own)
        minute, who_before = time.replace(second=0, microsecond=0), who


def resumed(document: Document, events: Sequence[Event | ChatMessage], index: int) -> Line:
    """Return the line of an event with what a reader has to be told who begins to read there.

    What the line says by itself is left out: the day where it begins one, the speaker where another one spoke before.
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
