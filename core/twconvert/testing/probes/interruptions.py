"""Ctrl-C, or an error of the caller, at a chosen moment."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING
from unittest.mock import patch

from twconvert.archive import Archive
from twconvert.conversion import ConversionOptions, Output, export_all
from twconvert.hookspecs import Loader
from twconvert.kinds import private_names
from twconvert.model import Account, Source
from twconvert.registry import Plugins, find_plugins

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from io import BufferedReader
    from pathlib import Path

    from twconvert.model import Record


def is_interrupted(run: Callable[[], object]) -> bool:
    """Return whether a function passes Ctrl-C on."""
    try:
        run()
    except KeyboardInterrupt:
        return True
    return False


class Stopped(Exception):  # noqa: N818 - nothing is wrong
    """An exception that a caller raises to stop a conversion."""


class Steps:
    """A progress that counts its steps, and raises `error` at one of them.

    Args:
        last: The number of the step that raises, from 1; 0 for none.
    """

    def __init__(self, last: int = 0) -> None:
        self.number = 0
        self.error = Stopped()
        self._last = last

    def step(self, stage: str, done: int, total: int | None) -> None:  # noqa: ARG002 - a progress is called so
        """Count a step."""
        self.number += 1
        if self.number == self._last:
            raise self.error


def error_of(run: Callable[[], object]) -> Exception | None:
    """Return the error that a function raises, or ``None``."""
    try:
        run()
    except Exception as error:  # noqa: BLE001 - whichever it is
        return error
    return None


def convert_records(records: Sequence[Record], archive: Path, output: Output, progress: Steps) -> None:
    """Convert records as a conversion of an archive does it, with filters, a progress and a scratch folder.

    Args:
        records: The records, in place of those of the archive.
        archive: The path of a folder. What is in it is not read.
        output: The output to write.
        progress: The progress that is told of each step.
    """
    owner = Account(id="1000", handle="ada_example", name="Ada Example")
    source = Source(path=str(archive), layout="test", owner=owner)
    loader = Loader(name="records", detect=lambda _: True, load=lambda *_: iter((source, *records)))
    plugins = Plugins(loaders={loader.name: loader}, filters=find_plugins(own_only=True).filters)
    export_all([archive], [output], plugins, ConversionOptions(include=private_names()), progress=progress)


class Opened:
    """A count of the files that were opened in archives."""

    files = 0


@contextmanager
def interrupted_at(number: int) -> Iterator[Opened]:
    """Raise `KeyboardInterrupt` in the block when a file of an archive is opened.

    Args:
        number: The number of the file that is opened then, from 1; 0 for none.
    """
    opened = Opened()
    open_file = Archive.open

    def open_or_interrupt(archive: Archive, name: str) -> BufferedReader:
        opened.files += 1
        if opened.files == number:
            raise KeyboardInterrupt
        return open_file(archive, name)

    with patch.object(Archive, "open", open_or_interrupt):
        yield opened
