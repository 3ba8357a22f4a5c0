"""The text of a post, and of a profile."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from twconvert import Link, Strong, Text
from twconvert.autolink import autolinked
from twconvert.text import plain_text
from twconvert.wording import gettext, words_of_post
from twconvert_mastodon.html import HtmlReader
from twconvert_mastodon.lines import Lines
from twconvert_mastodon.media import other_attachments
from twconvert_mastodon.polls import poll_text
from twconvert_mastodon.usual import read_usual

if TYPE_CHECKING:
    from twconvert import Inline
    from twconvert_mastodon.people import People

_CODE = re.compile("<(?:code|pre)[ >]", re.IGNORECASE)
"""Begins what is an example, and leads nowhere."""


def content_of(html: str, people: People, *, without_quote: bool = False) -> tuple[Inline, ...]:
    """Return the content that a reader sees, with links in the place of addresses that the server left as text.

    Args:
        html: The HTML as the server made it.
        people: The accounts that the post mentions.
        without_quote: Whether to leave out ``RE:`` and the address behind it, which stand for a quote where nobody can
            show one.
    """
    content = _read(html, people, without_quote=without_quote)
    return content if _CODE.search(html) else autolinked(content)


def html_of(made: dict[str, Any]) -> str:
    """Return the text of a post that is shown: its content, or the first of several languages."""
    return made.get("content") or next(filter(None, (made.get("contentMap") or {}).values()), "")


def has_other_texts(made: dict[str, Any]) -> bool:
    """Return whether a post has texts in several languages, of which one is shown."""
    return len({*filter(None, (made.get("contentMap") or {}).values())}) > 1


def content_of_post(
    made: dict[str, Any], people: People, language: str | None, *, without_quote: bool
) -> tuple[Inline, ...]:
    """Return the text of a post, with all that belongs to it: title, content warning, poll, files.

    Args:
        made: The post.
        people: The accounts that it mentions.
        language: The language of the post as a BCP 47 tag. What is said of a warning or a poll is a part of its text,
            and in the same language unless a person chose another one.
        without_quote: Whether to leave out what stands for a quote where nobody can show one.
    """
    parts: list[tuple[Inline, ...]] = []
    if made.get("name") and made.get("type") != "Question":
        parts.append((Strong(autolinked((Text(made["name"]),))),))
    if made.get("summary"):
        with words_of_post(language):
            warning = gettext("Content warning: {warning}").format(warning=made["summary"])
        parts.append((Strong(autolinked((Text(warning),))),))
    parts.append(content_of(html_of(made), people, without_quote=without_quote))
    if poll := poll_text(made, language):
        parts.append(autolinked((Text(poll),)))
    parts.extend((Link(url, name),) for url, name in other_attachments(made))
    if len(parts) == 1:
        return parts[0]
    lines = Lines()
    for part in parts:
        lines.separate(2)
        for inline in part:
            lines.add(inline)
    return lines.content()


def text_of(html: str, people: People) -> str:
    """Return the text, with whole addresses in the place of links."""
    content = _read(html, people)
    return plain_text(Text(inline.url) if isinstance(inline, Link) else inline for inline in content)


def _read(html: str, people: People, *, without_quote: bool = False) -> tuple[Inline, ...]:
    usual = read_usual(html, people)
    if usual is not None:
        return usual
    reader = HtmlReader(people, without_quote=without_quote)
    reader.feed(html)
    reader.close()
    return reader.content()
