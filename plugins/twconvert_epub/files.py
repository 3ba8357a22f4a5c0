"""The files of a book, and the lines of its table of contents."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from twconvert.zip_output import append_deflated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from zipfile import ZipFile

_XHTML = "application/xhtml+xml"


class File(NamedTuple):
    """A file of the book."""

    name: str
    """Path from the folder of the package document; in ASCII."""
    media_type: str
    write: Callable[[ZipFile, str], None] | None = None
    """Writes it as a member of the zip; of a page, ``None``."""
    properties: tuple[str, ...] = ()
    make: Callable[[], bytes] | None = None
    """Makes a page; of any other file, ``None``."""

    @property
    def id(self) -> str:
        """Its id in the manifest, which must begin with a letter."""
        return f"f-{self.name.replace('/', '-')}"


class Entry(NamedTuple):
    """A line of the table of contents."""

    title: str | None
    """``None`` for what follows the line before it and has none of its own."""
    file: File
    entries: Sequence[Entry] = ()
    anchor: str = ""
    """Of an element of the file; empty for its beginning."""

    def files(self) -> Iterator[File]:
        """Yield its file and those of the lines below it."""
        yield self.file
        for entry in self.entries:
            yield from entry.files()


def page_file(name: str, pieces: Callable[[], Iterable[bytes]]) -> File:
    """Return a page that is made when it is written."""
    return File(name, _XHTML, make=lambda: b"".join(pieces()))


def long_page_file(name: str, pieces: Callable[[], Iterable[bytes]]) -> File:
    """Return a page that is made when it is written, and is never whole in memory."""
    return File(name, _XHTML, lambda output, member: append_deflated(output, member, pieces()))
