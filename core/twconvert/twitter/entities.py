"""Turns a post's text and its entities into content.

Indices count code points of the text as it is written in the archive, that is before ``&amp;``,
``&lt;`` and ``&gt;`` are undone (true of every one of 21,058 posts looked at). So the text is cut
first, and each piece is unescaped after.
"""

from __future__ import annotations

import re
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from twconvert.autolink import addresses_in, link_to
from twconvert.model import Cashtag, Hashtag, Inline, Link, Mention, Text
from twconvert.twitter.ids import account_id_of
from twconvert.twitter.whole_numbers import whole_number
from twconvert.urls import shown_url

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

Entities = dict[str, Any]

_OTHER_SCHEME = re.compile(r"(?!https?:)[a-z][a-z0-9+.-]*:", re.IGNORECASE)
"""The beginning of an address that no output links to, so that all of it has to be read."""
_MOST_LOOKED_AT = 50
"""Spans among which it is looked for those of addresses; with more it takes longer than to look for addresses."""
_BLANKS = ("", " ", "\n")
"""Around a link that goes, one of two is enough."""


class Span(NamedTuple):
    """A piece of the text, and what stands for it; nothing stands for a medium's link."""

    start: int
    end: int
    inline: Inline | None


def unescape(text: str) -> str:
    """Undo the three escapes that Twitter makes, once; anything else the author typed."""
    if "&" not in text:
        return text
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def content_of(text: str, spans: list[Span]) -> tuple[Inline, ...]:
    """Return the content of a text as it is written in the archive, with its spans cut out.

    Addresses without an entity are links as well: those of posts from before ``t.co``, which came in 2010, have none.
    """
    if ("://" in text or "ww." in text) and _has_more_addresses(text, spans):
        spans = spans + address_spans(text)
    if not spans:
        plain = unescape(text).rstrip()
        return (Text(plain),) if plain else ()
    return tidy(cut(text, spans, undo=unescape))


def address_spans(text: str) -> list[Span]:
    """Return the spans of the addresses that stand in a text."""
    return [Span(start, end, link_to(unescape(text[start:end]))) for start, end in addresses_in(text)]


def _has_more_addresses(text: str, spans: list[Span]) -> bool:
    """Return whether a text may have addresses besides those in spans; nearly none has, and this tells it quickly."""
    place = text.find("://")
    while place >= 0:
        for start, end, _ in spans[:_MOST_LOOKED_AT]:
            if start < place < end:
                break
        else:
            return True
        place = text.find("://", place + 1)
    return "ww." in text


def cut(text: str, spans: Iterable[Span], undo: Callable[[str], str] = str) -> list[Inline]:
    """Cut the text at the spans, and undo escapes in what is left; of two spans that overlap the first counts."""
    pieces: list[Inline] = []
    position = 0
    for start, end, inline in sorted(spans, key=itemgetter(0)):
        if start < position:
            continue
        if start > position:
            pieces.append(Text(undo(text[position:start])))
        position = end
        if inline is not None:
            pieces.append(inline)
        elif text[start - 1 : start] in _BLANKS and text[end : end + 1] in _BLANKS:
            position += 1
    if position < len(text):
        pieces.append(Text(undo(text[position:])))
    return pieces


def tidy(content: Iterable[Inline]) -> tuple[Inline, ...]:
    """Join texts that touch, and drop the white space that a removed link leaves at the end."""
    joined: list[Inline] = []
    last: Inline | None = None
    for inline in content:
        if type(inline) is Text and type(last) is Text:
            joined[-1] = last = Text(last.text + inline.text)
        else:
            joined.append(inline)
            last = inline
    if type(last) is Text:
        ending = last.text.rstrip()
        if not ending:
            joined.pop()
        elif ending != last.text:
            joined[-1] = Text(ending)
    return tuple(joined)


def media_entities(tweet: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the media of a record: ``entities.media`` never holds more than the first, typed ``photo``."""
    if extended := tweet.get("extended_entities"):
        media: list[dict[str, Any]] | None = extended.get("media")
        if media:
            return media
    entities = tweet.get("entities")
    return (entities.get("media") if entities else None) or []


def spans_of(text: str, entities: Entities, media: Iterable[Mapping[str, Any]] = ()) -> list[Span]:
    """Return the spans of mentions, tags and links; one that is not where it claims to be is passed over.

    Args:
        text: The text as the archive has it, still escaped.
        entities: The ``entities`` of the record.
        media: The media of the record, whose links are not shown.
    """
    spans: list[Span] = []
    # Most of these are empty in most posts.
    if tags := entities.get("hashtags"):
        spans += _tags(text, tags, "#＃", Hashtag)  # noqa: RUF001 - full-width signs are typed
    if symbols := entities.get("symbols"):
        spans += _tags(text, symbols, "$", Cashtag)
    if mentions := entities.get("user_mentions"):
        spans += _mentions(text, mentions)
    if urls := entities.get("urls"):
        spans += [Span(*place, link_of(url)) for url in urls for place in places_of(text, url)]
    if media:
        spans += [Span(*place, None) for entity in media for place in places_of(text, entity)]
    return spans


def link_of(url: Mapping[str, Any]) -> Link:
    """Return the link that a URL entity stands for."""
    target = url.get("expanded_url") or url["url"]
    is_for_the_web = not _OTHER_SCHEME.match(target)
    return Link(target, (url.get("display_url") or shown_url(target)) if is_for_the_web else target)


def places_of(text: str, url: Mapping[str, Any]) -> list[tuple[int, int]]:
    """Return where the short address of an entity stands in the text, if need be by looking for it."""
    short = url.get("url")
    if not short:
        return []
    place = _place(url)
    if place and text[place[0] : place[1]] == short:
        return [place]
    start = text.find(short)
    end = start + len(short)
    is_whole = start >= 0 and not text[end : end + 1].isalnum()
    return [(start, end)] if is_whole else []


def _tags(text: str, tags: list[Entities], signs: str, kind: type[Hashtag | Cashtag]) -> Iterator[Span]:
    for tag in tags:
        place = _claimed_place(text, tag, signs, tag.get("text") or "")
        if place:
            name, sign = text[place[0] + 1 : place[1]], text[place[0]]
            yield Span(*place, Hashtag(name, sign) if kind is Hashtag else kind(name))


def _mentions(text: str, mentions: list[Entities]) -> Iterator[Span]:
    for mention in mentions:
        handle = mention.get("screen_name") or ""
        place = _claimed_place(text, mention, "@＠", handle)  # noqa: RUF001 - full-width signs are typed
        if place:
            written = text[place[0] + 1 : place[1]]
            name = mention.get("name") or None
            yield Span(*place, Mention(written, account_id_of(mention), name, text[place[0]]))


def _claimed_place(text: str, entity: Mapping[str, Any], signs: str, name: str) -> tuple[int, int] | None:
    """Return where a sign and a name stand, if it is where the entity says."""
    place = _place(entity)
    if not place or not name:
        return None
    start, end = place
    if _claims(text, start, end, signs, name):
        return place
    # Line breaks that took two characters take one by now.
    for shift in range(1, min(start, text.count("\n", 0, start)) + 1):
        if _claims(text, start - shift, end - shift, signs, name):
            return start - shift, end - shift
    return None


def _claims(text: str, start: int, end: int, signs: str, name: str) -> bool:
    written = text[start + 1 : end]
    return (written == name or written.casefold() == name.casefold()) and text[start] in signs


def _place(entity: Mapping[str, Any]) -> tuple[int, int] | None:
    match entity.get("indices"):
        case [first, last]:
            start, end = whole_number(first), whole_number(last)
            return (start, end) if start is not None and end is not None and 0 <= start < end else None
        case _:
            return None
