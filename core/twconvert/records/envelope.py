"""Reads the JavaScript before the JSON of a data file: ``window.YTD.tweets.part0 = [``.

Nothing is ever executed: the assignment is recognised as text, or the file is refused.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from msgspec import Struct

from twconvert.errors import ArchiveError

if TYPE_CHECKING:
    from twconvert.archive.tree import Archive

HEAD_LENGTH = 4096
"""The number of bytes at the beginning of a file in which the assignment is looked for."""

_HEAD = re.compile(rb"(?:\xef\xbb\xbf)?\s*+(?:(?:var|const|let)\s++)?([\w.$]++)\s*+=\s*+(?=([\[{])?)")
_PART = re.compile(r"(?:window\.)?YTD\.(\w+)\.\w+")


class DataFileError(ArchiveError):
    """A file of an archive is not a data file, or not one of the form that was expected."""


class Envelope(Struct, frozen=True):
    """The place where the JSON of a data file begins, and what it is assigned to."""

    variable: str
    """The name that it is assigned to, such as ``window.YTD.tweets.part0``."""
    start: int
    """The number of bytes before its first bracket."""
    is_object: bool
    """Whether it is an object, and not a list."""


def parse_envelope(name: str, head: bytes) -> Envelope:
    """Read the assignment at the beginning of a data file.

    Args:
        name: The path of the file in the archive, for the error.
        head: The first bytes of the file, `HEAD_LENGTH` of them where there are so many.

    Raises:
        DataFileError: The file does not begin with the assignment of a list or an object.
    """
    match = _HEAD.match(head)
    if match is None:
        otherwise = "does not begin like a data file of an archive (`window.YTD.… = [`)"
        raise DataFileError(what_else(head, otherwise), file=name)
    if match[2] is None:
        is_cut = match.end() == len(head)
        after = "ends before its records" if is_cut else "is JavaScript, but not data of an archive"
        raise DataFileError(after, file=name)
    return Envelope(match[1].decode(), match.end(), match[2] == b"{")


def read_variable(archive: Archive, name: str) -> str | None:
    """Return the variable that a data file assigns to; ``None`` where the file is not a data file."""
    match = _HEAD.match(archive.head(name, HEAD_LENGTH))
    return match[1].decode() if match and match[2] else None


def kind_of(variable: str) -> str:
    """Return the kind of record that a variable says: ``tweets`` for ``window.YTD.tweets.part0``.

    Of a variable of another form it is the part after the last dot: ``__THAR_CONFIG`` for ``window.__THAR_CONFIG``.
    """
    part = _PART.fullmatch(variable)
    return part[1] if part else variable.rpartition(".")[2]


def what_else(head: bytes, otherwise: str) -> str:
    """Return what a file is that is not what it should be.

    Args:
        head: The first bytes of the file.
        otherwise: What to return where they do not tell.
    """
    text = head.removeprefix(codecs.BOM_UTF8).lstrip()
    if not text:
        return "is empty"
    if text.startswith(b"version https://git-lfs"):
        return "is only a pointer to a file that Git LFS keeps elsewhere; fetch it with `git lfs pull`"
    if text.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "is in UTF-16; save it as UTF-8"
    if text.startswith(b"<"):
        return "is HTML and not a data file; download the archive again if it should be one"
    return otherwise
