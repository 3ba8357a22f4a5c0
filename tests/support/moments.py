"""A small program that places an output and stops, at a moment that is named, by a signal or as if the disk were full.

``python moments.py DESTINATION KIND SYSTEM MOMENT ENDING``: KIND is ``file`` or ``folder``, SYSTEM ``whole`` or
``plain`` (one without exchanges), ENDING ``SIGKILL`` or the like, or ``ENOSPC``. It replaces what is there.
"""

from __future__ import annotations

import errno
import os
import shutil
import signal
import sys
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

from twconvert.placing import placing, put_in_place, renaming, replacing, scratch_for
from twconvert.signals import ENDING_SIGNALS

if TYPE_CHECKING:
    from collections.abc import Callable

MOMENTS: dict[str, tuple[Any, str]] = {
    "before it is made": (placing, "ScratchFolder"),
    "while it is made": (placing, "write_file_list"),
    "while it is flushed": (placing, "flush"),
    "before it is moved": (placing, "rename_new"),
    "between two renames": (Path, "rename"),
    "after it was moved": (placing, "flush_folder"),
    "while the old one is deleted": (shutil, "rmtree"),
}
"""Each moment: just before a function of a module is called."""


def stop(number: int, _: object) -> None:
    """End the program as the command line does."""
    for each in ENDING_SIGNALS:
        signal.signal(each, signal.SIG_IGN)
    sys.exit(128 + number)


def ending(function: Callable[..., Any], how: str, at: int) -> Callable[..., Any]:
    """Return a function that ends the program when it is called for a certain time."""
    calls = 0

    @wraps(function)
    def called(*arguments: Any, **named: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == at and how == "ENOSPC":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        if calls == at:
            os.kill(os.getpid(), getattr(signal, how))
        return function(*arguments, **named)

    return called


def main(destination: Path, kind: str, system: str, moment: str, how: str) -> None:
    """Replace what is at the destination, and stop at the moment."""
    for each in ENDING_SIGNALS:
        signal.signal(each, stop)
    if system == "plain":
        vars(renaming)["was_done"] = lambda *_, **__: False
    module, name = MOMENTS[moment]
    if moment == "before it is moved" and kind == "folder":
        module, name = replacing, "were_exchanged"
    at = 2 if moment == "between two renames" else 1
    setattr(module, name, ending(getattr(module, name), how, at))
    with scratch_for(destination) as scratch:
        if kind == "file":
            scratch.path.write_text("new")
            if moment == "while it is made":
                vars(placing)["write_file_list"](scratch.path.parent)
        else:
            scratch.path.mkdir()
            (scratch.path / "page.txt").write_text("new")
        put_in_place(scratch, destination, force=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
