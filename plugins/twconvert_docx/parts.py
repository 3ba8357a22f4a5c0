"""What a document holds besides posts: parts, and the chapters of each, known before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from twconvert.wording import (
    CHATS,
    chat_title,
    conversation_title,
    likes_of,
    lists_of,
    number_spoken,
    relations_of,
)
from twconvert_docx.part_text import PartText

if TYPE_CHECKING:
    from twconvert import Document

Write: TypeAlias = Callable[[PartText], Iterator[str]]
"""Yields the paragraphs of a chapter."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A conversation, a year of likes ..."""

    title: str
    """Empty for the only chapter of a part, which needs no heading of its own."""
    bookmark: str
    write: Write


@dataclass(frozen=True, slots=True)
class Part:
    """The messages, the likes ..."""

    title: str
    bookmark: str
    chapters: list[Chapter]


def parts_of(document: Document) -> list[Part]:
    """Return the parts that there is anything of, in the order in which they are read."""
    parts = (
        _part("Messages", "Messages", _conversations(document)),
        _part("Likes", "Likes", ((year, partial(PartText.likes, likes=likes)) for year, likes in likes_of(document))),
        _part("People", "People", _people(document)),
        _part("Moments", "Moments", [("", PartText.moments)] if document.moments else []),
        _part(CHATS, "Chats", _chats(document)),
    )
    return [part for part in parts if part.chapters]


def _conversations(document: Document) -> Iterator[tuple[str, Write]]:
    for number in range(number_spoken(document)):
        title = conversation_title(document, document.conversations[number])
        yield title, partial(PartText.conversation, number=number)


def _people(document: Document) -> Iterator[tuple[str, Write]]:
    for heading, relations in relations_of(document):
        yield heading, partial(PartText.accounts, relations=relations)
    for heading, lists in lists_of(document):
        yield heading, partial(PartText.lists, lists=lists)


def _chats(document: Document) -> Iterator[tuple[str, Write]]:
    for number, chat in enumerate(document.chats):
        yield chat_title(chat), partial(PartText.chat, number=number)


def _part(title: str, name: str, chapters: Iterable[tuple[str, Write]]) -> Part:
    """Return a part; bookmarks are made of its name."""
    numbered = enumerate(chapters, start=1)
    return Part(
        title,
        f"_Toc{name}",
        [Chapter(title, f"_Toc{name}{number}", write) for number, (title, write) in numbered],
    )
