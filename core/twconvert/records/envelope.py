"""Reads the JavaScript before the JSON of a data file: ``window.YTD.tweets.part0 = [``.

Nothing is ever executed: the assignment at the beginning is recognised as text, or refused. Owners change it, for
programs of their own, or remove it to have JSON; then it is recognised as well.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from msgspec import Struct

from twconvert.errors import ArchiveError
from twconvert.patterns import NO_OTHER

if TYPE_CHECKING:
    from twconvert.archive.tree import Archive

HEAD_LENGTH = 4096
"""The number of bytes at the beginning of a file in which the assignment is looked for."""

_SKIPPED = rf"(?: \s++ | \xef\xbb\xbf | //[^\n]*+ | /\*(?:[^*]++|\*(?!/)|{NO_OTHER})*+\*/ | {NO_OTHER} )"
"""White space, a byte order mark, or a comment."""
_BLANK = _SKIPPED + "*+"
_HEAD = re.compile(
    rf"""
    {_BLANK}
    (?: (?:'use[ ]strict'|"use[ ]strict") ;? {_BLANK} )?
    (?P<assignment>
        (?:export\s++)? (?:(?:var|const|let)\s++)? (?P<variable>[\w.$]++) {_BLANK} = {_BLANK}
      | export\s++default\b {_BLANK}
    )?
    (?= (?P<bracket>[\[{{])? )
    """.encode(),
    re.VERBOSE,
)
_BETWEEN = re.compile(rf"(?: ; | {_SKIPPED} )*+".encode(), re.VERBOSE)
_END = re.compile(
    rf"""
    (?:
        ;
      | {_SKIPPED}
      | export\s++default\s++[\w.$]++
      | export\s*+\{{[\w\s,]*+\}}
      | (?:module\.)?exports(?:\.\w++)?\s*+=\s*+[\w.$]++
      | {NO_OTHER}
    )*+
    """.encode(),
    re.VERBOSE,
)
"""What may stand behind the last list of a file and holds no record: owners export lists that they gave a name."""
_NAMELESS = {"", "exports", "module.exports"}
"""Variables that do not say what is assigned to them."""
_PART = re.compile(r"(?:(?:window|globalThis|self|this)\.)?YTD\.(\w+)\.\w+")


class DataFileError(ArchiveError):
    """A file of an archive is not a data file, or not one of the form that was expected."""


class Envelope(Struct, frozen=True):
    """The place where the JSON of a data file begins, and what it is assigned to."""

    variable: str
    """The name that it is assigned to, such as ``window.YTD.tweets.part0``; empty where it is assigned to nothing."""
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
        DataFileError: The file begins neither with a list or an object nor with the assignment of one.
    """
    match = _HEAD.match(head)
    if match and match["bracket"]:
        return _envelope(match)
    if match and match["assignment"]:
        is_cut = match.end() == len(head)
        after = "ends before its records" if is_cut else "is JavaScript, but not data of an archive"
        raise DataFileError(after, file=name)
    otherwise = "does not begin like a data file of an archive (`window.YTD.… = [`)"
    raise DataFileError(what_else(head, otherwise), file=name)


def following_list(text: bytes) -> Envelope | None:
    """Return where another list begins, in the text behind one; ``None`` where something else follows."""
    between = _BETWEEN.match(text)
    match = _HEAD.match(text, between.end() if between else 0)
    return _envelope(match) if match and match["bracket"] == b"[" else None


def holds_nothing(text: bytes) -> bool:
    """Say whether the text behind a list, up to the end of the file, holds no more records."""
    return _END.fullmatch(text) is not None


def read_variable(archive: Archive, name: str) -> str | None:
    """Return what a data file assigns to.

    It is empty where the file assigns to nothing and is only a list or an object, and ``None`` where it is no data
    file.
    """
    match = _HEAD.match(archive.head(name, HEAD_LENGTH))
    return _envelope(match).variable if match and match["bracket"] else None


def _envelope(match: re.Match[bytes]) -> Envelope:
    return Envelope((match["variable"] or b"").decode(), match.end(), match["bracket"] == b"{")


def kind_of(variable: str) -> str:
    """Return the kind of record that a variable says: ``tweets`` for ``window.YTD.tweets.part0``.

    Of a variable of another form it is the part after the last dot: ``__THAR_CONFIG`` for ``window.__THAR_CONFIG``.
    """
    part = _PART.fullmatch(variable)
    return part[1] if part else variable.rpartition(".")[2]


def is_same_list(variable: str, other: str) -> bool:
    """Say whether two variables hold parts of one list, as ``window.YTD.tweets.part0`` and ``part1`` do.

    What is assigned to nothing, or to nothing but the exports of a module, may be part of any list.
    """
    if {variable, other} & _NAMELESS:
        return True
    return _list_name(variable) == _list_name(other)


def _list_name(variable: str) -> str:
    """Return the kind without a month, as in ``Grailbird.data.tweets_2013_04``, and in the singular."""
    return kind_of(variable).rstrip("0123456789_").removesuffix("s")


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
