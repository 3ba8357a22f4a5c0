"""Finds the path of each output, and checks that an output may be written there."""

from __future__ import annotations

import os
import re
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from twconvert.errors import OutputError, OutputExistsError, UsageError
from twconvert.file_names import shortened, words_in_name
from twconvert.placing import check_folder, is_result, output_errors

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from twconvert.hookspecs import Exporter
    from twconvert.model import Document

_SUFFIX = re.compile(r"\.[A-Za-z]\w{0,9}$")
"""What programs go by. What stands behind the dot of ``Vol. 2`` or ``2019.05`` is part of the name."""
_BEGINNING_OF_REPORT = b'{\n  "archives": ['


def names_folder(path: str | os.PathLike[str]) -> bool:
    """Return whether a path is written as that of a folder, with a separator at its end."""
    return os.fspath(path).endswith(tuple(filter(None, (os.sep, os.altsep))))


def goes_into(path: Path, suffix: str, *, is_folder_name: bool) -> bool:
    """Return whether an output goes into a path, under its usual name, and not in its place.

    That is so where the path is a folder, or is written as one. But a folder that twconvert made is what another folder
    replaces, and a folder that is called like a file of the format is most likely taken for one.

    Args:
        path: The path that was given for the output.
        suffix: The suffix of files of the format. Empty where it makes a folder.
        is_folder_name: Whether `names_folder` says so of what was given.
    """
    if not path.is_dir():
        return is_folder_name
    return not path.name.lower().endswith(suffix.lower()) if suffix else not is_result(path)


def with_suffix(path: Path, suffix: str) -> Path:
    """Return a path with the suffix of a format, unless it has one already, or is that of a device."""
    if _SUFFIX.search(path.name) or (path.exists() and not path.is_file()):
        return path
    return path.with_name(f"{path.name}{suffix}")


def default_destination(
    document: Document, exporter: Exporter, archives: Sequence[Path], folder: Path | None = None
) -> Path:
    """Return the path of an output that was given none: ``ada-archive.epub``, or ``ada-archive-csv`` for a folder.

    Args:
        document: The document, whose owner's handle begins the name.
        exporter: The exporter. A folder is named after its format too, so that there may be one of each.
        archives: The archives that are read. Nothing is put into one of them.
        folder: The folder to put it in. Without one it is the current folder, or the one around an archive that the
            current folder is in.
    """
    if exporter.file_name:
        name = exporter.file_name(document)
    else:
        begin = words_in_name(document.owner.handle or document.service.name.lower())
        name = f"{begin}-archive{exporter.suffix or f'-{exporter.name}'}"
    return (_folder_outside(archives) if folder is None else folder) / name


def free_path(path: Path, suffix: str, taken: Collection[Path] = ()) -> Path:
    """Return a path, or the first of ``NAME-2``, ``NAME-3`` and so on where there is nothing.

    Args:
        path: The path to begin with.
        suffix: The suffix of files of the format, which stays at the end. Empty for a folder.
        taken: The real paths that other outputs will have.
    """
    cut = len(path.name) - len(suffix if path.name.lower().endswith(suffix.lower()) else path.suffix)
    ends = (f"-{number}{path.name[cut:]}" for number in count(2))
    numbered = (path.with_name(f"{shortened(path.name[:cut], end)}{end}") for end in ends)
    # The root of a disk and the current folder have no name that could be numbered.
    candidates = chain([path], numbered) if path.name else [path]
    return next((each for each in candidates if not (os.path.lexists(each) or real_path(each) in taken)), path)


def check_destination(
    destination: Path, archives: Iterable[Path], *, is_folder: bool, force: bool, parameter: str = "output"
) -> None:
    """Check, before any work is done, that an output can and may be written to a path.

    Args:
        destination: The path of the output.
        archives: The archives that are read. They stay as they are.
        is_folder: Whether the output is a folder.
        force: Whether it may replace a file, or a folder, that is there.
        parameter: The parameter of `twconvert.convert` that names the destination, for messages.

    Raises:
        UsageError: It would be written into an archive, or over one.
        OutputExistsError: Something is there already.
        OutputError: There can be no folder around it, or a file would replace a folder, or a folder a file.
    """
    elsewhere = f"choose another {{{parameter}}}"
    with output_errors(destination, parameter):
        place = real_path(destination)
        _check_archives(destination, place, archives, elsewhere)
        if destination.exists() or destination.is_symlink():
            if place.is_dir() and not is_folder:
                name = f"choose a name in it for {{{parameter}}}"
                raise OutputError(f"{destination} is a folder, and a file is to be written", name)
            if not force:
                raise OutputExistsError(destination, parameter)
            if is_folder != place.is_dir() or (place.exists() and not (place.is_dir() or place.is_file())):
                kind = "folder" if is_folder else "file"
                raise OutputError(f"{destination} is not a {kind} that could be replaced", elsewhere)
            if is_folder and _is_lived_in(place):
                raise OutputError(f"{destination} holds more than a result of twconvert", elsewhere)
            if is_folder and not destination.is_symlink():
                check_folder(destination, parameter)
        _check_folder_around(destination, elsewhere)


def check_report(file: Path, archives: Iterable[Path], *, force: bool = False) -> None:
    """Check that a report can and may be written to a path. An older report there is replaced.

    Raises:
        UsageError: It would be written into an archive, or over one.
        OutputExistsError: Something that is no report is there, and ``force`` was not given.
        OutputError: There can be no folder around it, or a folder or a device is in its place.
    """
    check_destination(file, archives, is_folder=False, force=force or is_report(file), parameter="report")


def is_report(file: Path) -> bool:
    """Return whether a file is a report that was written by twconvert, or is empty."""
    try:
        with file.open("rb") as opened:
            beginning = opened.read(len(_BEGINNING_OF_REPORT))
    except OSError:
        return False
    return beginning in {b"", _BEGINNING_OF_REPORT}


def real_path(path: Path) -> Path:
    """Return a path without symbolic links. Unlike `Path.resolve`, this accepts links that lead in circles."""
    return Path(os.path.realpath(path))


def _folder_outside(archives: Iterable[Path]) -> Path:
    """Return the current folder, or where that is in an archive, the folder around the archive."""
    here = real_path(Path())
    folder = Path()
    for archive in archives:
        around = real_path(archive)
        if around.is_dir() and (around == here or around in here.parents):
            folder = around.parent
    return folder


def _check_folder_around(destination: Path, elsewhere: str) -> None:
    """Check that the folder around an output can be written to, or can be made."""
    folder = next(filter(os.path.lexists, destination.parents), destination.parent)
    if not folder.is_dir():
        raise OutputError(f"{folder} is not a folder", elsewhere)
    if not os.access(folder, os.W_OK):
        raise OutputError(f"nothing can be written to the folder {folder}", elsewhere)


def _check_archives(destination: Path, place: Path, archives: Iterable[Path], remedy: str) -> None:
    for archive in archives:
        source = real_path(archive)
        if place == source or (source.is_dir() and source in place.parents):
            raise UsageError(f"{destination} lies in the archive {archive}, which stays as it is", remedy)
        if place in source.parents:
            raise UsageError(f"{destination} holds the archive {archive}, which stays where it is", remedy)


def _is_lived_in(folder: Path) -> bool:
    """Return whether a folder is the current one, a home folder or above one. A slip must not replace these."""
    homes = (real_path(Path()), real_path(Path("~").expanduser()))
    return any(folder == home or folder in home.parents for home in homes)
