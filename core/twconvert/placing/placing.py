"""Puts an output that is whole in its place. At every moment the old one or the new one stands there, whole."""

from __future__ import annotations

import os
from contextlib import contextmanager, nullcontext, suppress
from typing import TYPE_CHECKING

from twconvert.errors import OutputExistsError
from twconvert.placing.file_list import FileList, check_folder, write_file_list
from twconvert.placing.flushing import flush, flush_folder
from twconvert.placing.output_errors import output_errors
from twconvert.placing.renaming import rename_new
from twconvert.placing.replacing import exchange, keep_additions, replace_folder
from twconvert.placing.scratch_folder import ScratchFolder
from twconvert.placing.walking import walk
from twconvert.signals import signals_held_back

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path


@contextmanager
def scratch_for(destination: Path, parameter: str = "output") -> Iterator[ScratchFolder]:
    """Give a scratch folder beside the destination to write in. `put_in_place` takes the output from there.

    Folders around the destination that are not there are made. When the block ends, also when it fails or is
    interrupted, nothing of it remains but what was put in place, and the folders around that.

    Args:
        destination: The path that the output is to have.
        parameter: The parameter of `twconvert.convert` that names the destination, for messages.

    Raises:
        OutputError: It could not be written.
    """
    with output_errors(destination, parameter), _folder_for(destination), ScratchFolder(destination) as scratch:
        yield scratch


@contextmanager
def _folder_for(destination: Path) -> Iterator[None]:
    """Make the folders around a destination for the length of a block. Those stay in which something is."""
    made: list[Path] = []
    try:
        for folder in reversed([each for each in destination.parents if not os.path.lexists(each)]):
            # Another run may make it at this moment, and then it is that run's.
            with signals_held_back(), suppress(FileExistsError):
                folder.mkdir()
                made.append(folder)
            flush_folder(folder.parent)
        yield
    finally:
        with signals_held_back():
            for folder in reversed(made):
                with suppress(OSError):
                    folder.rmdir()


def put_in_place(scratch: ScratchFolder, destination: Path, *, force: bool, parameter: str = "output") -> None:
    """Move an output that is whole to its destination.

    It is written to the disk first, and then moved in one step. Signals that would stop the program wait until then.

    Args:
        scratch: The scratch folder that the output was made in.
        destination: The path that the output is to have.
        force: Whether it replaces what is there: a file, or a folder that twconvert made.
        parameter: The parameter of `twconvert.convert` that names the destination, for messages.

    Raises:
        OutputError: There is no output, or parts of it were deleted meanwhile, or it cannot be moved.
        OutputExistsError: Something is there, and ``force`` was not given.
    """
    scratch.check()
    if scratch.path.is_dir():
        write_file_list(scratch.path)
    with _files_to_replace(scratch.path, destination, force=force, parameter=parameter) as replaced:
        if replaced is not None:
            keep_additions(destination, scratch.path, replaced)
        flush(scratch.path)
        with signals_held_back():
            if replaced is not None:
                replace_folder(scratch, destination, replaced)
            else:
                _move(scratch, destination, force=force, parameter=parameter)
            flush_folder(destination.parent)


def _files_to_replace(
    output: Path, destination: Path, *, force: bool, parameter: str
) -> FileList | AbstractContextManager[None]:
    """Return the files that twconvert made in the folder that an output replaces, or ``None`` if it replaces none."""
    if not (force and output.is_dir() and destination.is_dir() and not destination.is_symlink()):
        return nullcontext()
    check_folder(destination, parameter)
    return FileList(destination)


def _move(scratch: ScratchFolder, destination: Path, *, force: bool, parameter: str) -> None:
    try:
        rename_new(scratch.path, destination)
    except FileExistsError:
        # A folder that was not there a moment ago was not looked at, so it is not replaced.
        if not force or (destination.is_dir() and not destination.is_symlink()):
            raise OutputExistsError(destination, parameter) from None
        if scratch.path.is_dir():
            exchange(scratch, destination)
        else:
            scratch.path.replace(destination)


def place_of(output: Path, destination: Path, suffix: str) -> Path:
    """Return the path of an output: its destination, or ``posts-docx`` for ``posts.docx`` where it is a folder.

    An exporter may divide what is too much for one file, and a folder must not be called like a file.
    """
    if not (suffix and output.is_dir() and destination.name.endswith(suffix)):
        return destination
    return destination.with_name(f"{destination.name.removesuffix(suffix)}-{suffix.removeprefix('.')}")


def size_of(path: Path) -> int:
    """Return the bytes of a file, or of all files in a folder."""
    if path.is_dir():
        return sum(os.path.getsize(os.path.join(folder, name)) for folder, _, names in walk(path) for name in names)  # noqa: PTH118, PTH202 - there may be many
    return path.stat().st_size
