"""Where an archive lies that is not on this machine: what fsspec can open by its address."""

from __future__ import annotations

import re
from dataclasses import dataclass
from os import PathLike
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias
from urllib.parse import unquote, urlsplit

from twconvert.options import Option

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self

_ADDRESS = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)(?:://|::)")
"""A single letter before a colon is the name of a disk of Windows."""
_OF_THE_WEB = ("http", "https")


@dataclass(frozen=True)
class RemotePath:
    """The address of an archive: ``s3://bucket/ada.zip``. It has what an archive needs of `pathlib.Path`."""

    address: str
    """The address, as fsspec takes it."""
    place: Any = None
    """The path of universal-pathlib that was given, which knows its credentials; ``None`` where an address was."""
    inside: str = ""
    """The path of a file inside of it; empty for all of it."""

    @property
    def protocol(self) -> str:
        """Its first part: ``s3``."""
        match = _ADDRESS.match(self.address)
        return match[1].lower() if match else ""

    @property
    def name(self) -> str:
        """The name of the file or folder. What stands behind ``?`` in the address of a web page is no part of it."""
        if self.inside:
            return PurePosixPath(self.inside).name
        if self.protocol in _OF_THE_WEB:
            return unquote(PurePosixPath(urlsplit(self.address).path).name)
        return PurePosixPath(self.address.rstrip("/")).name

    @property
    def stem(self) -> str:
        """The name without its last suffix."""
        return PurePosixPath(self.name).stem

    @property
    def suffix(self) -> str:
        """The last suffix of the name, with its dot."""
        return PurePosixPath(self.name).suffix

    def absolute(self) -> Self:
        """Return the path itself, for an address is never relative."""
        return self

    def __truediv__(self, name: str) -> RemotePath:
        return RemotePath(self.address, self.place, f"{self.inside}/{name}".removeprefix("/"))

    def __str__(self) -> str:
        """Return the address, without the passwords and signatures that one of the web may hold."""
        shown = self.address
        if self.protocol in _OF_THE_WEB:
            parts = urlsplit(self.address)
            shown = parts._replace(netloc=parts.netloc.rpartition("@")[2], query="", fragment="").geturl()
        return f"{shown.rstrip('/')}/{self.inside}" if self.inside else shown


ArchivePath: TypeAlias = "Path | RemotePath"
"""Where an archive lies."""


def archive_path(value: object) -> ArchivePath | None:
    """Return where an archive lies; ``None`` where a value is neither a path nor an address.

    Args:
        value: A path, the address of one that fsspec can open, or a path of universal-pathlib.
    """
    if isinstance(value, PathLike):
        value = value.__fspath__()
    elif hasattr(value, "fs") and hasattr(value, "path"):
        return RemotePath(str(value), value)
    if not isinstance(value, str) or not value or "\0" in value:
        return None
    if value.lower().startswith("file://"):
        # It brings a client for HTTP and TLS, which takes a tenth of what `--help` takes.
        from urllib.request import url2pathname  # noqa: PLC0415

        return Path(url2pathname(urlsplit(value.replace("?", "%3F").replace("#", "%23")).path))
    return RemotePath(value) if _ADDRESS.match(value) else Path(value)


class RemoteAccess(NamedTuple):
    """How an archive that lies elsewhere is read."""

    with_media: bool = True
    """Whether its media are needed."""
    progress: Callable[[int, int], None] | None = None
    """A function that is told how many bytes of how many were copied."""


DEFAULT_ACCESS = RemoteAccess()


class ArchivePaths(Option):
    """The option for archives, which takes addresses as well as paths."""

    __slots__ = ()

    def _checked(self, value: object) -> object:
        path = archive_path(value)
        return path if isinstance(path, RemotePath) else Option._checked(self, value if path is None else path)  # noqa: SLF001 - `super` knows no slots
