"""What can go wrong, and the exit code that says so.

    TwconvertError                       1   never raised itself
    ├── UsageError                       2   wrong usage, unknown format or option
    │   └── PluginError                  2   what a plugin or a file offers cannot be used
    ├── ArchiveError                     3   no readable archive
    │   ├── NotAnArchiveError            3   readable, but no archive that a loader knows
    │   └── OwnerMismatchError           3   archives of different accounts
    ├── UnreadableRecordsError           4   --strict: something in the archive could not be read
    └── OutputError                      5   the output could not be written
        └── OutputExistsError            5   something is there already, and --force was not given

Every message is one line that says what is wrong, where, and what to do.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


class TwconvertError(Exception):
    """The base of everything twconvert raises on purpose."""

    exit_code: ClassVar[int] = 1


class UsageError(TwconvertError):
    """The command line, or a call of the library, asks for something that does not exist."""

    exit_code = 2


class PluginError(UsageError):
    """What was asked for is offered by two plugins, or by one or a file that cannot be used."""


class ArchiveError(TwconvertError):
    """A path could not be read as an archive, or a file in an archive could not be read.

    Args:
        reason: What is wrong, and what to do about it.
        file: The path of the archive, or of the file in it, that this is about; the message begins with it. Empty
            where the reason says all.
    """

    exit_code = 3

    def __init__(self, reason: str, *, file: str | Path = "") -> None:
        self.reason = reason
        self.file = str(file)
        super().__init__(f"{file}: {reason}" if self.file else reason)


class NotAnArchiveError(ArchiveError):
    """A path can be read, but it holds no archive that an installed loader knows."""


class OwnerMismatchError(ArchiveError):
    """Archives of different accounts were given for one document."""


class UnreadableRecordsError(TwconvertError):
    """With ``--strict``: something in the archive could not be read, so nothing was written."""

    exit_code = 4


class OutputError(TwconvertError):
    """The output could not be written."""

    exit_code = 5


class OutputExistsError(OutputError):
    """The output is there already, and overwriting it was not asked for."""


@contextmanager
def blamed_on(plugin: str) -> Iterator[None]:
    """Note with any error in the block whose it is, should it turn out to be a bug."""
    try:
        yield
    except Exception as error:
        error.add_note(f"in {plugin}")
        raise


def suggestion(word: str, known: Iterable[str], ending: str) -> str:
    """Return, for the end of a message, the question whether a known word was meant, or else what there is."""
    from difflib import get_close_matches  # noqa: PLC0415 - who makes no mistake needs none of it

    close = get_close_matches(word, list(known), n=1)
    return f"did you mean {close[0]!r}?" if close else ending
