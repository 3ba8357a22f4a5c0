"""Spaces that show where a format would make one of many: indentation, columns, gaps.

Sites show posts with ``white-space: pre-wrap``. HTML and Markdown make one space of several and none at the beginning
of a line, and a style cannot be relied on to change that: feed readers and sites that show Markdown remove it, and old
e-readers do not know it. A no-break space (U+00A0) shows in all of them. The last space of a gap stays as it is, so
that the line may be broken there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from twconvert.model import Emphasis, Strong, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twconvert.model import Inline

__all__ = ["with_spaces_kept"]

_TAB_STOP = 8
"""Columns between two tab stops: the initial value of ``tab-size`` in CSS, which no site changes."""
_PARTS = re.compile(r"(?P<blanks>[ \t]+)|(?P<end>\n)|[^ \t\n]+")
_NO_BREAK = "\u00a0"


def with_spaces_kept(content: Sequence[Inline]) -> Sequence[Inline]:
    """Return the content with no-break spaces where several spaces, a tab or an indentation would not show.

    A tab becomes as many as reach to the next tab stop. Spaces at the ends of lines, which nobody sees, stay.
    """
    return tuple(_Keeper().kept(content)) if _has_any(content) else content


def each_with_spaces_kept(content: Sequence[Inline]) -> Iterable[Inline]:
    """Yield what `with_spaces_kept` returns, one part of the content at a time."""
    return _Keeper().kept(content) if _has_any(content) else content


def _has_any(content: Sequence[Inline]) -> bool:
    """Say whether the content may have spaces that would not show; few posts have, and this tells it quickly."""
    begins = True
    for inline in content:
        if type(inline) is Text:
            text = inline.text
            if "  " in text or "\t" in text or ("\n" in text and "\n " in text) or (begins and text[:1] == " "):
                return True
            begins = text[-1:] in " \n"
        elif type(inline) is Strong or type(inline) is Emphasis:
            return True
        else:
            begins = False
    return False


class _Keeper:
    """Goes through a content and knows where in the line it is."""

    def __init__(self) -> None:
        self._column = 0
        self._is_behind_space = False

    def kept(self, content: Sequence[Inline], *, ends: bool = True) -> Iterator[Inline]:
        """Yield the parts of a content, or of one within it; ``ends`` says whether nothing follows."""
        for number, inline in enumerate(content, start=1):
            is_last = ends and number == len(content)
            if isinstance(inline, Text):
                yield Text("".join(self._parts(inline.text, is_last=is_last)))
            elif isinstance(inline, Strong | Emphasis):
                yield type(inline)(tuple(self.kept(inline.content, ends=is_last)))
            else:
                self._column += 1
                self._is_behind_space = False
                yield inline

    def _parts(self, text: str, *, is_last: bool) -> Iterator[str]:
        for part in _PARTS.finditer(text):
            if part.lastgroup == "blanks":
                ends_line = is_last if part.end() == len(text) else text[part.end()] == "\n"
                yield part[0] if ends_line else self._blanks(part[0])
            elif part.lastgroup == "end":
                self._column = 0
                self._is_behind_space = False
                yield part[0]
            else:
                self._column += _width(part[0])
                self._is_behind_space = False
                yield part[0]

    def _blanks(self, blanks: str) -> str:
        end = self._column
        for blank in blanks:
            end += _TAB_STOP - end % _TAB_STOP if blank == "\t" else 1
        number = end - self._column
        may_break = self._column > 0 and not self._is_behind_space
        self._column = end
        self._is_behind_space = True
        return f"{_NO_BREAK * (number - 1)} " if may_break else _NO_BREAK * number


def _width(word: str) -> int:
    """Return the columns that a word takes: letters of Chinese, Japanese and Korean take two (UAX 11)."""
    return len(word) if word.isascii() else sum(2 if east_asian_width(each) in "WF" else 1 for each in word)
