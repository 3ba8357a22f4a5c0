"""The wiki that the tiddlers are put into: the one that comes with this package, or the user's own."""

from __future__ import annotations

import gzip
import mmap
import re
from contextlib import contextmanager
from importlib.resources import files
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from twconvert.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    Buffer = bytes | mmap.mmap

_STORE = b'<div id="storeArea"'
_ENCRYPTED = b'<pre id="encryptedStoreArea"'
_VERSION = re.compile(rb'<meta name="tiddlywiki-version" content="(\d+)\.(\d+)[^"]*"')
_FIRST_VERSION = (5, 2)
"""The first that reads more than one store, each in a script of its own."""


class Page(NamedTuple):
    """A wiki, and the place in it where a store can be added."""

    content: Buffer
    place: int

    def copy_head(self, output: BinaryIO) -> None:
        """Write what stands before the place."""
        with memoryview(self.content) as view:
            output.write(view[: self.place])

    def copy_tail(self, output: BinaryIO) -> None:
        """Write the rest."""
        with memoryview(self.content) as view:
            output.write(view[self.place :])


def bundled() -> Page:
    """Return the empty wiki that comes with this package."""
    packed = files("twconvert_tiddlywiki").joinpath("template", "empty.html.gz").read_bytes()
    content = gzip.decompress(packed)
    return Page(content, content.index(_STORE))


@contextmanager
def users_own(path: Path) -> Iterator[Page]:
    """Open a wiki of the user's; it is not read into memory.

    Raises:
        UsageError: where tiddlers cannot be put into it.
    """
    with _mapped(path) as content:
        yield Page(content, _place_in(content, path))


def _mapped(path: Path) -> mmap.mmap:
    try:
        with path.open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except OSError as error:
        raise UsageError(f"{path} cannot be read as a TiddlyWiki: {error.strerror}") from error
    except ValueError as error:
        # What mmap says of an empty file.
        raise UsageError(f"{path} is no TiddlyWiki: it is empty") from error


def _place_in(content: mmap.mmap, path: Path) -> int:
    version = _VERSION.search(content)
    if version is None:
        raise UsageError(f"{path} is no TiddlyWiki: save your wiki as one HTML file and name that")
    if (int(version[1]), int(version[2])) < _FIRST_VERSION:
        raise UsageError(
            f"{path} is a TiddlyWiki {version[1].decode()}.{version[2].decode()}: upgrade it to 5.2 or later"
        )
    if content.find(_ENCRYPTED) >= 0:
        raise UsageError(f"{path} is encrypted: clear its password, save it, and encrypt the result again")
    place = content.find(_STORE)
    if place < 0 or content.find(_STORE, place + 1) >= 0:
        raise UsageError(
            f"{path} is a TiddlyWiki, but not one with its tiddlers in one place: save it anew in a browser"
        )
    return place
