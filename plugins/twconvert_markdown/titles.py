"""What a page is called that holds one thread, and how it begins."""

from __future__ import annotations

import unicodedata
from string import punctuation
from typing import TYPE_CHECKING

from twconvert.text import plain_text
from twconvert.wording import moment_of
from twconvert_markdown.direction import isolated

if TYPE_CHECKING:
    from twconvert import Document, Post

_LONGEST_TITLE = 60
_LONGEST_EXCERPT = 300
_JOINER = "\u200d"


def title_of(document: Document, post: Post) -> str:
    """Return the beginning of a post's text in one line, or when it was made if there is no text."""
    return _beginning(post, _LONGEST_TITLE) or moment_of(document, post)


def excerpt_of(document: Document, post: Post) -> str:
    """Return the beginning of a post's text in one line, or when it was made if there is no text.

    Every character that means something in HTML or Markdown is a numeric reference, for some programs take an excerpt
    for the one, some for the other.
    """
    text = _beginning(post, _LONGEST_EXCERPT) or moment_of(document, post)
    return isolated("".join(f"&#{ord(character)};" if character in punctuation else character for character in text))


def _beginning(post: Post, longest: int) -> str:
    """Return the text of a post in one line, cut between words where that leaves at least half of it."""
    text = " ".join(plain_text(post.content).split())
    if len(text) <= longest:
        return text
    words = text[: longest + 1].rpartition(" ")[0]
    return f"{words if len(words) >= longest // 2 else _cut(text, longest)}\u2026"


def _cut(text: str, end: int) -> str:
    """Return the beginning of a text without words, not cut within a letter or an emoji."""
    while end > 1 and (_continues(text[end]) or text[end - 1] == _JOINER):
        end -= 1
    return text[:end]


def _continues(character: str) -> bool:
    """Say whether a character belongs to the one before it."""
    is_skin_tone = "\U0001f3fb" <= character <= "\U0001f3ff"
    return character == _JOINER or is_skin_tone or unicodedata.category(character) in {"Mn", "Me", "Mc"}
