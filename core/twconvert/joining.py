"""Many small pieces of an output, put together so that each call that takes one does more at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, AnyStr

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["several_together"]

_ENOUGH = 1 << 18
"""Characters or bytes that are worth a call, also one in another thread, which waits several times until it may run."""


def several_together(pieces: Iterable[AnyStr]) -> Iterator[AnyStr]:
    """Yield small pieces several at a time, and a large one alone."""
    waiting: list[AnyStr] = []
    size = 0
    for piece in pieces:
        waiting.append(piece)
        size += len(piece)
        if size >= _ENOUGH:
            large = waiting.pop() if len(piece) >= _ENOUGH else None
            if waiting:
                yield piece[:0].join(waiting)
                waiting.clear()
            if large is not None:
                yield large
            size = 0
    if waiting:
        yield waiting[0][:0].join(waiting)
