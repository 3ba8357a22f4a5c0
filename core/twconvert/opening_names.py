"""The accounts that a text names before it says anything else, as answers on Twitter and Mastodon do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from twconvert.model import Mention, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert.model import Inline

_NAME = re.compile(r"\s*([@\uff20])([A-Za-z0-9_]+(?:@[\w.-]*\w)?)(?![\w@\uff20])")
"""A handle that no entity marks, with blanks before it; that of an account on another server names the server."""

_WORDS = re.compile(r"\S")


class OpeningName(Struct, frozen=True, gc=False):
    """An account that is named at the beginning of a text."""

    mention: Mention
    is_marked: bool
    """Whether the archive marks it as a mention; else it is plain text that looks like one."""
    is_apart: bool
    """Whether blanks follow it, or nothing; else what follows belongs to it, as in ``@bea's``."""
    part: int
    """The index of the part of the content in which the text goes on behind it and the blanks that follow it."""
    offset: int
    """The characters of that part that are before that place."""


def opening_names(content: Sequence[Inline]) -> Iterator[OpeningName]:
    """Yield the accounts that a text names before anything else is said."""
    index, offset = 0, 0
    if content and type(content[0]) is not Mention:
        index, offset, _ = _past_blanks(content, 0, 0)
    while index < len(content):
        inline = content[index]
        if type(inline) is Mention:
            mention, is_marked, index, offset = inline, True, index + 1, 0
        elif type(inline) is Text and (name := _NAME.match(inline.text, offset)):
            mention, is_marked, offset = Mention(name[2], sign=name[1]), False, name.end()
        else:
            return
        index, offset, is_apart = _past_blanks(content, index, offset)
        yield OpeningName(mention, is_marked, is_apart, index, offset)


def _past_blanks(content: Sequence[Inline], index: int, offset: int) -> tuple[int, int, bool]:
    """Return the first place from there on that is no blank, and whether blanks are passed or the end is reached."""
    is_apart = False
    while index < len(content):
        inline = content[index]
        if type(inline) is not Text:
            return index, 0, is_apart
        words = _WORDS.search(inline.text, offset)
        if words:
            end = words.start()
            return index, end, is_apart or end > offset
        is_apart = is_apart or len(inline.text) > offset
        index, offset = index + 1, 0
    return index, 0, True
