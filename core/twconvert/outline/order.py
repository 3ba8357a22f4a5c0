"""The order of conversations, and which of them a table of contents lists one by one."""

from __future__ import annotations

from array import array
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from twconvert.wording.messages import is_named, number_spoken, others_text, unnamed_text

if TYPE_CHECKING:
    from twconvert.model import Document

MOST_LISTED = 200
"""The number of conversations, or chats, that a table of contents lists one by one. More are found by nobody there."""


class ConversationOrder:
    """The conversations of a document in which anything happened, by the number of messages.

    Those come last in which nobody is known but by number, so that one line of a table of contents stands for them.

    Args:
        document: The document.
    """

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def indices(self) -> array[int]:
        """Their indices in ``document.conversations``. All of them are looked at when it is asked for."""
        sizes, unnamed = array("L"), bytearray()
        for each in islice(self._document.conversations, number_spoken(self._document)):
            sizes.append(len(each.events))
            unnamed.append(not is_named(self._document, each))
        self._unnamed = sum(unnamed)
        return array("L", sorted(range(len(sizes)), key=lambda index: (unnamed[index], -sizes[index])))

    def listed_as(self, place: int, title: str) -> str | None:
        """Return what a table of contents says at a place of the order; see `Chapter.in_contents`."""
        named = len(self.indices) - self._unnamed
        if place < named:
            return listed_as(place, named, title)
        if place > named:
            return None
        return title if self._unnamed == 1 else unnamed_text(self._unnamed, is_first=not named)


def listed_as(place: int, count: int, title: str) -> str | None:
    """Return what a table of contents says of one of many chapters; see `Chapter.in_contents`.

    Args:
        place: Its place among them, from 0.
        count: The number of all of them.
        title: Its title.
    """
    if place < MOST_LISTED or count == MOST_LISTED + 1:
        return title
    return others_text(count - MOST_LISTED) if place == MOST_LISTED else None
