"""Outputs that are put in place, and what is in a folder then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.placing import put_in_place, scratch_for
from twconvert.placing.file_list import FILE_LIST

if TYPE_CHECKING:
    from pathlib import Path


def names_in(folder: Path) -> list[str]:
    """Return the names of what is in a folder."""
    return sorted(path.name for path in folder.iterdir())


def texts_in(folder: Path) -> dict[str, str]:
    """Return the text of each file in a folder by its path from there, without twconvert's lists of files."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != FILE_LIST)
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in files}


def write_file(destination: Path, text: str = "new", *, force: bool = False) -> None:
    """Put a file in place."""
    with scratch_for(destination) as scratch:
        scratch.path.write_text(text, "utf-8")
        put_in_place(scratch, destination, force=force)


def write_folder(destination: Path, *, force: bool = False, **files: str) -> None:
    """Put a folder of files in place; ``__`` in a name stands for ``/``."""
    with scratch_for(destination) as scratch:
        for name, text in files.items():
            file = scratch.path / name.replace("__", "/")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        scratch.path.mkdir(exist_ok=True)
        put_in_place(scratch, destination, force=force)
