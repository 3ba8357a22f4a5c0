"""The folder of plugins for a program that has Python in it, and into which nothing can be installed."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def add_plugin_folder() -> None:
    """Let the plugins in the folder be found. Does nothing in an ordinary Python, into which plugins are installed."""
    if not hasattr(sys, "frozen"):
        return
    # Behind all else, so that no file in it takes the place of one of the program.
    with suppress(RuntimeError):  # Nobody knows where the home folder is.
        sys.path += [place for place in map(str, _places(plugin_folder())) if place not in sys.path]


def plugin_folder() -> Path:
    """Return the folder: ``plugins`` in the folder that the system has for data of a program."""
    from platformdirs import user_data_path  # noqa: PLC0415 - an extra, which each such program has

    return user_data_path("twconvert", appauthor=False) / "plugins"


def _places(folder: Path) -> list[Path]:
    """Return what modules are looked for in: wheels, as they are, and folders that hold an unpacked one."""
    try:
        return sorted(each for each in folder.iterdir() if each.suffix == ".whl" or each.is_dir())
    except OSError:
        return []
