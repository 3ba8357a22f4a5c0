"""Checks members of a zip in another process while this one reads posts, so that a second processor core has work."""

from __future__ import annotations

import os
import subprocess
import sys
from array import array
from itertools import repeat
from pathlib import Path
from tempfile import TemporaryFile
from threading import Lock
from typing import IO, TYPE_CHECKING

from twconvert.archive import check_members

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_WORTH_A_PROCESS = 16 << 20
"""The number of packed bytes (16 MiB) that take several times as long to check as Python takes to start."""
_ANSWERS_AT_A_TIME = 1 << 12
_NOT_ASKED = -1
_FAR_AHEAD = 100
"""Members before one that take longer to check than that one does."""


def begin_checks(archive: Path, extents: Iterable[tuple[int, tuple[int, ...]]]) -> ChecksAhead | None:
    """Start a process that checks members of a zip.

    Args:
        archive: The path of the zip.
        extents: The numbers of the members, each with its extent as `check_members.EXTENT` packs it, in the order in
            which the answers will be asked for.

    Returns:
        The process, or ``None`` where the members are too small to be worth one, or none can be started.
    """
    places = array("q")
    count = size = 0
    try:
        # Then nothing in it is worth one, and there may be many records to look through for members.
        if archive.stat().st_size < _WORTH_A_PROCESS:
            return None
        with TemporaryFile() as question:
            for number, extent in extents:
                places.extend(repeat(_NOT_ASKED, number + 1 - len(places)))
                if places[number] == _NOT_ASKED:
                    places[number] = count
                    question.write(check_members.EXTENT.pack(*extent))
                    count += 1
                    size += extent[1]
            command = _checker()
            if size < _WORTH_A_PROCESS or not command:
                return None
            question.seek(0)
            return ChecksAhead(_started(command, archive, question), places)
    except OSError:
        return None


def _checker() -> list[str]:
    """Return how the program that checks members is started; nothing where it cannot be."""
    if not sys.executable:
        return []
    if hasattr(sys, "frozen"):
        # Then it is the program itself, which has Python in it.
        return [sys.executable, check_members.VERB]
    is_file = Path(check_members.__file__).exists()
    return [sys.executable, "-I", "-S", check_members.__file__] if is_file else []


def _started(command: Sequence[str], archive: Path, question: IO[bytes]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - Python itself, with a program of ours
        [*command, os.path.abspath(archive)],  # noqa: PTH100 - links stay
        stdin=question,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


class ChecksAhead:
    """A process that checks members of a zip.

    Args:
        process: The running process, which writes a byte for each member.
        places: The places of the answers about the members, by their numbers; -1 where there will be none.
    """

    def __init__(self, process: subprocess.Popen[bytes], places: Sequence[int]) -> None:
        self._process = process
        self._places = places
        self._answers = b""
        self._lock = Lock()

    def found_intact(self, number: int) -> bool:
        """Wait for the answer about a member, and return whether the member is whole.

        ``False`` says nothing: the process may have ended early, was not asked about this member, or is far from it.
        """
        place = self._places[number] if number < len(self._places) else _NOT_ASKED
        return place != _NOT_ASKED and self._answer(place) == b"\1"

    def close(self) -> None:
        """End the process if it still runs."""
        self._process.kill()
        self._process.communicate()

    def _answer(self, place: int) -> bytes:
        answers = self._process.stdout
        with self._lock:
            if place > len(self._answers) + _FAR_AHEAD:
                return b""
            while len(self._answers) <= place and answers and (more := os.read(answers.fileno(), _ANSWERS_AT_A_TIME)):
                self._answers += more
            return self._answers[place : place + 1]
