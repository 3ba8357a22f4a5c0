"""Errors as a page gets them: their class and data, and for those nobody foresaw, what a report of them needs."""

from __future__ import annotations

import platform
import re
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from twconvert.app.state import Failure
from twconvert.distributions import version_of
from twconvert.errors import TwconvertError

if TYPE_CHECKING:
    from collections.abc import Iterable

UNEXPECTED = "Unexpected"
"""The kind of a failure that is a mistake of twconvert."""
_PARAMETER = re.compile(r"\{\w+\}")
"""What stands in a remedy for a parameter of `twconvert.convert`, which people who look at a page do not know."""
_DATA = ("file", "reason", "option", "owner", "path", "parameter", "needed", "free", "name")


class RequestError(Exception):
    """A page asked for something that makes no sense."""

    status: ClassVar[int] = 400
    """The status code of HTTP."""


class TicketError(RequestError):
    """A ticket was used before, or is none."""

    status = 403


class AccessError(RequestError):
    """A request comes from somewhere else than our own page, or without its key."""

    status = 403


class UnknownError(RequestError):
    """There is no archive, output or format of that name."""

    status = 404


class BusyError(RequestError):
    """Something else is being done."""

    status = 409


class HostsError(RequestError):
    """Hosts are to be asked that nobody was shown."""

    status = 409


class UploadError(RequestError):
    """A copy of a file could not be made."""


class SpaceError(UploadError):
    """The disk has no room for a copy of a file.

    Args:
        needed: The size of the file in bytes.
        free: The number of bytes that the copy may have.
    """

    status = 507

    def __init__(self, needed: int, free: int) -> None:
        super().__init__(
            f"the disk has no room for a copy of the file: it needs {needed:,} bytes, and {free:,} are free"
        )
        self.needed = needed
        self.free = free


class OpenError(RequestError):
    """The system has no program to open something with."""


def failure_of(error: BaseException, private: Iterable[Path] = ()) -> Failure:
    """Return an error as a page gets it.

    Args:
        error: The error.
        private: The paths that the details of a mistake must not hold, such as those of archives.
    """
    kind = type(error).__name__
    data = {name: value for name in _DATA if (value := _plain(getattr(error, name, None)))}
    if isinstance(error, TwconvertError):
        remedy = "" if _PARAMETER.search(error.remedy) else error.remedy
        return Failure(kind=kind, problem=error.problem, remedy=remedy, data=data)
    if isinstance(error, RequestError):
        return Failure(kind=kind, problem=str(error), data=data)
    if isinstance(error, MemoryError):
        return Failure(
            kind=kind, problem="there is not enough memory", remedy="close other programs, or take fewer years"
        )
    return Failure(kind=UNEXPECTED, problem=kind, details=_details(error, private))


def _plain(value: object) -> str | int | None:
    return str(value) if isinstance(value, Path) else value if isinstance(value, str | int) else None


def _details(error: BaseException, private: Iterable[Path]) -> str:
    """Return what a report of a mistake needs, without what tells who somebody is."""
    lines = [
        f"twconvert {version_of('twconvert')}, Python {platform.python_version()}, {platform.platform()}",
        *(line.rstrip() for line in traceback.format_exception(error)),
    ]
    text = "\n".join(lines)
    names = {str(each) for path in private for each in (path, path.absolute())}
    # The longest first: one path may begin with another.
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, "<archive>")
    return text.replace(str(Path.home()), "~")
