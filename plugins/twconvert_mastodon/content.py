"""Turns the HTML of a post into content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert import Link, Text
from twconvert.text import plain_text
from twconvert_mastodon.html import HtmlReader
from twconvert_mastodon.usual import read_usual

if TYPE_CHECKING:
    from twconvert import Inline
    from twconvert_mastodon.people import People


def content_of(html: str, people: People, *, without_quote: bool = False) -> tuple[Inline, ...]:
    """Return the content that a reader sees.

    Args:
        html: as the server made it.
        people: whom the post mentions.
        without_quote: leave out the words that stand for a quote where nobody can show one: ``RE:`` and its address.
    """
    usual = read_usual(html, people)
    if usual is not None:
        return usual
    reader = HtmlReader(people, without_quote=without_quote)
    reader.feed(html)
    reader.close()
    return reader.content()


def text_of(html: str, people: People) -> str:
    """Return the text, with whole addresses in the place of links."""
    content = content_of(html, people)
    return plain_text(Text(inline.url) if isinstance(inline, Link) else inline for inline in content)
