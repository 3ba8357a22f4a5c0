"""A post as HTML.

A site has up to a million of them, so they are put together here and not by a template. Everything
that comes from a post goes through `html.escape` or `twconvert.html`.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from twconvert.html import runs_html
from twconvert.text import plain_text
from twconvert.urls import safe_url
from twconvert.wording import (
    EDITED,
    EDITED_BEFORE,
    clock,
    day,
    facts,
    machine_readable,
    moment_of,
    notes_after,
    notes_before,
)
from twconvert_html.addresses import ROOT, anchor_of, file_of_tag
from twconvert_html.markup import paragraph_html

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from twconvert import Document, Post
    from twconvert.wording import Run
    from twconvert_html.addresses import Places
    from twconvert_html.media import Figures

_LONGEST_QUOTE = 1_000
"""Characters. A quoted post that is longer is one link away."""


class PostWriter:
    """Writes posts for pages of months.

    Args:
        document: that they are of.
        places: of the posts.
        figures: writes their media.
    """

    def __init__(self, document: Document, places: Places, figures: Figures) -> None:
        self._document = document
        self._places = places
        self._figures = figures

    def article(self, post: Post, previous: Post | None, thread: Mapping[str, Post]) -> str:
        """Return a post.

        Args:
            post: the post.
            previous: that stands right before it in its thread.
            thread: the posts of its thread by id, if there are several.
        """
        return "".join(
            (
                f'<article class="post" id="{anchor_of(post.id)}">\n',
                self._heading(post, previous),
                *[f'<span id="{anchor_of(i)}"></span>\n' for i in post.versions if i != post.id],
                *[self._note(runs) for runs in notes_before(self._document, post, previous, thread)],
                self._text(post),
                self._figures.of(post) if post.media else "",
                *self._after(post),
                self._revisions(post) if post.revisions or len(post.versions) > 1 else "",
                _meta(post),
                "</article>\n",
            )
        )

    def _text(self, post: Post) -> str:
        return paragraph_html(post.content, post.language, lambda tag: ROOT + file_of_tag(tag))

    def _heading(self, post: Post, previous: Post | None) -> str:
        local = self._document.local_time(post)
        if post.precision == "day":
            words = day(local)
        elif previous is not None and self._document.local_time(previous).date() == local.date():
            words = clock(local)
        else:
            words = f'{day(local)}, <span class="clock">{clock(local)}</span>'
        level = "h2" if previous is None else "h3"
        time = f'<time datetime="{machine_readable(post)}">{words}</time>'
        return f'<{level}><a href="#{anchor_of(post.id)}">{time}</a></{level}>\n'

    def _after(self, post: Post) -> Iterator[str]:
        for runs, quoted in notes_after(self._document, post):
            note = self._note(runs)
            if quoted is None:
                yield note
            else:
                text = "" if len(plain_text(quoted.content)) > _LONGEST_QUOTE else self._text(quoted)
                yield f"<blockquote>\n{note}{text}</blockquote>\n"

    def _note(self, runs: list[Run]) -> str:
        return f'<p class="note">{runs_html(runs, self._places.address_of)}</p>\n'

    def _revisions(self, post: Post) -> str:
        """Return that a post was edited, and what it said before."""
        if not post.revisions:
            return f'<p class="note">{EDITED}</p>\n'
        earlier = "".join(
            f'<p class="note">{moment_of(self._document, revision)}:</p>\n{self._text(revision)}'
            for revision in post.revisions
        )
        return f'<div class="earlier">\n<p class="note">{EDITED_BEFORE}</p>\n{earlier}</div>\n'


def _meta(post: Post) -> str:
    said = facts(post)
    address = safe_url(post.url) if post.url else None
    if address:
        said.append(f'<a href="{escape(address)}">Original</a>')
    return f'<p class="meta">{" · ".join(said)}</p>\n' if said else ""
