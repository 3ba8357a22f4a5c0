"""The accounts that a text names before it says anything else, as answers on Twitter and Mastodon do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from twconvert.model import Mention, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert.model import Inline

_SIGNS = ("@", "\uff20")
_NAME = re.compile(r"([@\uff20])([A-Za-z0-9_]+(?:@[\w.-]*\w)?)(?![\w@\uff20])")
"""A handle that no entity marks; that of an account on another server names the server."""


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
        # Most texts go on with a word, which need not be compared with a name.
        elif (
            type(inline) is Text
            and inline.text.startswith(_SIGNS, offset)
            and (name := _NAME.match(inline.text, offset))
        ):
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
        text, end = inline.text, offset
        while end < len(text) and text[end].isspace():
            end += 1
        is_apart = is_apart or end > offset
        if end < len(text):
            return index, end, is_apart
        index, offset = index + 1, 0
    return index, 0, True
