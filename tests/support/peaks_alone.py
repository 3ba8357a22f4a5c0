"""Measure conversions in a process of their own, where few files are many: peaks_alone.py FORMAT FOLDER ARCHIVE..."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

from support.memory import peak_of
from twconvert import convert

_LIMIT = "_MOST_IN_MEMORY"
_HOLDERS = ("scratch_dict", "zip_entries", "store.occurrences", "store.terms")


def main(format_name: str, folder: Path, archives: list[Path]) -> None:
    """Write the most bytes that Python allocates for each archive."""
    for name in _HOLDERS:
        module = import_module(f"twconvert.{name}")
        assert hasattr(module, _LIMIT)
        setattr(module, _LIMIT, 100)
    convert(archives[-1], to=format_name, output=folder / "first")  # which imports modules and fills caches
    for number, archive in enumerate(archives):
        sys.stdout.write(f"{peak_of(archive, format_name, folder / f'{number}')}\n")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), [Path(word) for word in sys.argv[3:]])
