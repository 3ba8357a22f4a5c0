"""Notes: the whole text of posts that are longer than 280 characters, or styled.

The record of such a post holds only the beginning of its text; the rest is in a note with an id of
its own. Nothing links the two but time and text.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from itertools import groupby, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeAlias

import msgspec

from twconvert.model import Emphasis, Inline, Mention, Strong, Text
from twconvert.scratch import Spool
from twconvert.twitter.dates import parse_iso_time, snowflake_milliseconds
from twconvert.twitter.entities import Span, address_spans, spans_of, tidy, unescape
from twconvert.twitter.whole_numbers import whole_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Note = dict[str, Any]
Style: TypeAlias = type[Strong | Emphasis]

_WINDOW_MS = 5_000
"""A post gets its id 48 to 956 ms after its note in all 42 pairs seen."""
_WIDE_WINDOW_MS = 60_000
_PROOF_LENGTH = 60
"""So many characters that are the same tell which post a note belongs to, even if the time does not."""
_MOST_COMPARED = 100
_MOST_VERSIONS = 10
"""A post can be edited five times. More of either are not of the site, and would take for ever."""
_LEADING_MENTIONS = re.compile(r"(?:@\w+\s+)+")
_SHORT_LINK = re.compile(r"https?://t\.co/\w+")
_ELLIPSIS = "…"
_STYLES: dict[str, Style] = {"BOLD": Strong, "ITALIC": Emphasis}


class Notes:
    """The notes of an archive, each given to at most one post: `add` all, `sort` once, then `take`."""

    def __init__(self) -> None:
        self._spool = Spool()
        self._times = array("q")
        self._numbers = array("i")
        self._taken_for: dict[int, str] = {}

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
        time = round(parse_iso_time(note["createdAt"]).timestamp() * 1000)
        self._numbers.append(self._spool.append(msgspec.msgpack.encode(note)))
        self._times.append(time)

    def sort(self) -> None:
        """Put the notes in the order of time."""
        order = sorted(range(len(self._times)), key=self._times.__getitem__)
        self._times = array("q", (self._times[place] for place in order))
        self._numbers = array("i", (self._numbers[place] for place in order))

    def take(self, post_id: str, text: str, versions: Sequence[str] = ()) -> Note | None:
        """Return the note that a post's text is the beginning of, and give it to no other post.

        A note is written just before its post. If a post was edited, all its versions may have one note.

        Args:
            post_id: The id of the post.
            text: The text of the post, still escaped.
            versions: The ids of all versions of an edited post.
        """
        if not self._times:
            return None
        created = snowflake_milliseconds(post_id)
        if created is None or not (versions or self._has_any_near(created)):
            return None
        beginning = _comparable(unescape(text))
        times = [created, *(time for each in versions[:_MOST_VERSIONS] if (time := snowflake_milliseconds(each)))]
        places = [place for time in times for place in self._places(time - _WINDOW_MS, time)]
        if len(beginning) >= _PROOF_LENGTH:
            places += self._places(created - _WIDE_WINDOW_MS, created)
            places += self._places(created + 1, created + _WIDE_WINDOW_MS)
        return self._take_first(places, beginning, versions[0] if versions else post_id)

    def _take_first(self, places: Iterable[int], beginning: str, post_id: str) -> Note | None:
        for place in dict.fromkeys(places):
            if self._taken_for.get(place, post_id) == post_id:
                note = self._read(place)
                if _begins(note["core"]["text"], beginning):
                    self._taken_for[place] = post_id
                    return note
        return None

    def _has_any_near(self, time: int) -> bool:
        place = bisect_left(self._times, time - _WIDE_WINDOW_MS)
        return place < len(self._times) and self._times[place] <= time + _WIDE_WINDOW_MS

    def _places(self, first: int, last: int) -> Iterator[int]:
        """Yield the places of the notes between two times, the last first: posts written together may begin alike."""
        end = bisect_right(self._times, last)
        for place in range(end - 1, max(end - _MOST_COMPARED, 0) - 1, -1):
            if self._times[place] < first:
                return
            yield place

    def left_over(self) -> Iterator[Note]:
        """Yield the notes that no post took."""
        for place in range(len(self._times)):
            if place not in self._taken_for:
                yield self._read(place)

    def _read(self, place: int) -> Note:
        note: Note = msgspec.msgpack.decode(self._spool[self._numbers[place]])
        return note


def note_content(note: Note) -> tuple[Inline, ...]:
    """Return a note's text with its links, mentions, tags and styles. It is not escaped."""
    core = note["core"]
    text: str = core["text"]
    styled = [*_style_ranges(core)]
    edges = sorted({edge for low, high, _ in styled for edge in (low, high)})
    pieces: list[tuple[tuple[Style, ...], Inline]] = []
    position = 0
    for span in sorted(_spans(core), key=itemgetter(0)):
        if span.start < position:
            continue
        pieces += _styled_texts(text, position, span.start, styled, edges)
        if span.inline is not None:
            pieces.append((_styles_at(styled, span.start), span.inline))
        position = span.end
    pieces += _styled_texts(text, position, len(text), styled, edges)
    return tidy(_nested(pieces))


def with_leading_mentions(content: tuple[Inline, ...], post_content: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return the content of a note behind the names that its post begins with and the note does not.

    The post of an answer begins with whom it answers, which the note of some lacks.

    Args:
        content: The content of the note.
        post_content: The content of the post, which may be cut.
    """
    own = {handle for handle, _ in _leading_names(content)}
    missing = [inline for handle, inline in _leading_names(post_content) if handle not in own]
    return tidy([*(part for inline in missing for part in (inline, Text(" "))), *content]) if missing else content


def _leading_names(content: tuple[Inline, ...]) -> Iterator[tuple[str, Inline]]:
    """Yield the handles at the beginning of a content; one that nobody has any more is plain text there."""
    for inline in content:
        if isinstance(inline, Mention):
            yield inline.handle.casefold(), inline
        elif not isinstance(inline, Text):
            return
        elif text := inline.text.lstrip():
            names = _LEADING_MENTIONS.match(text)
            for name in names[0].split() if names else ():
                yield name[1:].casefold(), Text(name)
            if not names or names.end() < len(text):
                return


def _spans(core: Note) -> list[Span]:
    """Return the spans of a note, whose entities say the same as those of a post in other words."""
    known = spans_of(
        core["text"],
        {
            "urls": [
                {
                    "url": url.get("shortUrl") or url.get("expandedUrl"),
                    "expanded_url": url.get("expandedUrl"),
                    "display_url": url.get("displayUrl"),
                    "indices": _range(url),
                }
                for url in core.get("urls") or ()
            ],
            "user_mentions": [
                {"screen_name": mention["screenName"], "indices": _range(mention)}
                for mention in core.get("mentions") or ()
            ],
            "hashtags": [{"text": tag["text"], "indices": _range(tag)} for tag in core.get("hashtags") or ()],
            "symbols": [{"text": tag["text"], "indices": _range(tag)} for tag in core.get("cashtags") or ()],
        },
    )
    return known + address_spans(core["text"])


def _styled_texts(
    text: str, start: int, end: int, styled: list[tuple[int, int, Style]], edges: list[int]
) -> Iterator[tuple[tuple[Style, ...], Text]]:
    """Cut a stretch of plain text wherever a style begins or ends in it."""
    cuts = [start, *(edge for edge in edges if start < edge < end), end]
    for low, high in pairwise(cuts):
        if low < high:
            yield _styles_at(styled, low), Text(text[low:high])


def _style_ranges(core: Note) -> Iterator[tuple[int, int, Style]]:
    for styletag in core.get("styletags") or ():
        for style in styletag.get("styleTypes") or ():
            kind = _STYLES.get((style or {}).get("originalName") or "")
            if kind:
                yield (*_range(styletag), kind)


def _range(entity: Note) -> tuple[int, int]:
    """Return where something begins and ends; an empty range where that cannot be read."""
    start, end = whole_number(entity["fromIndex"]), whole_number(entity["toIndex"])
    return (start, end) if start is not None and end is not None else (0, 0)


def _styles_at(styled: list[tuple[int, int, Style]], position: int) -> tuple[Style, ...]:
    styles = {kind for low, high, kind in styled if low <= position < high}
    return tuple(kind for kind in (Strong, Emphasis) if kind in styles)


def _nested(pieces: list[tuple[tuple[Style, ...], Inline]]) -> list[Inline]:
    content: list[Inline] = []
    for styles, run in groupby(pieces, key=itemgetter(0)):
        inlines = [inline for _, inline in run]
        for style in reversed(styles):
            inlines = [style(tuple(inlines))]
        content += inlines
    return content


def _begins(note_text: str, beginning: str) -> bool:
    """Say whether a text that can be compared is the beginning of a note, or, not being cut, all of it."""
    whole = _comparable(note_text)
    if beginning.endswith(_ELLIPSIS) and whole != beginning:
        known = beginning.rstrip(_ELLIPSIS).rstrip()
        return bool(known) and whole.startswith(known)
    return whole == beginning


def _comparable(text: str) -> str:
    text = _LEADING_MENTIONS.sub("", text, count=1) if text.startswith("@") else text
    return " ".join(_SHORT_LINK.sub("", text).split())
