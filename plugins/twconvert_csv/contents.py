"""What texts hold, a row for each thing with the text that it is in: links, hashtags, mentions, media."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from twconvert import Cashtag, Hashtag, Link, Mention
from twconvert.text import without_styles

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twconvert import Inline, Media
    from twconvert_csv.tables import Row, Tables


def found_in(kind: str, item_id: str | None, url: str | None, times: Row) -> Row:
    """Return the cells that say where a thing was found.

    Args:
        kind: The kind of text: ``post``, ``repost``, ``like``, ``message``, ``chat``, ``profile`` or
            ``other media``.
        item_id: The id of the text or profile that it was found in.
        url: The address of that.
        times: The cells that say when that was made.
    """
    return {"found_in": kind, "id": item_id, "url": url, **times}


def add_content(tables: Tables, content: Iterable[Inline], where: Row) -> None:
    """Write a row for each link, hashtag and mention of a text."""
    for inline in without_styles(content):
        match inline:
            case Link(url, text):
                tables.add("links", {"link": url, "shown_as": text, **where})
            case Hashtag(tag):
                tables.add("hashtags", {"hashtag": f"#{tag}", **where})
            case Cashtag(tag):
                tables.add("hashtags", {"hashtag": f"${tag}", **where})
            case Mention(handle, account_id, name):
                tables.add("mentions", {"handle": handle, "account_id": account_id, "name": name, **where})


def add_media(tables: Tables, media: Iterable[Media], where: Row) -> None:
    """Write a row for each medium; its file stays in the archive."""
    for number, each in enumerate(media, 1):
        archive, file = _file_of(tables, each) if each.path else (None, None)
        cells: Row = {
            "kind": each.kind,
            "archive": archive,
            "file": file,
            "remote_url": each.remote_url,
            "type": each.media_type,
            "width": each.width,
            "height": each.height,
            "seconds": each.duration,
            "bytes": each.size,
            "description": each.alt,
        }
        tables.add("media", {**where, "number": number, **cells})


def add_other_media(tables: Tables) -> None:
    """Write a row for each medium that no record names."""
    for each in tables.document.other_media:
        add_media(tables, each.media, found_in("other media", each.id, None, tables.times(None)))


def _file_of(tables: Tables, media: Media) -> tuple[str, str]:
    """Return the names of the archive and of the file in it."""
    source, file = tables.document.place_of(media)
    return PurePath(source.path).name, file
