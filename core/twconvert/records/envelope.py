"""The JavaScript around the JSON of a data file.

Nothing is ever executed: the assignment at the beginning is recognised as text, or refused.
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
"""The assignment is looked for in this many bytes."""

_HEAD = re.compile(rb"(?:\xef\xbb\xbf)?\s*+(?:(?:var|const|let)\s++)?([\w.$]++)\s*+=\s*+(?=([\[{])?)")
_PART = re.compile(r"(?:window\.)?YTD\.(\w+)\.\w+")


class DataFileError(ArchiveError):
    """A file of an archive is no data file that can be read."""


class Envelope(Struct, frozen=True):
    """Where the JSON of a data file begins, and what it is assigned to."""

    variable: str
    start: int
    is_object: bool


def parse_envelope(name: str, head: bytes) -> Envelope:
    """Read the first bytes of a data file; raises `DataFileError`."""
    match = _HEAD.match(head)
    if match is None:
        otherwise = "does not begin like a data file of an archive (`window.YTD.… = [`)"
        raise DataFileError(what_else(head, otherwise), file=name)
    if match[2] is None:
        after = "ends before its records" if match.end() == len(head) else "is JavaScript, but no data of an archive"
        raise DataFileError(after, file=name)
    return Envelope(match[1].decode(), match.end(), match[2] == b"{")


def read_variable(archive: Archive, name: str) -> str | None:
    """Return what a data file assigns to; ``None`` where it is no data file."""
    match = _HEAD.match(archive.head(name, HEAD_LENGTH))
    return match[1].decode() if match and match[2] else None


def kind_of(variable: str) -> str:
    """Return the kind of record: ``tweets`` of ``window.YTD.tweets.part0``, else the last part of the name."""
    part = _PART.fullmatch(variable)
    return part[1] if part else variable.rpartition(".")[2]


def what_else(head: bytes, otherwise: str) -> str:
    """Return what the first bytes of a file say that is not what it should be."""
    text = head.removeprefix(codecs.BOM_UTF8).lstrip()
    if not text:
        return "is empty"
    if text.startswith(b"version https://git-lfs"):
        return "is only a pointer to a file that Git LFS keeps elsewhere; fetch it with `git lfs pull`"
    if text.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "is in UTF-16; save it as UTF-8"
    if text.startswith(b"<"):
        return "is HTML, no data file; download the archive again if it should be one"
    return otherwise
