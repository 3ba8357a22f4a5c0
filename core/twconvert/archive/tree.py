"""An archive as one read-only tree of files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.archive.background_check import begin_checks
from twconvert.closing import Closing
from twconvert.errors import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from contextlib import ExitStack
    from io import BufferedReader
    from pathlib import Path
    from zipfile import ZipFile

    from twconvert.archive.background_check import ChecksAhead
    from twconvert.archive.member import Member
    from twconvert.report import Problem


class Archive(Closing):
    """The files of a folder or a zip, by name. Use it in a ``with`` statement, or close it.

    Whatever reads a file raises `ArchiveError` where it is damaged or not there. All of it may be
    called from several threads.
    """

    path: Path
    """As the user gave it."""
    names: Sequence[str]
    """Of every file that can be read: sorted, with ``/`` separators, without what systems leave behind."""
    refused: Sequence[Problem]
    """Why files of it are not in ``names``, a problem for each file."""

    def __init__(
        self,
        path: Path,
        members: Iterable[Member],
        refused: Iterable[Problem],
        resources: ExitStack,
    ) -> None:
        self._members = {member.name: member for member in members}
        self._resources = resources
        self._ahead: ChecksAhead | None = None
        self.path = path
        self.names = tuple(sorted(self._members))
        self.refused = tuple(refused)

    def __contains__(self, name: object) -> bool:
        return name in self._members

    def size(self, name: str) -> int:
        """Return the number of bytes of a file, unpacked."""
        return self._member(name).size

    def open(self, name: str) -> BufferedReader:
        """Open a file for reading in a stream."""
        return self._member(name).open()

    def head(self, name: str, length: int) -> bytes:
        """Return the first bytes of a file, cheaply; fewer where it is shorter or damaged."""
        return self._member(name).head(length)

    def fingerprint(self, name: str) -> tuple[int, int]:
        """Return the size and CRC-32 of a file. A zip knows them; a file in a folder is read."""
        return self._member(name).fingerprint()

    def check_ahead(self, names: Iterable[str]) -> None:
        """Begin to check files in another process, so that `is_intact` has its answers sooner.

        Only the first call has an effect. None has where it would not pay: for files in a folder, and for less than
        16 MiB.

        Args:
            names: The names of the files, in the order in which `is_intact` will be asked of them.
        """
        if self._ahead:
            return
        places = {name: place for name in names if name in self and (place := self._members[name].place_in(self.path))}
        self._ahead = begin_checks(self.path, places)
        if self._ahead:
            self._resources.callback(self._ahead.close)

    def is_intact(self, name: str) -> bool:
        """Read a whole file and say whether its size and checksum are right."""
        return (self._ahead is not None and self._ahead.found_intact(name)) or self._member(name).is_intact()

    def copy_into(self, output: ZipFile, name: str, as_name: str) -> None:
        """Append a file to a zip that is being written, as it is packed in the archive if that can be.

        Its content is not checked on the way: ask `is_intact` first.

        Args:
            output: The zip.
            name: The name of the file in the archive.
            as_name: The name of the new member.
        """
        self._member(name).copy_into(output, as_name)

    def location(self, name: str) -> Path | None:
        """Return where a file lies on disk, or ``None`` where it is inside a zip."""
        return self._member(name).location

    def close(self) -> None:
        """Close every file that is open."""
        self._resources.close()

    def _member(self, name: str) -> Member:
        try:
            return self._members[name]
        except KeyError:
            raise ArchiveError(f"holds no file named {name}", file=self.path) from None
