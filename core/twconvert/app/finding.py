"""Finds the archives that lie around where people keep them."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from twconvert.conversion import archives_in

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from twconvert.registry import Plugins

_SECONDS = 2.0


def archives_around(folders: Iterable[Path], plugins: Plugins, seconds: float = _SECONDS) -> list[tuple[Path, ...]]:
    """Return the archives that lie in folders, the newest first; those of several parts together.

    Args:
        folders: The folders, the most likely ones first.
        plugins: The plugins whose loaders are asked.
        seconds: The time after which no further folder is looked into. People wait for it.
    """
    until = time.monotonic() + seconds
    found: dict[tuple[Path, ...], None] = {}
    for folder in folders:
        if time.monotonic() < until:
            found.update(dict.fromkeys(archives_in(folder, plugins)))
    return sorted(found, key=_age)


def _age(paths: tuple[Path, ...]) -> float:
    try:
        return -paths[0].stat().st_mtime
    except OSError:  # it was deleted in the meantime
        return 0.0
