"""Posts as wikitext that shows what their authors wrote, whatever it means to a wiki."""

from __future__ import annotations

import re
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Protocol

from twconvert.model import Cashtag, Emphasis, Hashtag, Link, Mention, Strong, Text
from twconvert.urls import profile_url, safe_url
from twconvert_tiddlywiki.tiddlers import post_title

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twconvert import Inline
    from twconvert.wording import Run

_RULES = "\\rules only html entity\n"
# What the parser skips after the rules: see `\s` in ECMA-262.
_SKIPPED = re.compile(r"[\s\ufeff]")


class Titles(Protocol):
    """Knows the tiddlers that names in a text lead to."""

    def person(self, account_id: str | None, handle: str | None) -> str | None:
        """Return the title of an account's tiddler, if it has one."""
        ...

    def hashtag(self, tag: str) -> str | None:
        """Return the title of a hashtag's tiddler, if it has one."""
        ...


def literal(wikitext: str) -> str:
    """Return a field in which HTML and entities are all that means anything; nothing stays nothing."""
    if not wikitext:
        return ""
    if _SKIPPED.match(wikitext):
        wikitext = f"&#{ord(wikitext[0])};{wikitext[1:]}"
    return _RULES + wikitext


def escape(text: str) -> str:
    """Return text for a `literal` field; a line break becomes a tag, for a newline would be a space."""
    return (
        text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
        .replace("\n", "<br>")
    )


def content_wikitext(content: Iterable[Inline], titles: Titles) -> str:
    """Return the content of a post for a `literal` field."""
    return "".join([_inline(inline, titles) for inline in content])


def runs_wikitext(runs: Iterable[Run]) -> str:
    """Return a note (`twconvert.wording`) for a `literal` field."""
    wikitext = ""
    for (url, post_id), linked in groupby(runs, key=attrgetter("url", "post_id")):
        words = "".join([f"<bdi>{escape(run.text)}</bdi>" if run.is_name else escape(run.text) for run in linked])
        wikitext += tiddler_link(post_title(post_id), words) if post_id else web_link(url, words) if url else words
    return wikitext


def tiddler_link(title: str, words: str) -> str:
    """Return a link to a tiddler; the words are wikitext."""
    return f'<$link to="{title}">{words}</$link>'


def web_link(url: str, words: str) -> str:
    """Return a link out of the wiki, or the words (which are wikitext) if the address is no web address.

    An address stands in the attribute as it is, for TiddlyWiki decodes no entities there; `safe_url`
    leaves no quotes in it.
    """
    target = safe_url(url)
    if target is None:
        return words
    kind = 'class="tc-tiddlylink-external" target="_blank" rel="noopener noreferrer"'
    return f'<a href="{target}" {kind}>{words}</a>'


def _inline(inline: Inline, titles: Titles) -> str:
    match inline:
        case Text(text):
            return escape(text)
        case Link(url, text):
            return web_link(url, f"<bdi>{escape(text)}</bdi>")
        case Mention(handle, account_id):
            words = f"<bdi>@{escape(handle)}</bdi>"
            title = titles.person(account_id, handle)
            return tiddler_link(title, words) if title else web_link(profile_url(account_id, handle) or "", words)
        case Hashtag(tag):
            words = f"<bdi>#{escape(tag)}</bdi>"
            title = titles.hashtag(tag)
            return tiddler_link(title, words) if title else words
        case Cashtag(tag):
            return f"<bdi>${escape(tag)}</bdi>"
        case Strong(content):
            return f"<strong>{content_wikitext(content, titles)}</strong>"
        case Emphasis(content):
            return f"<em>{content_wikitext(content, titles)}</em>"
