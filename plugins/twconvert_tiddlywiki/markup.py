"""Texts and notes as wikitext that shows what people wrote, whatever it means to a wiki."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from twconvert import Cashtag, Hashtag, Link, Mention, Strong, Text, safe_url
from twconvert.html import escaped
from twconvert.urls import link_text, profile_url
from twconvert_tiddlywiki.tiddlers import post_title

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twconvert import Inline, Service
    from twconvert.wording import Run

_RULES = "\\rules only html entity\n"
_BYTE_ORDER_MARK = "\ufeff"
_PERHAPS_MARKUP = re.compile(r"[^\w .,()]|__|[a-z]\w*[A-Z]")
"""Among them words like ``WikiWord``, which may be links."""


class Titles(Protocol):
    """Knows the titles of the tiddlers that mentions and hashtags link to."""

    def person(self, account_id: str | None, handle: str | None) -> str | None:
        """Return the title of an account's tiddler, if it has one."""
        ...

    def hashtag(self, tag: str) -> str | None:
        """Return the title of a hashtag's tiddler, if it has one."""
        ...


def literal(wikitext: str) -> str:
    """Return the value of a field in which TiddlyWiki takes HTML tags and entities alone for markup.

    An empty string stays empty.
    """
    if not wikitext:
        return ""
    first = wikitext[0]
    # The parser skips these after the rules: see `\s` in ECMA-262.
    if first.isspace() or first == _BYTE_ORDER_MARK:
        wikitext = f"&#{ord(first)};{wikitext[1:]}"
    return _RULES + wikitext


def escape(text: str) -> str:
    """Return plain text as wikitext for a `literal` field. A line break becomes ``<br>``, for a newline is a space."""
    wikitext = escaped(text, apostrophes=False)
    return wikitext.replace("\n", "<br>") if "\n" in wikitext else wikitext


def words(text: str) -> str:
    """Return plain text as the text of a tiddler that TiddlyWiki shows as wikitext of all kinds.

    What cannot be markup stays as it is, for people change such a text.
    """
    return literal(escape(text)) if _PERHAPS_MARKUP.search(text) else text


def content_wikitext(content: Iterable[Inline], titles: Titles, service: Service) -> str:
    """Return the content of a post or message as wikitext for a `literal` field.

    Args:
        content: The content.
        titles: The titles of the tiddlers that mentions and hashtags link to.
        service: The service of the document, where accounts are that have no tiddler.
    """
    return "".join([_inline(inline, titles, service) for inline in content])


def literal_pieces(content: Sequence[Inline], titles: Titles, service: Service) -> Iterator[str]:
    """Yield the `literal` field of a content whose text is long in pieces; the arguments are as above."""
    yield literal(content_wikitext(content[:1], titles, service))
    for inline in content[1:]:
        yield _inline(inline, titles, service)


def runs_wikitext(runs: Iterable[Run], titles: Titles | None = None) -> str:
    """Return a note, such as `twconvert.outline.PostView.before` has, as wikitext for a `literal` field.

    A post of the document is linked to by its tiddler, and so is an account that has one. Anything else is linked to by
    its web address.

    Args:
        runs: The note.
        titles: The titles of the tiddlers of accounts. Without it none is linked to.
    """
    wikitext = words = ""
    last: Run | None = None
    for run in runs:
        if last and (run.url != last.url or run.post_id != last.post_id or run.account != last.account):
            wikitext += _linked(last, words, titles)
            words = ""
        words += f"<bdi>{escape(run.text)}</bdi>" if run.is_name else escape(run.text)
        last = run
    return wikitext + _linked(last, words, titles) if last else ""


def _linked(run: Run, words: str, titles: Titles | None) -> str:
    """Return words, which are wikitext, as a link to what a run leads to."""
    if titles and run.account:
        title = titles.person(run.account.id, run.account.handle)
    else:
        title = post_title(run.post_id) if run.post_id else None
    return tiddler_link(title, words) if title else web_link(run.url, words) if run.url else words


def note_wikitext(runs: Iterable[Run]) -> str:
    """Return a note as a line of its own."""
    return f'<div class="twc-note">{runs_wikitext(runs)}</div>'


def list_wikitext(items: Iterable[str]) -> str:
    """Return a list with bullets, of items that are wikitext."""
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def tiddler_link(title: str, words: str) -> str:
    """Return a link to a tiddler; the words are wikitext."""
    return f'<$link to="{title}">{words}</$link>'


def web_link(url: str, words: str) -> str:
    """Return a link out of the wiki, or the words alone (they are wikitext) if the address is not a web address.

    An address stands in the attribute as it is, for TiddlyWiki decodes no entities there; `safe_url`
    leaves no quotes in it.
    """
    target = safe_url(url)
    if target is None:
        return words
    kind = 'class="tc-tiddlylink-external" target="_blank" rel="noopener noreferrer"'
    return f'<a href="{target}" {kind}>{words}</a>'


def _inline(inline: Inline, titles: Titles, service: Service) -> str:
    if type(inline) is Text:
        return escape(inline.text)
    if type(inline) is Link:
        return web_link(inline.url, f"<bdi>{escape(link_text(inline.url, inline.text))}</bdi>")
    if type(inline) is Mention:
        words = f"<bdi>{escape(inline.sign + inline.handle)}</bdi>"
        title = titles.person(inline.account_id, inline.handle)
        if title:
            return tiddler_link(title, words)
        return web_link(profile_url(service, inline.account_id, inline.handle) or "", words)
    if type(inline) is Hashtag:
        words = f"<bdi>{escape(inline.sign + inline.tag)}</bdi>"
        title = titles.hashtag(inline.tag)
        return tiddler_link(title, words) if title else words
    if type(inline) is Cashtag:
        return f"<bdi>${escape(inline.tag)}</bdi>"
    name = "strong" if type(inline) is Strong else "em"
    return f"<{name}>{content_wikitext(inline.content, titles, service)}</{name}>"
