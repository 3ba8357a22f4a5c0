"""What goes into a volume."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


class Cut(NamedTuple):
    """What goes into a volume: posts of some days, or other records."""

    name: str
    """What it is called beside others: ``January to June 2019``."""
    key: str
    """The same for names of files: ``2019-01-to-2019-06``. Keys of posts sort as the volumes do."""
    threads: range = range(0)
    """Indices in ``document.threads``."""
    others: Mapping[str, range] = {}
    """Indices in other sequences of the document, by the names of its fields."""


def packed(sizes: Sequence[int], limit: int) -> Iterator[range]:
    """Yield runs of indices, each as long as its sizes add up to no more than a limit.

    What is larger than the limit is a run of its own.
    """
    start = total = 0
    for index, size in enumerate(sizes):
        if index > start and total + size > limit:
            yield range(start, index)
            start, total = index, 0
        total += size
    if len(sizes):
        yield range(start, len(sizes))
