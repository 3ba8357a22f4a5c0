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
from twconvert.archive.zip import GREATEST_RATIO, HARMLESS_SIZE
from twconvert.errors import ArchiveError, OutputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from contextlib import ExitStack
    from typing import TypeAlias

    Unpacking: TypeAlias = Callable[[int, int], None]
    """A function that is told how many bytes of a compressed file were read, and how many it has."""

_GZIP = b"\x1f\x8b"
"""The bytes that a file begins with which gzip made (RFC 1952)."""
_DAMAGE = (EOFError, OSError, zlib.error)
_PIECE = 1 << 20


def decompressed(data: ByteRange, resources: ExitStack, progress: Unpacking | None) -> ByteRange | None:
    """Unpack a file that gzip compressed, such as a ``.tar.gz``, to a scratch file.

    Args:
        data: The bytes of the file.
        resources: Closes the scratch file.
        progress: A function that is told how far it is.

    Returns:
        The bytes in the scratch file; ``None`` where gzip did not make the file.

    Raises:
        ArchiveError: The file is damaged, or would unpack to much more than an archive does.
        OutputError: The temporary folder is full.
    """
    is_compressed = data.read_at(0, len(_GZIP)) == _GZIP
    return to_scratch(_pieces(data, progress), resources) if is_compressed else None


def to_scratch(pieces: Iterable[bytes], resources: ExitStack) -> ByteRange:
    """Write bytes to a scratch file, and return them there.

    Args:
        pieces: The bytes.
        resources: Closes the scratch file.

    Raises:
        OutputError: The temporary folder is full.
    """
    with _full_disk_is_an_output_error():
        scratch = resources.enter_context(TemporaryFile(buffering=0))  # noqa: SIM115 - closed with the archive
    for piece in pieces:
        rest = memoryview(piece)
        with _full_disk_is_an_output_error():
            while rest:
                rest = rest[scratch.write(rest) :]
    return ByteRange(FileIO(scratch.fileno(), closefd=False))  # On Windows the file itself is wrapped.


@contextmanager
def _full_disk_is_an_output_error() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(
            f"the temporary folder has no room for what is packed in the archive ({error.strerror}); "
            "free some space, point TMPDIR to a disk that has it, or unpack the archive and give the folder"
        ) from error


def pieces_of(file: BufferedReader) -> Iterator[bytes]:
    """Yield the content of a file, 1 MiB at a time."""
    return iter(partial(file.read, _PIECE), b"")


def _pieces(data: ByteRange, progress: Unpacking | None) -> Iterator[bytes]:
    packed = RangeReader(data)
    most = max(HARMLESS_SIZE, GREATEST_RATIO * data.length)
    size = 0
    with gzip.GzipFile(fileobj=BufferedReader(packed, _PIECE)) as content:
        while piece := _next_piece(content):
            size += len(piece)
            if size > most:
                raise ArchiveError(f"would unpack to more than {most:,} bytes, as only a bomb does")
            if progress:
                progress(packed.tell(), data.length)
            yield piece


def _next_piece(content: gzip.GzipFile) -> bytes:
    try:
        return content.read(_PIECE)
    except _DAMAGE as error:
        raise ArchiveError("is compressed, and was cut short or damaged; download it again") from error
