"""What a page is called that holds one thread."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from twconvert.text import plain_text
from twconvert.wording import moment_of

if TYPE_CHECKING:
    from twconvert import Document, Post

_LONGEST = 60
_JOINER = "\u200d"
_SHORTEST_PART = 30
"""A title is cut between words where that leaves so much of it."""


def title_of(document: Document, post: Post) -> str:
    """Return the beginning of a post's text in one line, or when it was made if there is no text."""
    text = " ".join(plain_text(post.content).split())
    if len(text) <= _LONGEST:
        return text or moment_of(document, post)
    words = text[: _LONGEST + 1].rpartition(" ")[0]
    return f"{words if len(words) >= _SHORTEST_PART else _cut(text)}\u2026"


def _cut(text: str) -> str:
    """Return the beginning of a text without words, not cut within a letter or an emoji."""
    end = _LONGEST
    while end > 1 and (_continues(text[end]) or text[end - 1] == _JOINER):
        end -= 1
    return text[:end]


def _continues(character: str) -> bool:
    """Say whether a character belongs to the one before it."""
    is_skin_tone = "\U0001f3fb" <= character <= "\U0001f3ff"
    return character == _JOINER or is_skin_tone or unicodedata.category(character) in {"Mn", "Me", "Mc"}
