"""What goes into which volume: by year, or by what records are likely to take in a file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from twconvert.kinds import CHATS, MESSAGES, kinds_besides_posts
from twconvert.volumes.days import posts_by_size, years_of_posts, years_of_so_many_posts
from twconvert.volumes.others import others_by_size, others_in_one

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from twconvert.model import Document, Media
    from twconvert.volumes.cut import Cut

_PACKED = 0.25
"""Bytes that a byte of a record becomes in a file, packed."""
_PER_RECORD = 60
"""Bytes of what stands around the text of a record."""


def cuts_by_year(document: Document, most_posts: int | None = None) -> list[Cut]:
    """Return a volume for each year, and one for all that is not a post; none where all is of one year.

    Args:
        document: The document.
        most_posts: The most posts of a volume: a year that has more makes several. ``None`` where any number will do.
    """
    years = list(years_of_so_many_posts(document, most_posts) if most_posts else years_of_posts(document))
    return [*years, *others_in_one(document)] if len(years) > 1 else []


def cuts_by_size(document: Document, limit: int, bytes_of: Callable[[Media], int]) -> list[Cut]:
    """Return volumes of a size; none where the document is no larger.

    Args:
        document: The document.
        limit: The most bytes of what is in a volume.
        bytes_of: Returns about how many bytes a medium takes in a file.
    """
    sizes = _Sizes(bytes_of)
    cuts = [
        *posts_by_size(document, limit, lambda thread: sizes.of_all(thread.posts)),
        *others_by_size(document, limit, sizes.of),
    ]
    return cuts if sizes.total > limit else []


def is_divisible(document: Document) -> bool:
    """Return whether a document holds more than one thread or record."""
    return len(document.threads) + sum(len(getattr(document, kind.field)) for kind in kinds_besides_posts()) > 1


class _Sizes:
    """Estimates what records take in a file.

    Args:
        bytes_of: Returns about how many bytes a medium takes.
    """

    def __init__(self, bytes_of: Callable[[Media], int]) -> None:
        self.total = 0
        """The bytes of all records that were asked for."""
        self._bytes_of = bytes_of
        self._encode = msgspec.msgpack.Encoder().encode

    def of(self, record: Any) -> int:
        """Return the bytes of a record that is not a post."""
        for kind in (MESSAGES, CHATS):
            if isinstance(record, kind.model_type):
                return self.of_all(getattr(record, kind.parts))
        return self.of_all((record,))

    def of_all(self, records: Iterable[Any]) -> int:
        """Return the bytes of some records."""
        size = 0
        for record in records:
            size += _PER_RECORD + int(len(self._encode(record)) * _PACKED)
            size += sum(map(self._bytes_of, getattr(record, "media", ())))
        self.total += size
        return size
