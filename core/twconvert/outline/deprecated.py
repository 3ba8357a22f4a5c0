"""Names that were public in `twconvert.wording`, and that `sections_of` takes the place of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from twconvert.outline.sections import chapters_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert.model import Document, Like, Relation, UserList

CHATS = "Chats"
"""The heading of chats. The title of their section names the assistant."""


def likes_of(document: Document) -> Iterator[tuple[str, Sequence[Like]]]:
    """Yield the years in which liked posts were written, and the likes."""
    return _chapters(document, "likes")


def relations_of(document: Document) -> Iterator[tuple[str, Sequence[Relation]]]:
    """Yield the heading of each relation, and the relations."""
    return _chapters(document, "people")


def lists_of(document: Document) -> Iterator[tuple[str, Sequence[UserList]]]:
    """Yield the heading of each kind of list, and the lists."""
    return _chapters(document, "lists")


def _chapters(document: Document, key: str) -> Iterator[tuple[str, Sequence[Any]]]:
    return ((chapter.title, chapter.records) for chapter in chapters_of(document, key))
