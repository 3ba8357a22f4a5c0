"""What surrounds a post: what it answers, repeats or quotes, and who could see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import escape

from twconvert.text import plain_text, safe_url
from twconvert_epub.dates import day, moment_of
from twconvert_epub.links import linked, open_link
from twconvert_epub.paragraphs import note_html, paragraph_html
from twconvert_epub.people import account_html

if TYPE_CHECKING:
    from collections.abc import Mapping

    from twconvert import Document, Post, Quote, Reply, Repost

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
        lines = ""
        if post.repost_of:
            lines += note_html(self._repost(post.repost_of))
        if post.reply_to:
            lines += self._reply(post.reply_to, previous, thread)
        if post.visibility != "public":
            lines += note_html(self._visibility(post))
        return lines

    def after(self, post: Post) -> str:
        """Return what follows the text: that it is not all, and the post it quotes."""
        lines = ""
        if post.repost_of and post.repost_of.truncated:
            lines += note_html(_cut(post.repost_of))
        if post.quote:
            lines += self._quote(post.quote)
        return lines

    def _repost(self, repost: Repost) -> str:
        original = account_html(repost.author)
        if repost.created_at:
            original += f", {day(repost.created_at.astimezone(self._document.timezone))}"
        return f"Reposted from {linked(repost.url, original)}"

    def _reply(self, reply: Reply, previous: Post | None, thread: Mapping[str, Post]) -> str:
        target = self._find(reply.id, thread) if reply.id else None
        if target is None:
            return note_html(f"In reply to {linked(reply.url, account_html(reply.author))}")
        if target is previous:
            return ""
        return note_html(f"In reply to {self._link_to(target)}")

    def _visibility(self, post: Post) -> str:
        if post.visibility == "community":
            return "Posted in a community"
        if post.visibility == "circle":
            return "Posted to a circle"
        if post.deleted_at:
            return f"Deleted on {day(post.deleted_at.astimezone(self._document.timezone))}"
        return "Deleted"

    def _quote(self, quote: Quote) -> str:
        target = self._find(quote.id, {})
        if target is None:
            return note_html(f"Quotes {linked(quote.url, f'a post by <bdi>@{escape(quote.handle)}</bdi>')}")
        text = ""
        if len(plain_text(target.content)) <= _LONGEST_QUOTE:
            text = paragraph_html(target.content, target.language)
        return f'<blockquote class="quoted">\n{note_html(f"Quotes {self._link_to(target)}")}{text}</blockquote>\n'

    def _find(self, post_id: str, thread: Mapping[str, Post]) -> Post | None:
        return thread.get(post_id) or self._document.posts.find(post_id)

    def _link_to(self, target: Post) -> str:
        words = f"the post of {moment_of(self._document, target)}"
        thread = self._document.threads.index_of(target.id)
        return words if thread is None else f'<a href="{open_link(thread, target.id)}">{words}</a>'


def _cut(repost: Repost) -> str:
    words = "The archive holds only the beginning of this post"
    url = safe_url(repost.url or "")
    return f'{words}; <a href="{escape(url)}">all of it is at its source</a>.' if url else f"{words}."
