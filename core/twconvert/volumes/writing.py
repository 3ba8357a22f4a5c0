"""Writes a document as one file, or as a folder of volumes."""

from __future__ import annotations

from shutil import rmtree
from typing import TYPE_CHECKING

from twconvert.file_names import words_in_name
from twconvert.volumes.parts import volumes_of
from twconvert.volumes.planning import cuts_by_size, cuts_by_year, is_divisible
from twconvert.volumes.size import size_of_volumes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from twconvert.model import Document, Media
    from twconvert.volumes.cut import Cut

_AROUND = 200_000
"""Bytes of a volume that are not of records: its cover, its style and its lists."""
_MARGIN = 0.96
"""How much of a volume is planned to be filled, since its size is known only when it is written."""


def write_volumes(
    document: Document,
    path: Path,
    volumes: str | None,
    *,
    suffix: str,
    bytes_of: Callable[[Media], int],
    write: Callable[[Document, Path], None],
    most_posts: int | None = None,
) -> None:
    """Write a document to a file, or where it makes several volumes, each to a file in a folder.

    Volumes of a size are planned by what their records and media are likely to take, and measured when they are
    written. If one is too large after all, they are planned and written anew, with less in each. Only what cannot be
    divided, a single thread or conversation, makes a volume that is larger.

    Args:
        document: The document.
        path: The path of the file or the folder.
        volumes: ``year``, or the size of a volume such as ``200MB``. ``None`` for one file.
        suffix: The suffix of the files.
        bytes_of: Returns about how many bytes a medium takes in a file; 0 if it is not in it.
        write: Writes a document, the whole or a volume, to a path.
        most_posts: The most posts of a volume of a year. One that has more is divided, between months if it can be.

    Raises:
        UsageError: ``volumes`` is neither.
        OSError: A file cannot be written.
    """
    if volumes is None:
        write(document, path)
        return
    writer = _Writer(document, path, suffix, write)
    limit = size_of_volumes(volumes)
    if limit is None:
        writer.write(cuts_by_year(document, most_posts))
        return
    planned = (limit - _AROUND) * _MARGIN
    while size := writer.write(cuts_by_size(document, max(1, int(planned)), bytes_of), limit):
        planned *= _MARGIN * limit / size
        writer.remove()


class _Writer:
    """Writes volumes of a document."""

    def __init__(self, document: Document, path: Path, suffix: str, write: Callable[[Document, Path], None]) -> None:
        self._document = document
        self._path = path
        self._suffix = suffix
        self._write = write

    def write(self, cuts: Sequence[Cut], limit: int | None = None) -> int | None:
        """Write volumes, or a single one as one file; stop behind one that is too large and could be divided.

        Args:
            cuts: What goes into the volumes.
            limit: The most bytes of a file; ``None`` where any size will do.

        Returns:
            The bytes of the file that is too large; ``None`` where none is.
        """
        if len(cuts) < 2:  # noqa: PLR2004 - one volume is the whole
            return self._written(self._document, self._path, limit)
        self._path.mkdir()
        names = self._file_names(cuts)
        for name, volume in zip(names, volumes_of(self._document, cuts, names), strict=True):
            if size := self._written(volume, self._path / name, limit):
                return size
        return None

    def remove(self) -> None:
        """Remove what was written."""
        if self._path.is_dir():
            rmtree(self._path)
        else:
            self._path.unlink()

    def _written(self, volume: Document, file: Path, limit: int | None) -> int | None:
        self._write(volume, file)
        size = file.stat().st_size
        return size if limit is not None and size > limit and is_divisible(volume) else None

    def _file_names(self, cuts: Sequence[Cut]) -> list[str]:
        begin = words_in_name(self._document.owner.handle or self._document.service.name.lower())
        return [f"{begin}-{cut.key}{self._suffix}" for cut in cuts]
