"""Ctrl-C at a chosen moment."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING
from unittest.mock import patch

from twconvert.archive import Archive

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from io import BufferedReader


def is_interrupted(run: Callable[[], object]) -> bool:
    """Say whether something that runs passes Ctrl-C on."""
    try:
        run()
    except KeyboardInterrupt:
        return True
    return False


class Opened:
    """How many files of archives were opened."""

    files = 0


@contextmanager
def interrupted_at(number: int) -> Iterator[Opened]:
    """Interrupt what reads an archive when it opens its file of this number; 0 lets it go on."""
    opened = Opened()
    open_file = Archive.open

    def open_or_interrupt(archive: Archive, name: str) -> BufferedReader:
        opened.files += 1
        if opened.files == number:
            raise KeyboardInterrupt
        return open_file(archive, name)

    with patch.object(Archive, "open", open_or_interrupt):
        yield opened
