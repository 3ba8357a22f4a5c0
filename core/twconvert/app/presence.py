"""Knows whether a page is open, and so when the program has to end."""

from __future__ import annotations

import asyncio
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SECONDS_BETWEEN_LOOKS = 0.25


class Presence:
    """Counts the pages that are open. Where none is for a while, and nothing is being done, the program ends.

    Args:
        is_busy: The function that says whether something is being done.
        patience: How many seconds to wait for a page after the last one was closed. One that is reloaded is closed for
            a moment.
        first_patience: How many seconds to wait for the first page.
    """

    def __init__(self, is_busy: Callable[[], bool], patience: float, first_patience: float) -> None:
        self._is_busy = is_busy
        self._patience = patience
        self._first_patience = first_patience
        self._pages: list[Callable[[], None]] = []
        self._was_open = False
        self.has_quit = False
        """Whether the program is to end."""

    @contextmanager
    def page_is_open(self, tell: Callable[[], None]) -> Iterator[None]:
        """Count a page for the length of the block.

        Args:
            tell: The function that is called when the program is to end.
        """
        self._pages.append(tell)
        self._was_open = True
        try:
            yield
        finally:
            self._pages.remove(tell)

    def quit(self) -> None:
        """Let the program end."""
        self.has_quit = True
        for tell in list(self._pages):
            tell()

    async def wait_for_end(self) -> None:
        """Wait until the program is to end."""
        last_seen = time.monotonic()
        while not self.has_quit:
            await asyncio.sleep(_SECONDS_BETWEEN_LOOKS)
            patience = self._patience if self._was_open else self._first_patience
            if self._pages or self._is_busy():
                last_seen = time.monotonic()
            elif time.monotonic() - last_seen > patience:
                self.quit()
