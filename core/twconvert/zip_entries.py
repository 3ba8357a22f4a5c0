"""The entries of a zip with very many members, which `zipfile` would hold in memory."""

from __future__ import annotations

from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING
from weakref import finalize
from zipfile import ZipInfo

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zipfile import ZipFile

_MOST_IN_MEMORY = 10_000
"""The number of entries for which a file is not worth its time. Each takes some 600 bytes."""
_FIELDS = (
    *("filename", "orig_filename", "date_time", "compress_type", "comment", "extra", "create_system"),
    *("create_version", "extract_version", "reserved", "flag_bits", "volume", "internal_attr", "external_attr"),
    *("header_offset", "CRC", "compress_size", "file_size"),
)
_LENGTH = 4
_ENCODER = msgspec.msgpack.Encoder()
_DECODER = msgspec.msgpack.Decoder(list)


class ZipEntries(list[ZipInfo]):
    """Entries to be added and then walked through, those after the first 10,000 in a temporary file.

    An entry must not be changed after it was added.
    """

    def __init__(self) -> None:
        super().__init__()
        self._in_file = 0
        self._file: IO[bytes] | None = None

    def append(self, entry: ZipInfo) -> None:
        """Add an entry."""
        if super().__len__() < _MOST_IN_MEMORY:
            super().append(entry)
            return
        self._file = self._file or self._new_file()
        data = _ENCODER.encode([getattr(entry, name) for name in _FIELDS])
        self._file.write(len(data).to_bytes(_LENGTH, "little") + data)
        self._in_file += 1

    def __len__(self) -> int:
        return super().__len__() + self._in_file

    def __iter__(self) -> Iterator[ZipInfo]:
        yield from super().__iter__()
        if self._file:
            self._file.seek(0)
            for _ in range(self._in_file):
                length = int.from_bytes(self._file.read(_LENGTH), "little")
                yield _entry(_DECODER.decode(self._file.read(length)))

    def clear(self) -> None:
        """Drop all entries."""
        super().clear()
        self._in_file = 0
        if self._file:
            self._file.close()
            self._file = None

    def _new_file(self) -> IO[bytes]:
        """Return a file that is closed with this list, also where garbage collection finds both at once."""
        file = TemporaryFile()  # noqa: SIM115 - closed by the finalizer
        finalize(self, file.close)
        return file


class _NoNames(dict[str, ZipInfo]):
    """The index of a zip whose members nobody looks up by name."""

    def __setitem__(self, name: str, entry: ZipInfo) -> None:
        pass


def hold_few_entries(zip_file: ZipFile) -> None:
    """Let a zip that has no entries yet keep those that it gets in a temporary file, where they are many.

    Its members can be listed and opened by their entries, and not by their names.

    Args:
        zip_file: The zip, which is written or about to be read.
    """
    zip_file.filelist = ZipEntries()
    zip_file.NameToInfo = _NoNames()


def _entry(values: list[object]) -> ZipInfo:
    entry = ZipInfo()
    for name, value in zip(_FIELDS, values, strict=True):
        setattr(entry, name, tuple(value) if isinstance(value, list) else value)
    return entry
