"""The text of a post as Mastodon writes it (``app/lib/text_formatter.rb``), so that importers know its parts."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from twconvert import Cashtag, Hashtag, Link, Mention, Strong, Text
from twconvert.html import escaped
from twconvert.urls import link_text, profile_url, safe_url, shown_url
from twconvert.wording import STILL_ONLINE, absence_of
from twconvert_mastodon.facts import ABSENT_CLASS, FULL_WIDTH_AT, QUOTE_CLASS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twconvert import Inline, Media, Quote, Service
    from twconvert_mastodon.writing.addresses import Addresses

Mentions: TypeAlias = Literal["fullwidth", "plain"]

_PARAGRAPH = re.compile("\n\n(\n*)")
_BREAK = "<br />"
_LINK = '<a href="{}" target="_blank" rel="nofollow noopener">{}</a>'
_BEGINNING = re.compile(r"https?://(?:www\.)?")
_SHOWN = 30
"""The characters of an address that Mastodon shows."""


class Markup:
    """Writes the texts of a document.

    Args:
        service: The service that the posts were written on.
        addresses: Knows where hashtags are.
        mentions: What stands before names. At every ``@name`` GoToSocial's importer drops the post, and Sharkey makes
            it the name of somebody who does not exist.
    """

    def __init__(self, service: Service, addresses: Addresses, mentions: Mentions) -> None:
        self._service = service
        self._addresses = addresses
        self._is_plain = mentions == "plain"
        self._mention = lru_cache(1024)(self._mention_anew)

    def content(self, content: Iterable[Inline], quote: Quote | None = None, absent: Iterable[Media] = ()) -> str:
        """Return a text in paragraphs, with what is quoted before it and what is missing behind."""
        text = "".join([self._inline(each, is_nested=False) for each in content])
        before = f'<p class="{QUOTE_CLASS}">RE: {address_html(quote.url)}</p>' if quote and safe_url(quote.url) else ""
        after = "".join(map(_absence, absent))
        # At a post whose content is empty the importer of WordPress ends (``class-mastodon.php``).
        return f"{before}<p>{text}</p>{after}" if text or not (before or after) else f"{before}{after}"

    def _inline(self, inline: Inline, *, is_nested: bool) -> str:
        if type(inline) is Text:
            return _text(inline.text, is_nested=is_nested)
        if type(inline) is Link:
            return _link(inline)
        if type(inline) is Mention:
            return self._mention(inline.handle, inline.account_id)
        if type(inline) is Hashtag:
            # The address and the name are those of the tag beside the text: slurp looks for both.
            url = escaped(self._addresses.tag(inline.tag))
            return f'<a href="{url}" class="mention hashtag" rel="tag">#<span>{_text(inline.tag)}</span></a>'
        if type(inline) is Cashtag:
            return f"${_text(inline.tag)}"
        name = "strong" if type(inline) is Strong else "em"
        return f"<{name}>{self._nested(inline.content)}</{name}>"

    def _nested(self, content: Iterable[Inline]) -> str:
        return "".join([self._inline(each, is_nested=True) for each in content])

    def _mention_anew(self, handle: str, account_id: str | None) -> str:
        url = profile_url(self._service, account_id, handle)
        target = safe_url(url) if url else None
        sign = "@" if self._is_plain else FULL_WIDTH_AT
        name = _text(handle.replace("@", sign))
        if target is None:
            return sign + name
        return f'<a href="{escaped(target)}" class="u-url mention">{sign}<span>{name}</span></a>'


def address_html(url: str) -> str:
    """Return a link that shows an address."""
    shown = shown_url(url)
    return _link(Link(url, shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}\u2026"))


def _link(link: Link) -> str:
    target = safe_url(link.url)
    if target is None:
        return _text(link.text, is_nested=True)
    return _LINK.format(escaped(target), _parts(target, link.text) or _text(link_text(target, link.text)))


def _parts(url: str, text: str) -> str | None:
    """Return an address in the parts that are shown and not shown; ``None`` where the text is something else.

    All together are the whole address: Sharkey writes such a link as the address alone.
    """
    shown = text.removesuffix("\u2026")
    beginning = _BEGINNING.match(url)
    start = url.find(shown, 0, (beginning.end() if beginning else 0) + len(shown)) if shown else -1
    if start < 0:
        return None
    end = start + len(shown)
    cut = "ellipsis" if shown != text else ""
    return (
        f'<span class="invisible">{escaped(url[:start])}</span><span class="{cut}">{escaped(shown)}</span>'
        f'<span class="invisible">{escaped(url[end:])}</span>'
    )


def _absence(media: Media) -> str:
    url = safe_url(media.remote_url or "")
    link = " " + _LINK.format(escaped(url), f"{STILL_ONLINE}.") if url else ""
    return f'<p class="{ABSENT_CLASS}">{_text(absence_of(media))}{link}</p>'


def _text(text: str, *, is_nested: bool = True) -> str:
    html = escaped(text, quotes=False, apostrophes=False)
    if "\n" not in html:
        return html
    if not is_nested:
        html = _PARAGRAPH.sub(lambda found: f"</p><p>{_BREAK * len(found[1])}", html)
    return html.replace("\n", _BREAK)
