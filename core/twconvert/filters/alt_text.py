"""Descriptions of pictures, which archives leave out, from a file that was saved elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeAlias

import msgspec
import typer

from twconvert.errors import UsageError
from twconvert.model import Media, Post

if TYPE_CHECKING:
    from twconvert.model import Record

_Texts: TypeAlias = dict[str, list["_Description"]]


class _Description(msgspec.Struct):
    """An entry of the file, as archive.alt-text.org writes it (timhutton/twitter-archive-parser, issue 20)."""

    tweet_id: str | int
    alt_text: str | None = None
    media_url: str | None = None
    media_key: str | None = None


def add_alt_text(
    records: Iterable[Record],
    /,
    *,
    alt_text: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Use descriptions of pictures from a JSON file of archive.alt-text.org."),
    ] = None,
) -> Iterator[Record]:
    """Give pictures their descriptions; one that the archive itself has stays."""
    if not alt_text:
        return iter(records)
    # A program may name it by a string.
    texts = read_alt_texts(Path(alt_text))
    return (_with_texts(record, texts) for record in records)


def read_alt_texts(file: Path) -> _Texts:
    """Return the descriptions of each post.

    Raises:
        UsageError: the file cannot be read, or is no such list.
    """
    try:
        entries = msgspec.json.decode(file.read_bytes(), type=list[_Description])
    except OSError as error:
        raise UsageError(f"{file}: cannot be read ({error.strerror})") from error
    except (msgspec.DecodeError, UnicodeError) as error:
        raise UsageError(f"{file}: is not a list of descriptions as archive.alt-text.org saves it ({error})") from error
    texts: _Texts = {}
    for entry in entries:
        if entry.alt_text:
            texts.setdefault(str(entry.tweet_id), []).append(entry)
    return texts


def _with_texts(record: Record, texts: _Texts) -> Record:
    if not (isinstance(record, Post) and record.media):
        return record
    # A repost shows the pictures of the original.
    own = texts.get(record.id) or (texts.get(record.repost_of.id or "") if record.repost_of else None)
    return msgspec.structs.replace(record, media=_described(record.media, own)) if own else record


def _described(media: tuple[Media, ...], texts: list[_Description]) -> tuple[Media, ...]:
    by_name = {_name(entry.media_url): entry for entry in texts if entry.media_url}
    # Where the address is missing or that of a thumbnail, a post with one picture leaves no doubt.
    only = texts[0] if len(media) == len(texts) == 1 else None
    return tuple(_with_alt(each, by_name.get(_name(each.remote_url)) or only) for each in media)


def _with_alt(media: Media, text: _Description | None) -> Media:
    if media.alt or text is None or not text.alt_text:
        return media
    from twconvert.text import xml_safe  # noqa: PLC0415 - help needs none of its patterns

    return msgspec.structs.replace(media, alt=xml_safe(text.alt_text))


def _name(address: str | None) -> str:
    """Return what identifies a medium in its address."""
    return (address or "").partition("?")[0].rpartition("/")[2].partition(".")[0]
