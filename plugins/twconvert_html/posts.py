"""A post as HTML.

A site has up to a million of them, so they are put together here and not by a template. Everything
that comes from a post goes through `twconvert.html`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert import runs_html, safe_url
from twconvert.html import escaped
from twconvert.wording import machine_readable
from twconvert_html.addresses import ROOT, anchor_of, file_of_tag
from twconvert_html.markup import paragraph_html

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from twconvert import Inline, Post, Service
    from twconvert.outline import Day, Note, PostView
    from twconvert.wording import Run
    from twconvert_html.addresses import PostAddresses
    from twconvert_html.media import Figures


class PostWriter:
    """Writes posts for pages of months.

    Args:
        service: The service of the document, which knows where accounts are.
        addresses: The addresses of posts, for links to them.
        figures: The writer of media.
    """

    def __init__(self, service: Service, addresses: PostAddresses, figures: Figures) -> None:
        self._service = service
        self._addresses = addresses
        self._figures = figures

    def article(self, view: PostView) -> str:
        """Return a post."""
        post = view.post
        anchor = anchor_of(post.id)
        facts = view.facts
        # Most posts have none of what is asked for here.
        others = [f'<span id="{anchor_of(each)}"></span>\n' for each in view.ids[1:]] if post.versions else ()
        return "".join(
            (
                f'<article class="post" id="{anchor}">\n',
                *others,
                self._line(view, anchor),
                *map(self._note, view.before),
                self._content(view.content, post.language),
                self._figures.of(post) if post.media else "",
                *map(self._note_after, view.after),
                self._edited(view),
                f'<p class="meta">{" · ".join(facts)}</p>\n</article>\n' if facts else "</article>\n",
            )
        )

    def _line(self, view: PostView, anchor: str) -> str:
        """Return the line above a post, whose time leads to the post online, or else to itself."""
        before, time, after = view.line
        address = (safe_url(time.url) if time.url else None) or f"#{anchor}"
        words = f'<time datetime="{machine_readable(view.post)}">{time.text}</time>'
        return (
            f'<h3 class="line">{self._runs(before)}<a href="{escaped(address)}">{words}</a>{self._runs(after)}</h3>\n'
        )

    def _runs(self, runs: Sequence[Run]) -> str:
        return runs_html(runs, self._addresses.address_of) if runs else ""

    def _text(self, post: Post) -> str:
        return self._content(post.content, post.language)

    def _content(self, content: Iterable[Inline], language: str | None) -> str:
        return paragraph_html(content, self._service, language, _address_of_tag)

    def _note(self, runs: Sequence[Run]) -> str:
        return f'<p class="note">{self._runs(runs)}</p>\n'

    def _note_after(self, note: Note) -> str:
        html = self._note(note.runs)
        if note.quoted is None:
            return html
        return f"<blockquote>\n{html}{self._text(note.quoted) if note.repeats_text else ''}</blockquote>\n"

    def _edited(self, view: PostView) -> str:
        """Return that a post was edited, and what it said before."""
        if view.edited is None:
            return ""
        note = f'<p class="note">{view.edited}</p>\n'
        earlier = "".join(f'<p class="note">{each.time}:</p>\n{self._text(each.post)}' for each in view.revisions)
        return f'<div class="earlier">\n{note}{earlier}</div>\n' if earlier else note


def _address_of_tag(tag: str) -> str:
    return ROOT + file_of_tag(tag)


def day_heading(day: Day) -> str:
    """Return the heading of a day."""
    return f'<h2 class="date">{day.title}</h2>\n'
