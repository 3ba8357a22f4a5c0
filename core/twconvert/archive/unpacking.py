"""Unpacks to a scratch file what cannot be read in its middle: compressed files, and zips that a zip has compressed.

A scratch file has no name, and is gone when the archive is closed or the program ends, however it does.
"""

from __future__ import annotations

import gzip
import zlib
from contextlib import contextmanager
from functools import partial
from io import BufferedReader, FileIO
from tempfile import TemporaryFile
from typing import TYPE_CHECKING

from twconvert.archive.byterange import ByteRange, RangeReader
from twconvert.archive.folder_member import FolderMember
from twconvert.archive.zip import HARMLESS_SIZE
from twconvert.errors import ArchiveError, OutputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from contextlib import ExitStack
    from typing import TypeAlias

    from twconvert.archive.member import Member

    Unpacking: TypeAlias = Callable[[int, int], None]
    """A function that is told how many bytes of a compressed file were read, and how many it has."""

_TAR, _TAR_AT = b"ustar", 257
"""What the header of a file in a tarball holds, and where (POSIX.1-1988, and GNU tar)."""
HEADER_LENGTH = 512
"""The number of bytes at the beginning of a tarball that tell what it is."""
ZIP = b"PK"
"""The bytes that a zip begins with, whatever somebody called it."""
_GZIP = b"\x1f\x8b"
"""The bytes that a file begins with which gzip made (RFC 1952)."""
_DAMAGE = (EOFError, OSError, zlib.error)
_PIECE = 1 << 20


GREATEST_GROWTH = 50
"""All that an archive unpacks to scratch files may be so many times its size. Real data files unpack to 10 times their
size, and the emptiest ones to less than 50 times."""


def is_tar(head: bytes) -> bool:
    """Return whether the first bytes of a file, `HEADER_LENGTH` of them, are those of a tarball."""
    return head[_TAR_AT:].startswith(_TAR)


class ScratchSpace:
    """The scratch files of one archive. All of them together have a limit, so that no bomb fills the disk.

    What was written counts for good, also that of a file which is closed: neither room nor time is without a limit.

    Args:
        packed_size: The number of bytes in the archive as it was given.
    """

    def __init__(self, packed_size: int) -> None:
        self._most = max(HARMLESS_SIZE, GREATEST_GROWTH * packed_size)
        self._written = 0

    def write(self, pieces: Iterable[bytes], resources: ExitStack) -> ByteRange:
        """Write bytes to a scratch file, and return them there.

        Args:
            pieces: The bytes.
            resources: Closes the scratch file.

        Raises:
            ArchiveError: It is more than the archive may unpack to.
            OutputError: The temporary folder is full.
        """
        with _full_disk_is_an_output_error():
            scratch = resources.enter_context(TemporaryFile(buffering=0))  # noqa: SIM115 - closed with the archive
        for piece in pieces:
            self.check_room(len(piece))
            self._written += len(piece)
            rest = memoryview(piece)
            with _full_disk_is_an_output_error():
                while rest:
                    rest = rest[scratch.write(rest) :]
        return ByteRange(FileIO(scratch.fileno(), closefd=False))  # On Windows the file itself is wrapped.

    def check_room(self, size: int) -> None:
        """Raise `ArchiveError` where so many more bytes are more than the archive may unpack to."""
        if self._written + size > self._most:
            raise ArchiveError(f"would unpack to more than {self._most:,} bytes, as only a bomb does")


def packed_content(member: Member, resources: ExitStack, scratch: ScratchSpace) -> ByteRange:
    """Return the bytes of a zip or tarball in an archive where they lie; unpacked to a scratch file if they must be.

    Args:
        member: The zip or tarball.
        resources: Closes the file that its bytes are in.
        scratch: The scratch files of the archive.

    Raises:
        ArchiveError: It is damaged, begins like neither of the two, or is more than the archive may unpack to.
        OutputError: The temporary folder is full.
    """
    if isinstance(member, FolderMember):
        return ByteRange(resources.enter_context(FileIO(member.location)))
    stored = member.stored_range()
    if stored is not None:
        return stored
    # Nothing is unpacked for what is no archive.
    head = member.head(HEADER_LENGTH)
    if head and not (head.startswith((ZIP, _GZIP)) or is_tar(head)):
        raise ArchiveError("is not a zip")
    scratch.check_room(member.size)
    with member.open() as content:
        return scratch.write(iter(partial(content.read, _PIECE), b""), resources)


def decompressed(
    data: ByteRange, resources: ExitStack, scratch: ScratchSpace, progress: Unpacking | None
) -> ByteRange | None:
    """Unpack a file that gzip compressed, such as a ``.tar.gz``, to a scratch file.

    Args:
        data: The bytes of the file.
        resources: Closes the scratch file.
        scratch: The scratch files of the archive.
        progress: A function that is told how far it is.

    Returns:
        The bytes in the scratch file; ``None`` where gzip did not make the file.

    Raises:
        ArchiveError: The file is damaged, or would unpack to much more than an archive does.
        OutputError: The temporary folder is full.
    """
    is_compressed = data.read_at(0, len(_GZIP)) == _GZIP
    return scratch.write(_pieces(data, progress), resources) if is_compressed else None


@contextmanager
def _full_disk_is_an_output_error() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(
            f"the temporary folder has no room for what is packed in the archive ({error.strerror}); "
            "free some space, point TMPDIR to a disk that has it, or unpack the archive and give the folder"
        ) from error


def _pieces(data: ByteRange, progress: Unpacking | None) -> Iterator[bytes]:
    packed = RangeReader(data)
    with gzip.GzipFile(fileobj=BufferedReader(packed, _PIECE)) as content:
        while piece := _next_piece(content):
            if progress:
                progress(packed.tell(), data.length)
            yield piece


def _next_piece(content: gzip.GzipFile) -> bytes:
    try:
        return content.read(_PIECE)
    except _DAMAGE as error:
        raise ArchiveError("is compressed, and was cut short or damaged; download it again") from error
