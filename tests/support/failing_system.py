"""A system on which the call of a number fails, as in the tests of SQLite: opening, reading, writing, renaming."""

from __future__ import annotations

import _io
import builtins
import errno
import io
import os
from collections import Counter
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_CALLS = (
    "open",
    "mkdir",
    "rename",
    "replace",
    "link",
    "unlink",
    "rmdir",
    "fsync",
    "scandir",
    "stat",
    "lstat",
    "listdir",
)


class FailingSystem:
    """Counts calls that concern a folder, and lets one of them fail.

    Args:
        folder: The folder. What concerns other files, of Python say, never fails.
        at: The number of the call that fails, from 1 on. Those after it do not.
        number: The number of the error that it fails with.
    """

    def __init__(self, folder: Path, at: int, number: int = errno.EIO) -> None:
        self.calls: Counter[str] = Counter()
        self.failed = ""
        """The call that failed. Empty as long as none has."""
        self._folder = os.fspath(folder)
        self._at = at
        self._number = number

    def call(self, name: str, path: Any) -> None:
        """Count a call, and fail if it is its turn."""
        if not str(path).startswith(self._folder):
            return
        self.calls[name] += 1
        if self.calls.total() == self._at:
            self.failed = f"{name} {path}"
            raise OSError(self._number, os.strerror(self._number), str(path))

    @contextmanager
    def installed(self) -> Iterator[None]:
        """Put the system in the place of the real one, for a block."""
        with ExitStack() as patches:
            for name in _CALLS:
                patches.enter_context(patch.object(os, name, self._failing(name)))
            for module in (builtins, io, _io):
                patches.enter_context(patch.object(module, "open", self._opened))
            yield

    def _failing(self, name: str) -> Callable[..., Any]:
        real = getattr(os, name)

        def called(path: Any, *arguments: Any, **named: Any) -> Any:
            where = Path("/dev/fd", str(path)).readlink() if isinstance(path, int) else path
            self.call(name, where)
            return real(path, *arguments, **named)

        return called

    def _opened(self, file: Any, mode: str = "r", buffering: int = -1, *text: Any, **named: Any) -> Any:
        raw_mode = mode.replace("t", "").replace("b", "")
        raw = _FailingFile(self, file, raw_mode, named.pop("closefd", True), named.pop("opener", None))
        if buffering == 0:
            return raw
        buffered: Any
        if "+" in mode:
            buffered = io.BufferedRandom(raw)
        else:
            buffered = io.BufferedReader(raw) if "r" in mode else io.BufferedWriter(raw)
        if "b" in mode:
            return buffered
        return io.TextIOWrapper(buffered, *text, **named)


class _FailingFile(io.FileIO):
    def __init__(self, system: FailingSystem, file: Any, mode: str, closefd: bool, opener: Any) -> None:  # noqa: FBT001
        if not isinstance(file, int):
            system.call("open", file)
        super().__init__(file, mode, closefd, opener)
        self._system = system

    def readinto(self, buffer: Any) -> int | None:
        self._system.call("read", self.name)
        return super().readinto(buffer)

    def readall(self) -> bytes | None:  # type: ignore[override]
        self._system.call("read", self.name)
        return super().readall()

    def read(self, size: int | None = -1) -> bytes | None:  # type: ignore[override]
        self._system.call("read", self.name)
        return super().read(size)

    def write(self, content: Any) -> int | None:  # type: ignore[override]
        self._system.call("write", self.name)
        return super().write(content)
