"""The wiki that tiddlers are put into: the empty one that comes with this package, or one of the user's."""

from __future__ import annotations

import gzip
import mmap
import re
from contextlib import contextmanager
from importlib.resources import files
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from twconvert import UsageError
from twconvert.wording import language_of_words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    Buffer = bytes | mmap.mmap

_LANGUAGE = b'<html lang="en-GB">'
_STORE = b'<div id="storeArea"'
_ENCRYPTED = b'<pre id="encryptedStoreArea"'
_VERSION = re.compile(rb'<meta name="tiddlywiki-version" content="(\d+)\.(\d+)[^"]*"')
_FIRST_VERSION = (5, 2)
"""The first version that reads more than one store, each in a script element of its own."""


class Template(NamedTuple):
    """A wiki that a store of tiddlers can be added to."""

    content: Buffer
    """The HTML file, in UTF-8."""
    store_offset: int
    """The number of bytes before the store that is there already; another one is added right before it."""

    def copy_head(self, output: BinaryIO) -> None:
        """Write what stands before the added store."""
        with memoryview(self.content) as view:
            output.write(view[: self.store_offset])

    def copy_tail(self, output: BinaryIO) -> None:
        """Write what follows the added store."""
        with memoryview(self.content) as view:
            output.write(view[self.store_offset :])


def bundled_template() -> Template:
    """Return the empty wiki that comes with this package."""
    packed = files("twconvert_tiddlywiki").joinpath("template", "empty.html.gz").read_bytes()
    content, language = gzip.decompress(packed), language_of_words()
    if language != "en":
        # The wiki itself speaks the English of Britain.
        content = content.replace(_LANGUAGE, b'<html lang="%s">' % language.encode(), 1)
    return Template(content, content.index(_STORE))


@contextmanager
def template_in(path: Path) -> Iterator[Template]:
    """Open a wiki of the user's, without reading it into memory.

    Raises:
        UsageError: The file cannot be read, or tiddlers cannot be put into it.
    """
    with _mapped(path) as content:
        yield Template(content, _store_offset(content, path))


def _mapped(path: Path) -> mmap.mmap:
    try:
        with path.open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except OSError as error:
        raise UsageError(f"{path} cannot be read as a TiddlyWiki: {error.strerror}") from error
    except ValueError as error:
        # mmap raises it for an empty file.
        raise UsageError(f"{path} is not a TiddlyWiki: it is empty") from error


def _store_offset(content: mmap.mmap, path: Path) -> int:
    version = _VERSION.search(content)
    if version is None:
        raise UsageError(f"{path} is not a TiddlyWiki: save your wiki as one HTML file and name that")
    if (int(version[1]), int(version[2])) < _FIRST_VERSION:
        raise UsageError(
            f"{path} is a TiddlyWiki {version[1].decode()}.{version[2].decode()}: upgrade it to 5.2 or later"
        )
    if content.find(_ENCRYPTED) >= 0:
        raise UsageError(f"{path} is encrypted: clear its password, save it, and encrypt the result again")
    offset = content.find(_STORE)
    if offset < 0 or content.find(_STORE, offset + 1) >= 0:
        raise UsageError(
            f"{path} is a TiddlyWiki, but not one with its tiddlers in one place: save it again in a browser"
        )
    return offset
