"""An archive as one read-only tree of files."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property
from io import BufferedReader
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from twconvert.archive.background_check import begin_checks
from twconvert.archive.byterange import RangeReader
from twconvert.archive.members import Names
from twconvert.archive.names import is_in_media_folder
from twconvert.archive.unpacking import packed_content
from twconvert.archive.used_media import UsedMedia
from twconvert.closing import Closing
from twconvert.errors import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from contextlib import ExitStack
    from zipfile import ZipFile

    from twconvert.archive.background_check import ChecksAhead
    from twconvert.archive.byterange import ByteRange
    from twconvert.archive.member import Member
    from twconvert.archive.members import Members
    from twconvert.archive.remote import RemoteFiles
    from twconvert.archive.unpacking import ScratchSpace
    from twconvert.remote_path import ArchivePath
    from twconvert.report import Problem

_DATA_SUFFIXES = (".csv", ".js", ".json", ".txt")


class Archive(Closing):
    """The files of an archive by their names, as `open_archive_tree` opens it. Use it in a ``with`` block, or close it.

    A method that takes a name raises `ArchiveError` where there is no such file, and one that reads the file raises it
    where the file is damaged. All methods may be called from several threads.
    """

    path: ArchivePath
    """The path of the archive, as the user gave it; a `twconvert.RemotePath` where that is the address of one that lies
    elsewhere."""
    names: Sequence[str]
    """The names of all files that can be read: sorted, with ``/`` between their parts, without those that systems leave
    in folders (``.DS_Store``, ``Thumbs.db``). Of many, not all are in memory: walk through them, and ask the archive
    itself whether it holds one (``name in archive``)."""
    refused: Sequence[Problem]
    """A problem for each file that is not among ``names``: it cannot be read, or must not be."""
    scratch: ScratchSpace
    """The scratch files for what is packed in it."""
    remote: RemoteFiles | None
    """What its bytes are read from where it lies elsewhere."""

    def __init__(
        self,
        path: ArchivePath,
        members: Members,
        refused: Iterable[Problem],
        resources: ExitStack,
        scratch: ScratchSpace,
        *,
        remote: RemoteFiles | None = None,
    ) -> None:
        self._members = members
        self._resources = resources
        self._ahead: ChecksAhead | None = None
        self.scratch = scratch
        self.remote = remote
        self.path = path
        self.names = Names(members)
        self.refused = tuple(refused)
        self._others: dict[str, Archive] = {}
        self._used = UsedMedia()
        self._told: Callable[[int, str], None] | None = None

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and (self._members.find(name) or self.in_other(name)) is not None

    def join(self, part: Archive, place: Callable[[str], str]) -> None:
        """Take in the files of a part of this archive. Of two files with one name, that of this one stays.

        Args:
            part: The other archive, which must stay open, and is not to be used by itself afterwards.
            place: Returns the name of a file of the part in this archive.
        """
        for _ in self._members.add_all(part._members, place):
            pass
        self.refused = (*self.refused, *part.refused)

    def attach(self, others: Mapping[str, Archive]) -> None:
        """Let the files of other archives be read here, below the names of their archives: ``2019.zip/data/a.png``.

        They are not among ``names``: `names_beginning` and `folders_of_others` have them.
        """
        self._others = {f"{name}/": archive for name, archive in others.items()}

    def in_other(self, name: str) -> tuple[Archive, str] | None:
        """Return the attached archive that a file is in, and its name there; ``None`` where it is in none."""
        for beginning, archive in self._others.items():
            if name.startswith(beginning):
                inside = name.removeprefix(beginning)
                return (archive, inside) if inside in archive else None
        return None

    def is_of_other(self, name: str) -> bool:
        """Return whether a name is below that of an attached archive, be there such a file or not."""
        return any(map(name.startswith, self._others))

    def names_beginning(self, prefix: str) -> Iterator[str]:
        """Yield the names that begin with a prefix, sorted; those of an attached archive where it begins with that."""
        yield from self._members.beginning(prefix)
        for beginning, archive in self._others.items():
            if prefix.startswith(beginning):
                inside = archive.names_beginning(prefix.removeprefix(beginning))
                yield from (beginning + name for name in inside)

    def folders_of_others(self, *names: str) -> list[str]:
        """Return the paths of the folders of media in attached archives that have one of these names."""
        wanted = {name.lower() for name in names}
        return [
            beginning + folder
            for beginning, archive in self._others.items()
            for folder in archive.media_folders
            if folder.rpartition("/")[2].lower() in wanted
        ]

    def media_of_others(self) -> Iterator[str]:
        """Yield the names of all files in folders of media of attached archives."""
        for beginning, archive in self._others.items():
            yield from (beginning + name for name in archive.names if is_in_media_folder(name))

    def mark_used(self, name: str) -> None:
        """Note that a record names a file of media, be it here or in an attached archive."""
        other = self.in_other(name)
        if other:
            archive, inside = other
            archive.mark_used(inside)
        elif found := self._members.find(name):
            self._used.mark(found.number)

    def leave_out_media(self, folders: Iterable[str]) -> None:
        """Note that nobody read the records that name the files in folders of media."""
        self._used.leave_out(folders)

    def unused_media(self) -> Iterator[tuple[str, Iterator[str]]]:
        """Yield each folder of media with the names of its files that no record names, as `mark_used` was told."""
        return self._used.others(self._members.numbers())

    def data_size(self) -> int:
        """Return the number of bytes in all data files of this archive itself, unpacked, be they read or not."""
        names = (name for name in self.names if name.lower().endswith(_DATA_SUFFIXES) and not is_in_media_folder(name))
        return sum(map(self.size, names))

    def tell_of_reading(self, told: Callable[[int, str], None]) -> None:
        """Let a function be told whenever some bytes of data files were read: how many, and the name of the file.

        What the function raises ends the reading.
        """
        self._told = told

    def note_read(self, number: int, name: str = "") -> None:
        """Note that so many bytes of a data file were read. `twconvert.records.RecordReader` does."""
        if self._told:
            self._told(number, name)

    @property
    def bytes_read(self) -> int | None:
        """The number of bytes that were fetched from where it lies; ``None`` where that is this machine."""
        return self.remote.bytes_read if self.remote else None

    @cached_property
    def media_folders(self) -> list[str]:
        """The paths of the folders of media in this archive itself: ``data/tweets_media``."""
        folders = (name.rpartition("/")[0] for name in self.names)
        return sorted({folder for folder in folders if is_in_media_folder(folder.rpartition("/")[2])})

    def size(self, name: str) -> int:
        """Return the number of bytes in a file, unpacked."""
        return self.member(name).size

    def open(self, name: str) -> BufferedReader:
        """Open a file for reading. A file in a zip is unpacked while it is read."""
        return self.member(name).open()

    def open_to_look(self, name: str) -> BinaryIO:
        """Open a file to look at parts of it, which are not checked. It can seek where its bytes lie as they are."""
        member = self.member(name)
        location = member.location
        if location:
            with suppress(OSError):
                return location.open("rb")
        stored = None if location else member.stored_range()
        return BufferedReader(RangeReader(stored)) if stored else member.open()

    def head(self, name: str, length: int) -> bytes:
        """Return the first bytes of a file; fewer than ``length`` where it is shorter or damaged.

        Of a file in a zip no more is unpacked than is needed.
        """
        return self.member(name).head(length)

    def fingerprint(self, name: str) -> tuple[int, int]:
        """Return the size in bytes and the CRC-32 of a file. A zip lists them; a file in a folder is read for it."""
        return self.member(name).fingerprint()

    def check_ahead(self, names: Iterable[str]) -> None:
        """Begin to check files in another process, so that `is_intact` has its answers sooner.

        Only the first call has an effect. None has where it would not pay: for files in a folder, and for less than
        16 MiB.

        Args:
            names: The names of the files, in the order in which `is_intact` will be asked of them.
        """
        if self._ahead:
            return
        files = filter(None, map(self._members.find, names))
        extents = ((file.number, extent) for file in files if (extent := file.member.extent_in(self.path)))
        self._ahead = begin_checks(self.path, extents) if isinstance(self.path, Path) else None
        if self._ahead:
            self._resources.callback(self._ahead.close)

    def is_intact(self, name: str) -> bool:
        """Read a whole file, and return whether its size and checksum are right."""
        found = self._members.find(name) if self._ahead else None
        return (found is not None and self._found_intact(found.number)) or self.member(name).is_intact()

    def copy_into(self, output: ZipFile, name: str, as_name: str) -> None:
        """Append a file to a zip that is being written, as it is packed in the archive if that can be.

        Its content is not checked on the way: ask `is_intact` first.

        Args:
            output: The zip.
            name: The name of the file in the archive.
            as_name: The name of the new member.
        """
        self.member(name).copy_into(output, as_name)

    def location(self, name: str) -> Path | None:
        """Return the path of a file on disk, or ``None`` where the file is inside a zip."""
        return self.member(name).location

    def packed_content(self, name: str, resources: ExitStack) -> ByteRange:
        """Return the bytes of a zip or tarball, where they lie or in a scratch file that the resources close.

        Raises:
            OutputError: The temporary folder is full.
        """
        return packed_content(self.member(name), resources, self.scratch)

    def close(self) -> None:
        """Close every file that is open."""
        self._resources.close()
        self._members.close()

    def member(self, name: str) -> Member:
        """Return a file."""
        own = self._members.find(name)
        if own:
            return own.member
        found = self.in_other(name)
        if found:
            archive, inside = found
            return archive.member(inside)
        raise ArchiveError(f"holds no file named {name}", file=self.path)

    def _found_intact(self, number: int) -> bool:
        return self._ahead is not None and self._ahead.found_intact(number)
