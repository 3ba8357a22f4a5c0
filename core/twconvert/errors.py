"""What can go wrong, and the exit code that says so.

    TwconvertError                       1   never raised itself
    ├── UsageError                       2   wrong usage, unknown format or option
    │   ├── OptionError                  2   an option has a value that is not allowed
    │   └── PluginError                  2   what a plugin or a file offers cannot be used
    ├── ArchiveError                     3   the path is not a readable archive
    │   ├── NotAnArchiveError            3   it is readable, but no loader knows it as an archive
    │   └── OwnerMismatchError           3   the archives are of different accounts
    ├── RemoteReadError                  3   an archive that lies elsewhere could not be read any further
    ├── UnreadableRecordsError           4   strict: something in the archive could not be read
    ├── OutputError                      5   the output could not be written
    │   └── OutputExistsError            5   something is there already, and replacing it was not asked for
    └── NotFetchedError                  6   a server could not be reached, or does not want to be asked now

Every message is one line that says what is wrong, where, and what to do.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_FOR_PROGRAMS = {
    "output": "output",
    "export_handles": "export_handles",
    "output_folder": "output_folder",
    "report": "report",
    "into": "into",
    "force": "force=True",
    "strict": "strict=True",
}
"""What a program calls the parameters of `twconvert.convert`, in messages."""


class TwconvertError(Exception):
    """The base class of every error that twconvert raises on purpose. `str` gives its message.

    Args:
        problem: The sentence that says what is wrong and where.
        remedy: What can be done about it. Parameters of `twconvert.convert` are in braces, as in ``use {force}``,
            because a person at a terminal knows them by other names than a program does.
    """

    exit_code: ClassVar[int] = 1

    def __init__(self, problem: str, remedy: str = "") -> None:
        self.problem = problem
        self.remedy = remedy
        super().__init__(self.message_with({}))

    def message_with(self, names: Mapping[str, str]) -> str:
        """Return the message in one line.

        Args:
            names: What the reader calls parameters of `twconvert.convert`, where that is not what a program calls
                them: ``{"force": "--force"}``.
        """
        if not self.remedy:
            return self.problem
        return f"{self.problem}; {self.remedy.format(**{**_FOR_PROGRAMS, **names})}"


class UsageError(TwconvertError):
    """The command line, or a call of the library, asks for something that does not exist."""

    exit_code = 2


class OptionError(UsageError):
    """An option was given a value that is not allowed.

    Args:
        option: The name of the option.
        reason: What is wrong with the value: ``must be month or year, not 'week'``.
        owner: What has the option: ``the format 'epub'``. Empty for an option of the conversion itself.
    """

    def __init__(self, option: str, reason: str, owner: str = "") -> None:
        super().__init__(f"the option {option!r} of {owner} {reason}" if owner else f"the option {option!r} {reason}")
        self.option = option
        self.reason = reason


class PluginError(UsageError):
    """A plugin or a file that was asked for cannot be used, or two plugins offer what was asked for."""


class ArchiveError(TwconvertError):
    """A path could not be read as an archive, or a file in an archive could not be read.

    Args:
        reason: What is wrong, and what to do about it.
        file: The path of the archive, or of the file in it, that this is about; the message begins with it. Empty
            where the reason says all.
    """

    exit_code = 3

    def __init__(self, reason: str, *, file: object = "") -> None:
        self.reason = reason
        self.file = str(file)
        super().__init__(f"{file}: {reason}" if self.file else reason)


class NotAnArchiveError(ArchiveError):
    """A path can be read, but no installed loader knows what is there as an archive.

    Args:
        reason: What is wrong, and what to do about it.
        looked_for: The files by which the installed loaders recognise an archive; empty where that is no help.
    """

    def __init__(self, reason: str, *, looked_for: str = "") -> None:
        super().__init__(reason)
        self.looked_for = looked_for


class OwnerMismatchError(ArchiveError):
    """Archives of different accounts were given for one document."""


class RemoteReadError(TwconvertError):
    """An archive that lies elsewhere could not be read any further. It may be all right, and the server not."""

    exit_code = 3


class UnreadableRecordsError(TwconvertError):
    """Something in the archive could not be read and ``strict`` was asked for, so nothing was written."""

    exit_code = 4


class OutputError(TwconvertError):
    """The output could not be written."""

    exit_code = 5


class OutputExistsError(OutputError):
    """Something is where the output is to go, and replacing it was not asked for.

    Args:
        path: The path that already exists.
        parameter: The parameter of `twconvert.convert` that named the path, or would have.
    """

    def __init__(self, path: Path, parameter: str = "output") -> None:
        super().__init__(f"{path} already exists", f"use {{force}} to replace it, or choose another {{{parameter}}}")
        self.path = path


class NotFetchedError(TwconvertError):
    """Not all that was to be fetched could be asked for: a server cannot be reached, or refuses. Nothing is lost."""

    exit_code = 6


@contextmanager
def blamed_on(plugin: str) -> Iterator[None]:
    """Note with any error in the block whose it is, should it turn out to be a bug."""
    try:
        yield
    except Exception as error:
        error.add_note(f"in {plugin}")
        raise
