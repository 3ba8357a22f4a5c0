"""Makes one record of an older and a newer one of the same thing, field by field.

The newer one counts, and so do its numbers of likes and reposts. What it lacks is taken from the older one: a text or
a repost of which it holds no more than the beginning, a time of day, the file of a medium, a description.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from twconvert.better_media import is_as_good
from twconvert.model import AccountRef, Link, Media, Post, Reply, Repost
from twconvert.text import plain_text, without_styles

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from twconvert.model import Inline

_S = TypeVar("_S", bound=msgspec.Struct)

_NOTHING = (None, "", ())
_TOGETHER_WITH_OTHERS = frozenset({"quote", "deleted_at"})
"""Fields that mean nothing without others: a quote stands in the text or here, and not every archive has it deleted."""
_ELLIPSIS = "…"
_SHORT = "//t.co/"
_IN_WORDS = {
    "content": "texts",
    "created_at": "times",
    "precision": "times",
    "repost_of": "originals of reposts",
    "quote": "quoted posts",
    "media": "media",
}
_OF_FILE = ("path", "archive", "media_type", "width", "height", "size", "kind", "fetched")
"""Fields of a medium that its file tells, or where it is."""


def merged(older: _S, newer: _S) -> _S:
    """Return a record of what two say: the fields of the newer one, and of the older one where these are empty."""
    taken: dict[str, Any] = {}
    for name in newer.__struct_fields__:
        if name in _TOGETHER_WITH_OTHERS:
            continue
        old, new = getattr(older, name), getattr(newer, name)
        value = _merged_value(name, old, new)
        if value is not new:
            taken[name] = value
    if isinstance(newer, Post) and isinstance(older, Post):
        taken |= _of_post(older, newer)
    result = msgspec.structs.replace(newer, **taken) if taken else newer
    return newer if result == newer else result


def taken_from(newer: msgspec.Struct, result: msgspec.Struct) -> set[str]:
    """Return what a merged record has that the newer one lacks, in words for the report."""
    if result is newer:
        return set()
    changed = [name for name in result.__struct_fields__ if getattr(result, name) != getattr(newer, name)]
    found = {_IN_WORDS.get(name, "other details") for name in changed}
    if "media" in changed and _files(result) == _files(newer):
        found = (found - {_IN_WORDS["media"]}) | {"descriptions of media"}
    return found


def media_of(record: msgspec.Struct) -> Sequence[Media]:
    """Return the media of a record; none where it has no place for any."""
    media: Sequence[Media] = getattr(record, "media", ())
    return media


def _files(record: msgspec.Struct) -> list[tuple[int, str] | None]:
    return [media.file for media in media_of(record)]


def _merged_value(name: str, old: Any, new: Any) -> Any:
    if name == "media":
        return _merged_media(old, new)
    if isinstance(new, Reply | AccountRef) and isinstance(old, type(new)) and _is_same(old, new):
        return merged(old, new)
    return old if new in _NOTHING and old not in _NOTHING else new


def _is_same(old: Reply | AccountRef, new: Reply | AccountRef) -> bool:
    """Return whether two say nothing different of which post or account they name."""
    one = old.author if isinstance(old, Reply) else old
    other = new.author if isinstance(new, Reply) else new
    return old.id == new.id if old.id and new.id else one.handle == other.handle or not (one.handle and other.handle)


def _of_post(older: Post, newer: Post) -> dict[str, Any]:
    """Return the fields of a newer post that are better told by an older one, though they are not empty."""
    taken: dict[str, Any] = {}
    if newer.precision == "day" and older.precision == "second":
        taken |= {"created_at": older.created_at, "precision": older.precision}
    if newer.repost_of and older.repost_of:
        is_fuller = newer.repost_of.truncated and not older.repost_of.truncated
        taken["repost_of"] = _merged_repost(older.repost_of, newer.repost_of, is_fuller=is_fuller)
    else:
        is_fuller = newer.repost_of is None and older.repost_of is None and _is_beginning(newer.content, older.content)
    if is_fuller or _leads_further(older.content, newer.content):
        taken |= {"content": older.content, "quote": older.quote or newer.quote}
    elif older.quote and newer.quote and older.quote.id == newer.quote.id:
        taken["quote"] = merged(older.quote, newer.quote)
    return taken


def _merged_repost(older: Repost, newer: Repost, *, is_fuller: bool) -> Repost:
    first, second = (older, newer) if is_fuller else (newer, older)
    author = merged(second.author, first.author) if _is_same(second.author, first.author) else first.author
    return Repost(
        author=author,
        id=first.id or second.id,
        url=first.url or second.url,
        created_at=first.created_at or second.created_at,
        truncated=first.truncated,
    )


def _is_beginning(content: Iterable[Inline], whole: Iterable[Inline]) -> bool:
    """Return whether a text was cut, and another goes on where an ellipsis ends it."""
    text, whole_text = _words(content), _words(whole)
    beginning = text.removesuffix(_ELLIPSIS).rstrip()
    return text.endswith(_ELLIPSIS) and len(whole_text) > len(text) and whole_text.startswith(beginning)


def _leads_further(older: Iterable[Inline], newer: Iterable[Inline]) -> bool:
    """Return whether an older text is the same, and tells where more of its short links lead."""
    return _number_short(older) < _number_short(newer) and _words(older) == _words(newer)


def _number_short(content: Iterable[Inline]) -> int:
    return sum(isinstance(inline, Link) and _SHORT in inline.url for inline in without_styles(content))


def _words(content: Iterable[Inline]) -> str:
    """Return a text without its links, which may be shown differently."""
    words = plain_text(inline for inline in without_styles(content) if not isinstance(inline, Link))
    return " ".join(words.split())


def _merged_media(older: tuple[Media, ...], newer: tuple[Media, ...]) -> tuple[Media, ...]:
    """Return the media of a record. An older record may hold more of them, in the same order."""
    if not older:
        return newer
    known = {_name(media): media for media in older}
    if len(known) == len(older) and all(_name(media) in known for media in newer):
        new = {_name(media): media for media in newer}
        result = tuple(_merged_medium(media, new.get(name, media)) for name, media in known.items())
    elif len(older) == len(newer):
        result = tuple(_merged_medium(old, new) for old, new in zip(older, newer, strict=True))
    else:
        return newer
    return newer if result == newer else result


def _merged_medium(older: Media, newer: Media) -> Media:
    taken = {name: getattr(older, name) for name in ("remote_url", "duration", "alt") if not getattr(newer, name)}
    is_own = older.path and not older.fetched
    if (older.path and not newer.path) or (is_own and newer.fetched and not is_as_good(newer, older)):
        taken |= {name: getattr(older, name) for name in _OF_FILE}
    elif older.path and older.fetched != "missing" and newer.fetched == "missing":
        # An older archive has the file.
        taken["fetched"] = "better"
    return msgspec.structs.replace(newer, **taken)


def _name(media: Media) -> str:
    """Return what two records call a medium alike: the last part of its address without what follows a question."""
    address = media.remote_url or media.path or ""
    return address.partition("?")[0].rpartition("/")[2]
