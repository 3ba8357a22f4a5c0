"""A post as HTML that stands alone: a reader may show it by itself, so all links lead to the web."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from markupsafe import escape

from twconvert.html import content_html, runs_html
from twconvert.text import plain_text
from twconvert.wording import EDITED, EDITED_BEFORE, notes_after, notes_before
from twconvert_jsonfeed.addresses import address_of_post
from twconvert_jsonfeed.media import media_html

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from twconvert import Document, Post
    from twconvert.wording import Run
    from twconvert_jsonfeed.media import Placed

_LONGEST_QUOTE = 1_000
"""Characters. A quoted post that is longer is one link away."""


class HtmlWriter:
    """Writes the posts of a document."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def html(self, post: Post, answered: Post | None, placed: Sequence[Placed]) -> str:
        """Return a post with all that belongs to it.

        Args:
            post: the post.
            answered: the post of the document that it answers, if any.
            placed: its media.
        """
        nearby = {post.reply_to.id: answered} if post.reply_to and post.reply_to.id and answered else {}
        parts = [_note(runs, answered) for runs in notes_before(self._document, post, nearby=nearby)]
        parts.append(_paragraph(post))
        if placed:
            parts.append(media_html(self._document, post, placed))
        parts.extend(_quotation(runs, quoted) for runs, quoted in notes_after(self._document, post))
        parts.append(_history(post))
        return "".join(parts)


def _note(runs: Iterable[Run], target: Post | None) -> str:
    """Return a note; where it leads to a post of the document, that is the target."""
    address = address_of_post(target) if target else None
    return f"<p><small>{runs_html(runs, lambda _: address)}</small></p>"


def _quotation(runs: Iterable[Run], quoted: Post | None) -> str:
    note = _note(runs, quoted)
    if quoted is None:
        return note
    text = _paragraph(quoted) if len(plain_text(quoted.content)) <= _LONGEST_QUOTE else ""
    return f"<blockquote>{note}{text}</blockquote>"


def _paragraph(post: Post) -> str:
    html = content_html(post.content)
    return f"{_opening(post.language)}{html}</p>" if html else ""


@cache
def _opening(language: str | None) -> str:
    attribute = f' lang="{escape(language)}"' if language else ""
    return f'<p{attribute} dir="auto">'


def _history(post: Post) -> str:
    if post.revisions:
        earlier = "".join(f"<blockquote>{_paragraph(revision)}</blockquote>" for revision in post.revisions)
        return f"<p><small>{EDITED_BEFORE}</small></p>{earlier}"
    return f"<p><small>{EDITED}</small></p>" if len(post.versions) > 1 else ""
