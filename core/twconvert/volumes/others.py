"""Puts what a document holds besides posts into volumes, which follow those of posts."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any

from twconvert.kinds import kinds_besides_posts
from twconvert.outline import sections_of
from twconvert.volumes.cut import Cut, packed
from twconvert.wording import gettext

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from twconvert.model import Document

_FIELDS = {
    "messages": "conversations",
    "chats": "chats",
    "likes": "likes",
    "people": "relations",
    "lists": "lists",
    "moments": "moments",
    "media": "other_media",
}
"""The fields of a document by the keys of sections, in the order in which they are read."""


def without_others() -> Mapping[str, tuple[()]]:
    """Return the fields of a document that holds nothing but posts."""
    return {kind.field: () for kind in kinds_besides_posts()}


def others_in_one(document: Document) -> Iterator[Cut]:
    """Yield one volume for all that is not a post, if there is anything."""
    ranges = {field: range(len(getattr(document, field))) for field in _FIELDS.values()}
    titles = {section.key: section.title for section in sections_of(document)}
    if titles:
        yield _cut({field: indices for field, indices in ranges.items() if indices}, titles, 1)


def others_by_size(document: Document, limit: int, size_of: Callable[[Any], int]) -> Iterator[Cut]:
    """Yield volumes that are no larger than a limit, unless a single conversation or other record is.

    Args:
        document: The document.
        limit: The most bytes of the records of a volume.
        size_of: Returns the bytes of a record.
    """
    titles = {section.key: section.title for section in sections_of(document)}
    fields = [field for key, field in _FIELDS.items() if key in titles]
    starts, sizes = [], array("Q")
    for field in fields:
        starts.append(len(sizes))
        sizes.extend(map(size_of, getattr(document, field)))
    stops = [*starts[1:], len(sizes)]
    for number, run in enumerate(packed(sizes, limit), start=1):
        ranges = {
            field: range(max(run.start, start) - start, min(run.stop, stop) - start)
            for field, start, stop in zip(fields, starts, stops, strict=True)
            if start < run.stop and run.start < stop
        }
        yield _cut(ranges, titles, number)


def _cut(ranges: Mapping[str, range], titles: Mapping[str, str], number: int) -> Cut:
    held = [titles[key] for key, field in _FIELDS.items() if field in ranges and key in titles]
    name = held[0] if len(held) == 1 else gettext("{section} and more").format(section=held[0])
    again = f" ({number})" if number > 1 else ""
    return Cut(f"{name}{again}", f"more-{number}" if number > 1 else "more", others=ranges)
