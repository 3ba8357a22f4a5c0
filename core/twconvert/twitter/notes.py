"""Notes: the whole text of posts that are longer than 280 characters, or styled.

The record of such a post holds only the beginning of its text; the rest is in a note with an id of
its own. Nothing links the two but time and text.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

import msgspec

from twconvert.model import Cashtag, Emphasis, Hashtag, Inline, Link, Mention, Strong, Text
from twconvert.store import Spool
from twconvert.twitter.dates import parse_iso_time, snowflake_milliseconds
from twconvert.twitter.entities import Span, tidy, unescape

if TYPE_CHECKING:
    from collections.abc import Iterator

Note = dict[str, Any]

_WINDOW_MS = 5_000
"""A post gets its id 48 to 956 ms after its note in all 42 pairs seen."""
_LEADING_MENTIONS = re.compile(r"(?:@\w+\s+)+")
_SHORT_LINK = re.compile(r"https?://t\.co/\w+")
_ELLIPSIS = "…"
_STYLES = {"Bold": Strong, "Italic": Emphasis, "BOLD": Strong, "ITALIC": Emphasis}


class Notes:
    """The notes of an archive, each given to at most one post: `add` all, `sort` once, then `take`."""

    def __init__(self) -> None:
        self._spool = Spool()
        self._times = array("q")
        self._numbers = array("i")
        self._is_taken = bytearray()

    def __len__(self) -> int:
        return len(self._spool)

    def close(self) -> None:
        """Give the space back."""
        self._spool.close()

    def add(self, note: Note) -> None:
        """Take a note.

        Raises:
            ValueError: its time is none.
        """
        self._times.append(round(parse_iso_time(note["createdAt"]).timestamp() * 1000))
        self._numbers.append(self._spool.append(msgspec.msgpack.encode(note)))

    def sort(self) -> None:
        """Put the notes in the order of time."""
        order = sorted(range(len(self._times)), key=self._times.__getitem__)
        self._times = array("q", (self._times[place] for place in order))
        self._numbers = array("i", (self._numbers[place] for place in order))
        self._is_taken = bytearray(len(order))

    def take(self, post_id: str, text: str) -> Note | None:
        """Return the note that a post's text is the beginning of, and give it to no other post.

        Args:
            post_id: of the post.
            text: of the post, still escaped.
        """
        created = snowflake_milliseconds(post_id) if self._times else None
        if created is None:
            return None
        first = bisect_left(self._times, created - _WINDOW_MS)
        for place in range(first, len(self._times)):
            if self._times[place] > created:
                return None
            if not self._is_taken[place]:
                note = self._read(place)
                if _begins(note["core"]["text"], unescape(text)):
                    self._is_taken[place] = True
                    return note
        return None

    def left_over(self) -> Iterator[Note]:
        """Yield the notes that no post took."""
        for place, is_taken in enumerate(self._is_taken):
            if not is_taken:
                yield self._read(place)

    def _read(self, place: int) -> Note:
        note: Note = msgspec.msgpack.decode(self._spool[self._numbers[place]])
        return note


def note_content(note: Note) -> tuple[Inline, ...]:
    """Return a note's text with its links, mentions, tags and styles. It is not escaped."""
    core = note["core"]
    text: str = core["text"]
    spans = sorted(_entity_spans(core), key=lambda span: span.start)
    styled = [*_style_ranges(core)]
    pieces: list[tuple[tuple[type[Strong | Emphasis], ...], Inline]] = []
    position = 0
    for start, end, inline in [*spans, Span(len(text), len(text), None)]:
        if start < position or end > len(text):
            continue
        cuts = {position, start, *(edge for low, high, _ in styled for edge in (low, high) if position < edge < start)}
        edges = sorted(cuts)
        for low, high in zip(edges, edges[1:], strict=False):
            pieces.append((_styles_at(styled, low), Text(text[low:high])))
        if inline is not None:
            pieces.append((_styles_at(styled, start), inline))
        position = end
    return tidy(_nested(pieces))


def _entity_spans(core: Note) -> Iterator[Span]:
    for url in core.get("urls") or ():
        target = url.get("expandedUrl") or url.get("shortUrl")
        if target:
            yield Span(*_range(url), Link(target, url.get("displayUrl") or target))
    for mention in core.get("mentions") or ():
        yield Span(*_range(mention), Mention(mention["screenName"]))
    for tag in core.get("hashtags") or ():
        yield Span(*_range(tag), Hashtag(tag["text"]))
    for tag in core.get("cashtags") or ():
        yield Span(*_range(tag), Cashtag(tag["text"]))


def _style_ranges(core: Note) -> Iterator[tuple[int, int, type[Strong | Emphasis]]]:
    for styletag in core.get("styletags") or ():
        for style in styletag.get("styleTypes") or ():
            kind = _STYLES.get(style.get("originalName") or style.get("name") or "")
            if kind:
                yield (*_range(styletag), kind)


def _range(entity: Note) -> tuple[int, int]:
    return int(entity["fromIndex"]), int(entity["toIndex"])


def _styles_at(
    styled: list[tuple[int, int, type[Strong | Emphasis]]], position: int
) -> tuple[type[Strong | Emphasis], ...]:
    styles = {kind for low, high, kind in styled if low <= position < high}
    return tuple(kind for kind in (Strong, Emphasis) if kind in styles)


def _nested(pieces: list[tuple[tuple[type[Strong | Emphasis], ...], Inline]]) -> list[Inline]:
    content: list[Inline] = []
    for styles, run in groupby(pieces, key=itemgetter(0)):
        inlines = [inline for _, inline in run]
        for style in reversed(styles):
            inlines = [style(tuple(inlines))]
        content += inlines
    return content


def _begins(note_text: str, post_text: str) -> bool:
    """Say whether a post's text is the beginning of a note, or, not being cut, all of it."""
    whole, beginning = _comparable(note_text), _comparable(post_text)
    if beginning.endswith(_ELLIPSIS) and whole != beginning:
        known = beginning.rstrip(_ELLIPSIS).rstrip()
        return bool(known) and whole.startswith(known)
    return whole == beginning


def _comparable(text: str) -> str:
    text = _LEADING_MENTIONS.sub("", text, count=1) if text.startswith("@") else text
    return " ".join(_SHORT_LINK.sub("", text).split())
