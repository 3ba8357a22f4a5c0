"""What a page is called that holds one thread, and how it begins."""

from __future__ import annotations

from string import punctuation
from typing import TYPE_CHECKING

from twconvert.text import beginning_of
from twconvert.wording import moment_of
from twconvert_markdown.direction import isolated

if TYPE_CHECKING:
    from twconvert import Document, Post

_LONGEST_TITLE = 60
_LONGEST_EXCERPT = 300


def title_of(document: Document, post: Post) -> str:
    """Return the beginning of a post's text in one line, or when it was made if there is no text."""
    return beginning_of(post.content, _LONGEST_TITLE) or moment_of(document, post)


def excerpt_of(document: Document, post: Post) -> str:
    """Return the beginning of a post's text in one line, or when it was made if there is no text.

    Every character that means something in HTML or Markdown is a numeric reference, for some programs take an excerpt
    for the one, some for the other.
    """
    text = beginning_of(post.content, _LONGEST_EXCERPT) or moment_of(document, post)
    return isolated("".join(f"&#{ord(character)};" if character in punctuation else character for character in text))
