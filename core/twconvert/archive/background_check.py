"""Checks members of a zip in another process, while this one reads posts: a second core does it for nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryFile
from threading import Lock
from typing import TYPE_CHECKING

from twconvert.archive import check_members

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORTH_A_PROCESS = 16 << 20
"""Bytes as they are packed; to check so many takes several times as long as to start Python."""
_ANSWERS_AT_A_TIME = 1 << 12


def begin_checks(archive: Path, places: Mapping[str, tuple[int, ...]]) -> ChecksAhead | None:
    """Begin to check members, or return ``None`` where that does not pay or cannot be done.

    Args:
        archive: the zip.
        places: of the members by name, as `check_members.PLACE` packs them, in the order in which they are asked for.
    """
    is_little = sum(packed_size for _, packed_size, *_ in places.values()) < _WORTH_A_PROCESS
    # In a frozen program, sys.executable is that program.
    has_python = sys.executable and not hasattr(sys, "frozen") and Path(check_members.__file__).exists()
    if is_little or not has_python:
        return None
    try:
        return ChecksAhead(archive, places)
    except OSError:
        return None


class ChecksAhead:
    """A process that checks members of a zip; raises ``OSError`` where none can be started."""

    def __init__(self, archive: Path, places: Mapping[str, tuple[int, ...]]) -> None:
        self._numbers = {name: number for number, name in enumerate(places)}
        self._answers = b""
        self._lock = Lock()
        with TemporaryFile() as question:
            question.writelines(check_members.PLACE.pack(*place) for place in places.values())
            question.seek(0)
            self._process = subprocess.Popen(  # noqa: S603 - Python itself, with a program of ours
                [sys.executable, "-I", "-S", check_members.__file__, os.path.abspath(archive)],  # noqa: PTH100 - links stay
                stdin=question,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )

    def found_intact(self, name: str) -> bool:
        """Say whether a member was found to be whole, and wait for that; a process that was ended has found nothing."""
        number = self._numbers.get(name)
        return number is not None and self._answer(number) == b"\1"

    def close(self) -> None:
        """End the process if it still runs."""
        self._process.kill()
        self._process.communicate()

    def _answer(self, number: int) -> bytes:
        answers = self._process.stdout
        with self._lock:
            while len(self._answers) <= number and answers and (more := os.read(answers.fileno(), _ANSWERS_AT_A_TIME)):
                self._answers += more
            return self._answers[number : number + 1]
