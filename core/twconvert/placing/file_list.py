"""The list of files that stands in every folder that twconvert makes, and tells that folder from others."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from twconvert.closing import Closing
from twconvert.errors import OutputError
from twconvert.placing.walking import walk
from twconvert.scratch import temporary_database

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE_LIST = ".twconvert-files"
"""The name of the list. Generators of sites and programs for notes do not look at names that begin with a dot."""
_HEAD = "# twconvert made this folder. With --force it replaces the files below, and keeps what else is here.\n"


def write_file_list(folder: Path) -> None:
    """Write the list of all files in a folder, one in a line, as JSON strings with ``/`` between the names."""
    with (folder / FILE_LIST).open("w", encoding="ascii", newline="\n") as output:
        output.write(_HEAD)
        output.writelines(f"{json.dumps(file)}\n" for file in sorted_files(folder) if file != FILE_LIST)


def is_result(folder: Path) -> bool:
    """Return whether twconvert made a folder."""
    try:
        with (folder / FILE_LIST).open("rb") as lines:
            return lines.readline(len(_HEAD)) == _HEAD.encode()
    except OSError:
        return False


def check_folder(folder: Path, parameter: str) -> None:
    """Check that a folder may be replaced: twconvert made it, or it is empty.

    Args:
        folder: The folder.
        parameter: The parameter of `twconvert.convert` that names it, for messages.

    Raises:
        OutputError: It may not.
    """
    if not is_result(folder) and any(folder.iterdir()):
        raise OutputError(
            f"{folder} was not made by twconvert: it has no file {FILE_LIST}",
            f"choose another {{{parameter}}}",
        )


def sorted_files(folder: Path) -> Iterator[str]:
    """Yield the path of each file, symbolic link and empty folder in a folder, from that folder on, with ``/``.

    Raises:
        OSError: A folder cannot be read.
    """
    for path, folders, files in walk(folder):
        links = [name for name in folders if os.path.islink(os.path.join(path, name))]  # noqa: PTH114, PTH118 - many
        folders.sort()
        here = Path(path).relative_to(folder)
        yield from ((here / name).as_posix() for name in sorted(files + links))
        if not (folders or files) and path != str(folder):
            yield here.as_posix()


class FileList(Closing):
    """The files of a folder that twconvert made, kept on disk. A folder without a list has none.

    Args:
        folder: The folder whose list it is.

    Raises:
        OutputError: The list is damaged.
        OSError: It cannot be read.
    """

    def __init__(self, folder: Path) -> None:
        self._database = temporary_database("CREATE TABLE file (name BLOB PRIMARY KEY) WITHOUT ROWID")
        if not is_result(folder):
            return
        try:
            with (folder / FILE_LIST).open(encoding="ascii") as lines:
                names = ((os.fsencode(json.loads(line)),) for line in lines if not line.startswith("#"))
                self._database.executemany("INSERT OR IGNORE INTO file VALUES (?)", names)
        except (ValueError, TypeError) as error:
            self.close()
            raise OutputError(f"{folder / FILE_LIST} is damaged, so {folder} is not replaced", "delete it") from error

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self._has(os.fsencode(name))

    def _has(self, name: bytes) -> bool:
        return self._database.execute("SELECT 1 FROM file WHERE name = ?", (name,)).fetchone() is not None

    def close(self) -> None:
        """Give the disk space back."""
        self._database.close()
