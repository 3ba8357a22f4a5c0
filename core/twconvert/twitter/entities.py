"""Turns a post's text and its entities into content.

Indices count code points of the text as it is written in the archive, that is before ``&amp;``,
``&lt;`` and ``&gt;`` are undone (true of every one of 21,058 posts looked at). So the text is cut
first, and each piece is unescaped after.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from twconvert.model import Cashtag, Hashtag, Inline, Link, Mention, Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

Entities = dict[str, Any]


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


def content_of(text: str, spans: Iterable[Span]) -> tuple[Inline, ...]:
    """Return the content of a text as it is written in the archive, with its spans cut out."""
    return tidy(cut(text, spans, undo=unescape))


def cut(text: str, spans: Iterable[Span], undo: Callable[[str], str] = str) -> Iterator[Inline]:
    """Cut the text at the spans, and undo escapes in what is left; of two spans that overlap the first counts."""
    position = 0
    for start, end, inline in sorted(spans, key=_start):
        if start < position:
            continue
        if start > position:
            yield Text(undo(text[position:start]))
        if inline is not None:
            yield inline
        position = end
    if position < len(text):
        yield Text(undo(text[position:]))


def tidy(content: Iterable[Inline]) -> tuple[Inline, ...]:
    """Join texts that touch, and drop the white space that a removed link leaves at the end."""
    joined: list[Inline] = []
    for inline in content:
        if isinstance(inline, Text) and joined and isinstance(joined[-1], Text):
            joined[-1] = Text(joined[-1].text + inline.text)
        else:
            joined.append(inline)
    if joined and isinstance(joined[-1], Text):
        ending = joined.pop().text.rstrip()
        if ending:
            joined.append(Text(ending))
    return tuple(joined)


def all_spans_of(text: str, tweet: dict[str, Any]) -> list[Span]:
    """Return the spans of everything a record marks in its text; the links of media stand for nothing."""
    entities = tweet.get("entities") or {}
    media = media_entities(tweet)
    return spans_of(text, entities) + [Span(*place, None) for entity in media for place in places_of(text, entity)]


def media_entities(tweet: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the media of a record: ``entities.media`` never holds more than the first, typed ``photo``."""
    extended = (tweet.get("extended_entities") or {}).get("media")
    return extended or (tweet.get("entities") or {}).get("media") or []


def spans_of(text: str, entities: Entities) -> list[Span]:
    """Return the spans of mentions, tags and links; one that is not where it claims to be is passed over.

    Args:
        text: as written in the archive, still escaped.
        entities: the record's ``entities``.
    """
    spans = [Span(*place, inline) for place, inline in _tags(text, entities)]
    spans += [Span(*place, link_of(url)) for url in entities.get("urls") or () for place in places_of(text, url)]
    for mention in entities.get("user_mentions") or ():
        handle = mention.get("screen_name")
        place = _place(mention)
        if handle and place and _claims(text, place, "@＠", handle):  # noqa: RUF001 - full-width signs are typed
            account_id = mention.get("id_str") or mention.get("id")
            # An account that is gone has the id -1.
            known_id = str(account_id) if account_id and str(account_id) != "-1" else None
            spans.append(Span(*place, Mention(text[place[0] + 1 : place[1]], known_id, mention.get("name") or None)))
    return spans


def link_of(url: Mapping[str, Any]) -> Link:
    """Return the link that a URL entity stands for."""
    target = url.get("expanded_url") or url["url"]
    return Link(target, url.get("display_url") or shown_url(target))


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


def _tags(text: str, entities: Entities) -> Iterable[tuple[tuple[int, int], Inline]]:
    for tag in entities.get("hashtags") or ():
        place = _place(tag)
        if place and _claims(text, place, "#＃", tag.get("text") or ""):  # noqa: RUF001 - full-width signs are typed
            yield place, Hashtag(text[place[0] + 1 : place[1]])
    for symbol in entities.get("symbols") or ():
        place = _place(symbol)
        if place and _claims(text, place, "$", symbol.get("text") or ""):
            yield place, Cashtag(text[place[0] + 1 : place[1]])


def _place(entity: Mapping[str, Any]) -> tuple[int, int] | None:
    indices = entity.get("indices")
    if not indices or len(indices) != len(("start", "end")):
        return None
    start, end = int(indices[0]), int(indices[1])
    return (start, end) if 0 <= start < end else None


def _claims(text: str, place: tuple[int, int], signs: str, name: str) -> bool:
    start, end = place
    piece = text[start:end]
    if piece[1:] != name and piece[1:].casefold() != name.casefold():
        return False
    return bool(name) and piece[0] in signs


def shown_url(url: str) -> str:
    """Return an address as a reader wants to see it."""
    return url.removeprefix("https://").removeprefix("http://").removeprefix("www.")


def _start(span: Span) -> int:
    return span.start
