"""Opens files, folders and web pages in the programs that people have for them."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import webbrowser
from typing import TYPE_CHECKING

from twconvert.app.failures import OpenError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

_ORIGINAL = "_ORIG"
_LIBRARIES = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "LIBPATH")
_SECONDS = 2.0
"""How long an opener is waited for. ``xdg-open`` may be the browser itself, which runs on."""


def open_path(path: Path) -> None:
    """Open a file or folder in the program that people have for it.

    Raises:
        OpenError: The system has none.
    """
    if sys.platform == "win32":
        try:
            os.startfile(path)  # noqa: S606 - what a person made and now wants to see
        except OSError as error:
            raise OpenError(f"no program opens {path.name}") from error
    else:
        _open(["open" if sys.platform == "darwin" else "xdg-open", str(path)], path)


def show_path(path: Path) -> None:
    """Show a file or folder in the folder that it is in.

    Raises:
        OpenError: The system has no program that shows folders.
    """
    if sys.platform == "win32":
        # It does not take its words apart as other programs do: the quotes stand around the path alone.
        subprocess.Popen(f'explorer /select,"{path}"')  # noqa: S603 - a file that we wrote
    elif sys.platform == "darwin":
        _open(["open", "-R", str(path)], path)
    else:
        _open(["xdg-open", str(path.parent)], path)


def open_page(address: str) -> bool:
    """Open a page in the browser that people have, and return whether that could be done."""
    if sys.platform not in {"win32", "darwin"} and _was_opened(["xdg-open", address]):
        return True
    return webbrowser.open(address)


def clean_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """Return an environment without the libraries of a frozen program, which break others that are started in it.

    PyInstaller keeps what was there before in ``LD_LIBRARY_PATH_ORIG``.
    """
    clean = dict(environment)
    for name in _LIBRARIES:
        original = clean.pop(f"{name}{_ORIGINAL}", None)
        if original is not None:
            clean[name] = original
        elif getattr(sys, "frozen", False):
            clean.pop(name, None)
    return clean


def _open(command: Sequence[str], path: Path) -> None:
    if not _was_opened(command):
        raise OpenError(f"no program opens {path.name}")


def _was_opened(command: Sequence[str]) -> bool:
    """Start a program that opens something, and return whether it could."""
    try:
        process = subprocess.Popen(  # noqa: S603 - a program of the system, and a file that we wrote or our page
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=clean_environment(os.environ),
            start_new_session=True,
        )
        return process.wait(_SECONDS) == 0
    except subprocess.TimeoutExpired:
        # Somebody has to take note of its end.
        threading.Thread(target=process.wait, daemon=True).start()
        return True
    except OSError:
        return False
