"""Style sheets that people bring for books and sites, which show nothing of the web."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twconvert.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["own_style"]

_LONGEST = 1_000_000
"""Bytes."""
_STRING_OR_COMMENT = re.compile(r"""("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|/\*.*?(?:\*/|\Z)""", re.DOTALL)
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|([^\n]))")
_ADDRESS = re.compile(
    r"""@import\b[^;]*|\b(?:-webkit-)?(?:url|src|image-set|image)\((?!\s*["']?\s*(?:data:|\#))[^)]*\)?""", re.IGNORECASE
)
"""What leads to another file. An output has none but its own, and the names of these are not public."""


def own_style(path: Path) -> str:
    """Return a style sheet to put behind that of an output.

    Args:
        path: The path of a file of CSS in UTF-8.

    Raises:
        UsageError: It cannot be read, or names another file or address. Only ``data:`` addresses are taken.
    """
    try:
        with path.open("rb") as file:
            content = file.read(_LONGEST + 1)
        style = content.decode("utf-8-sig")
    except OSError as error:
        raise UsageError(f"the style sheet {path} cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"the style sheet {path} is not text in UTF-8") from error
    if len(content) > _LONGEST or "\0" in style:
        raise UsageError(f"the style sheet {path} is not CSS, or has more than 1 MB")
    address = _ADDRESS.search(_without_comments_and_escapes(style))
    if address:
        found = " ".join(address[0].split())
        raise UsageError(
            f"the style sheet {path} names another file: {found[:80]}",
            "an output loads nothing from elsewhere, fonts included: use a data: address, or leave it out",
        )
    return style.replace("\r\n", "\n")


def _without_comments_and_escapes(style: str) -> str:
    return _ESCAPE.sub(_character, _STRING_OR_COMMENT.sub(lambda match: match[1] or " ", style))


def _character(escape: re.Match[str]) -> str:
    if not escape[1]:
        return escape[2]
    number = int(escape[1], 16)
    return chr(number) if 0 < number < 0xD800 or 0xDFFF < number <= 0x10FFFF else "\ufffd"  # noqa: PLR2004 - Unicode's
