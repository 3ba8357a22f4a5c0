"""How much memory a conversion takes, as numbers that do not depend on the machine."""

from __future__ import annotations

import tracemalloc
from typing import TYPE_CHECKING

from twconvert import convert

if TYPE_CHECKING:
    from pathlib import Path


def peak_of(archive: Path, format_name: str, output: Path) -> int:
    """Return the most bytes that Python allocates while an archive is converted."""
    tracemalloc.start()
    try:
        convert(archive, to=format_name, output=output)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
