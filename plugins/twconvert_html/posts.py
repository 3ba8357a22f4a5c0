"""A post as HTML.

A site has up to a million of them, so they are put together here and not by a template. Everything
that comes from a post goes through `twconvert.html`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.html import escaped_address, runs_html_string
from twconvert.outline import RepliesInMarkup
from twconvert.wording import machine_readable
from twconvert_html.addresses import ROOT, anchor_of, file_of_tag
from twconvert_html.markup import paragraph_html

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twconvert import Post, Service
    from twconvert.outline import Note, PostView
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
        self._replies = RepliesInMarkup(self._runs, escaped_address)

    def article(self, view: PostView, anchor: str) -> list[str]:
        """Return a post in pieces: most of its text and of all around it is ASCII, which is quick to encode.

        Args:
            view: The post.
            anchor: Its ``id`` attribute, as `anchor_of` returns it.
        """
        post = view.post
        line = view.line
        # The time in the line leads to the post online, or else to itself.
        address = (escaped_address(line.time.url) if line.time.url else None) or f"#{anchor}"
        # Most posts have few of what is asked for here.
        versions = "".join(f'<span id="{anchor_of(each)}"></span>\n' for each in view.ids[1:]) if post.versions else ""
        before = after = ""
        if line.before or line.after:
            before, after = self._replies.around(line) or (self._runs(line.before), self._runs(line.after))
        link = f'<a href="{address}"><time datetime="{machine_readable(post)}">{line.time.text}</time></a>'
        pieces = [
            f'<article class="post" id="{anchor}">\n{versions}<h3 class="line">{before}{link}{after}</h3>\n',
        ]
        if view.before:
            pieces += map(self._note, view.before)
        pieces.append(paragraph_html(view.content, self._service, post.language, _address_of_tag))
        if post.media:
            pieces.append(self._figures.of(post))
        if view.after:
            pieces += map(self._note_after, view.after)
        if post.revisions or post.versions:
            pieces.append(self._edited(view))
        facts = view.facts
        pieces.append(f'<p class="meta">{" · ".join(facts)}</p>\n</article>\n' if facts else "</article>\n")
        return pieces

    def _runs(self, runs: Sequence[Run]) -> str:
        return runs_html_string(runs, self._addresses.address_of)

    def _text(self, post: Post) -> str:
        return paragraph_html(post.content, self._service, post.language, _address_of_tag)

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


def day_heading(title: str) -> str:
    """Return the heading of a day."""
    return f'<h2 class="date">{title}</h2>\n'
