"""What surrounds a post: what it answers, repeats or quotes, and who could see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.text import plain_text
from twconvert.wording import notes_after, notes_before
from twconvert_epub.links import linked_runs
from twconvert_epub.paragraphs import note_html, paragraph_html

if TYPE_CHECKING:
    from collections.abc import Mapping

    from twconvert import Document, Post

_LONGEST_QUOTE = 1_000
"""Characters. A quoted post that is longer is one link away."""


class Context:
    """Writes the lines before and after the text of a post."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def before(self, post: Post, previous: Post | None, thread: Mapping[str, Post]) -> str:
        """Return what a reader has to know first.

        Args:
            post: the post.
            previous: the one that stands before it in its thread, if any.
            thread: the posts of its thread by id, if there are several.
        """
        notes = notes_before(self._document, post, previous, thread)
        return "".join([note_html(linked_runs(self._document, runs)) for runs in notes])

    def after(self, post: Post) -> str:
        """Return what follows the text: that it is not all, and the post it quotes."""
        lines = ""
        for runs, quoted in notes_after(self._document, post):
            note = note_html(linked_runs(self._document, runs))
            lines += note if quoted is None else f'<blockquote class="quoted">\n{note}{_text(quoted)}</blockquote>\n'
        return lines


def _text(quoted: Post) -> str:
    if len(plain_text(quoted.content)) > _LONGEST_QUOTE:
        return ""
    return paragraph_html(quoted.content, quoted.language)
