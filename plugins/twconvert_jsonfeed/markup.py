"""A post as HTML that stands alone: a reader may show it by itself, so all links lead to the web."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from markupsafe import escape

from twconvert.html import content_html_pieces, content_html_string, runs_html_string
from twconvert.outline import edited_line, notes_around
from twconvert_jsonfeed.addresses import address_of_post
from twconvert_jsonfeed.media import media_html

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twconvert import Document, Post
    from twconvert.outline import Note
    from twconvert.wording import Run
    from twconvert_jsonfeed.media import MediaFile


class HtmlWriter:
    """Writes the posts of a document."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def html(self, post: Post, answered: Post | None, media_files: Sequence[MediaFile]) -> str:
        """Return a post with all that belongs to it.

        Args:
            post: The post.
            answered: The post of the document that it answers, if any.
            media_files: Its media.
        """
        before, after = self._around(post, answered, media_files)
        return f"{before}{self._paragraph(post)}{after}"

    def pieces(self, post: Post, answered: Post | None, media_files: Sequence[MediaFile]) -> Iterator[str]:
        """Yield what `html` returns in pieces, for a post whose text is long.

        Args:
            post: The post.
            answered: The post of the document that it answers, if any.
            media_files: Its media.
        """
        text = content_html_pieces(post.content, service=self._document.service)
        before, after = self._around(post, answered, media_files)
        return chain((before, _opening(post.language)), text, ("</p>", after))

    def _around(self, post: Post, answered: Post | None, media_files: Sequence[MediaFile]) -> tuple[str, str]:
        """Return what stands before and after the text of a post; nothing is called for what most posts lack."""
        nearby = {post.reply_to.id: answered} if post.reply_to and post.reply_to.id and answered else None
        notes_before, notes_after = notes_around(self._document, post, nearby)
        before = "".join([_note(runs, answered) for runs in notes_before]) if notes_before else ""
        after = media_html(self._document, post, media_files) if media_files else ""
        if notes_after:
            after += "".join(map(self._note_after, notes_after))
        if post.versions or post.revisions:
            after += self._edited(post)
        return before, after

    def _note_after(self, note: Note) -> str:
        line = _note(note.runs, note.quoted)
        if note.quoted is None:
            return line
        text = self._paragraph(note.quoted) if note.repeats_text else ""
        return f"<blockquote>{line}{text}</blockquote>"

    def _paragraph(self, post: Post) -> str:
        html = content_html_string(post.content, service=self._document.service)
        return f"{_opening(post.language)}{html}</p>" if html else ""

    def _edited(self, post: Post) -> str:
        """Return that a post was edited, and what it said before."""
        line = edited_line(post)
        if line is None:
            return ""
        earlier = "".join(f"<blockquote>{self._paragraph(revision)}</blockquote>" for revision in post.revisions)
        return f"<p><small>{line}</small></p>{earlier}"


def _note(runs: Iterable[Run], target: Post | None) -> str:
    """Return a note; where it leads to a post of the document, that is the target."""
    address = address_of_post(target) if target else None
    return f"<p><small>{runs_html_string(runs, lambda _: address)}</small></p>"


@cache
def _opening(language: str | None) -> str:
    attribute = f' lang="{escape(language)}"' if language else ""
    return f'<p{attribute} dir="auto">'
