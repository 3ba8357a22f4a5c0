"""Reading media files ahead, to know which are damaged before they are put into the book."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from concurrent.futures import Future
    from types import TracebackType

    from twconvert import Document, Media

_BATCH = 32
_WORKERS = 2


class IntegrityCheck:
    """Checks files in the order they are added, in other threads while the book is being made.

    A check reads the whole file, outside Python's lock. Its result is one boolean, so the threads may
    run as far ahead as they can.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._pool = ThreadPoolExecutor(_WORKERS, "integrity")
        self._waiting: list[Media] = []
        self._batches: list[Future[list[bool]]] = []

    def add(self, media: Media) -> int:
        """Take a file and return its number."""
        number = len(self._batches) * _BATCH + len(self._waiting)
        self._waiting.append(media)
        if len(self._waiting) == _BATCH:
            self._submit()
        return number

    def is_intact(self, number: int) -> bool:
        """Return the verdict on a file; none can be added after that."""
        if self._waiting:
            self._submit()
        return self._batches[number // _BATCH].result()[number % _BATCH]

    def _submit(self) -> None:
        self._batches.append(self._pool.submit(self._check, self._waiting))
        self._waiting = []

    def _check(self, batch: list[Media]) -> list[bool]:
        return [self._document.is_intact(media) for media in batch]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(cancel_futures=True)
