"""One app at a time: a second start finds the first, and has it open another page.

While it runs, the app holds a lock in a folder that nobody but its user can look into. A file beside the lock says
which port it listens on, with a secret that lets a second start ask for a ticket. If the app is killed, the system lets
go of the lock.
"""

from __future__ import annotations

import http.client
import json
import os
import secrets
from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from twconvert.app.folders import make_private
from twconvert.app.guard import AGAIN
from twconvert.closing import Closing
from twconvert.placing.folder_lock import FolderLock

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_FILE = "app.json"
_SECONDS = 5.0


class Running(Struct, frozen=True, kw_only=True):
    """How to reach an app that runs."""

    port: int
    secret: str


class Instance(Closing):
    """The one app that runs.

    Args:
        folder: The folder for the lock and the file.

    Raises:
        BlockingIOError: Another one runs (POSIX).
        OSError: The lock could not be had: another one runs (Windows), or the disk knows no locks.
    """

    def __init__(self, folder: Path) -> None:
        make_private(folder)
        self._lock = FolderLock(folder)
        self._file = folder / _FILE
        self.secret = secrets.token_urlsafe(32)
        """What a second start has to know."""

    def tell(self, port: int) -> None:
        """Say which port the app listens on."""
        content = msgspec.json.encode(Running(port=port, secret=self.secret))
        self._file.unlink(missing_ok=True)
        descriptor = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(descriptor, "wb") as file:  # noqa: PTH123 - so that nobody can read it at any time
            file.write(content)

    def close(self) -> None:
        """Let another one run."""
        with suppress(OSError):
            self._file.unlink(missing_ok=True)
        self._lock.close()


def address_of_running(folder: Path, archives: Sequence[Path]) -> str | None:
    """Return the address, with a new ticket, of the app that runs; ``None`` where none answers.

    Args:
        folder: The folder in which it says how to reach it.
        archives: The archives that it is to offer.
    """
    with suppress(OSError, http.client.HTTPException, msgspec.DecodeError, ValueError, KeyError):
        running = msgspec.json.decode((folder / _FILE).read_bytes(), type=Running)
        connection = http.client.HTTPConnection("127.0.0.1", running.port, timeout=_SECONDS)
        try:
            body = json.dumps({"archives": [str(path.absolute()) for path in archives]})
            connection.request("POST", AGAIN, body, {"Authorization": f"Bearer {running.secret}"})
            answer = connection.getresponse()
            address = json.loads(answer.read())["address"]
            return address if isinstance(address, str) else None
        finally:
            connection.close()
    return None
