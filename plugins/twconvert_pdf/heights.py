"""How high blocks are at most, so that only what surely fits a page is kept on one.

A block of Typst that must not be broken and is higher than a page runs over its edge. So letters are counted as wide as
they are high, which is twice what most are.
"""

from __future__ import annotations

import re
from math import ceil
from typing import TYPE_CHECKING, Any

from twconvert_pdf.paper import LEADING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twconvert_pdf.markup import Part
    from twconvert_pdf.paper import Paper

_WIDE = re.compile(r"[\u0900-\u1fff\ua000-\uabff\ufb50-\ufdff\U00010000-\U0001f000\U000e0000-\U0010ffff]")
"""Letters that may be far wider than high: ligatures of whole sentences, signs of cuneiform, letters of India."""
_AS_WIDE_AS = 12
_SHARE = 0.85
"""The part of a page that what is kept on one may take."""
_DEEPER = 4.0
"""The number of letters that fit less in a line of a thread or of what is moved in."""
_FRAME_LINES = 1.2
"""The space around a block, in lines."""


class Heights:
    """Knows what fits a page."""

    def __init__(self, paper: Paper) -> None:
        self._letters = paper.column / paper.size
        self._line = paper.size * LEADING
        self._most = _SHARE * paper.text_height

    def fit(self, blocks: Iterable[Part], share: float = 1.0) -> bool:
        """Say whether blocks surely fit a page.

        Args:
            blocks: Them.
            share: The part of the column that they may take.
        """
        height = 0.0
        for part in blocks:
            height += self._of(part, share)
            if height > self._most:
                return False
        return True

    def _of(self, part: Part, share: float) -> float:
        if part["kind"] == "pictures":
            tallest: float = max(each["height"] for each in part["pictures"])
            return tallest + _FRAME_LINES * self._line
        if "content" not in part:
            # Lists, tables, code and what is quoted may be broken.
            return self._most + 1
        letters = max(1.0, self._letters * share - _DEEPER * (1 + part.get("depth", 0)))
        words, notes = _words_and_notes(part["content"])
        lines: int = sum(max(1, ceil(_width(each) / letters)) for each in words.split("\n"))
        lines += sum(1 + ceil(len(each) / self._letters) for each in notes)
        height: float = (lines + _FRAME_LINES) * self._line
        return height


def _width(words: str) -> int:
    return len(words) if words.isascii() else len(words) + (_AS_WIDE_AS - 1) * len(_WIDE.findall(words))


def _words_and_notes(content: list[Any]) -> tuple[str, list[str]]:
    """Return the words of some content, and those of its footnotes."""
    words, notes = "", []
    for each in content:
        if isinstance(each, str):
            words += each
            continue
        kind, *others = each
        inner = others[1] if kind in {"web", "post"} else others[0] if others else []
        inner_words, inner_notes = _words_and_notes(inner)
        words += inner_words
        notes += inner_notes
        if kind == "web" and len(others) > 2:  # noqa: PLR2004 - the footnote is the third
            notes.append("".join(piece for piece in others[2] if isinstance(piece, str)))
    return words, notes
