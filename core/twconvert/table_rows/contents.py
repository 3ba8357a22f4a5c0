"""What texts hold, a row for each thing with the text that it is in: links, hashtags, mentions, media."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from twconvert.model import Cashtag, Hashtag, Link, Mention, Text
from twconvert.table_rows.cells import times
from twconvert.text import without_styles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert.model import Document, Inline, Media
    from twconvert.table_rows.cells import Row, TableRow


def found_in(kind: str, item_id: str | None, url: str | None, made: Row) -> Row:
    """Return the cells that say where a thing was found.

    Args:
        kind: The kind of text: ``post``, ``repost``, ``like``, ``message``, ``chat``, ``profile`` or
            ``other media``.
        item_id: The id of the text or profile that it was found in.
        url: The address of that.
        made: The cells that say when that was made.
    """
    return {"found_in": kind, "id": item_id, "url": url, **made}


def rows_of_content(content: Iterable[Inline], where: Row) -> Iterator[TableRow]:
    """Yield a row for each link, hashtag and mention of a text."""
    for inline in without_styles(content):
        if type(inline) is Text:
            continue
        if type(inline) is Link:
            yield "links", {"link": inline.url, "shown_as": inline.text, **where}
        elif type(inline) is Hashtag:
            yield "hashtags", {"hashtag": f"#{inline.tag}", **where}
        elif type(inline) is Cashtag:
            yield "hashtags", {"hashtag": f"${inline.tag}", **where}
        elif type(inline) is Mention:
            yield "mentions", {"handle": inline.handle, "account_id": inline.account_id, "name": inline.name, **where}


def rows_of_media(document: Document, media: Iterable[Media], where: Row) -> Iterator[TableRow]:
    """Yield a row for each medium; its file stays in the archive."""
    for number, each in enumerate(media, 1):
        archive, file = _file_of(document, each) if each.path else (None, None)
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
        yield "media", {**where, "number": number, **cells}


def rows_of_other_media(document: Document) -> Iterator[TableRow]:
    """Yield a row for each medium that no record names."""
    for each in document.other_media:
        yield from rows_of_media(document, each.media, found_in("other media", each.id, None, times(document, None)))


def _file_of(document: Document, media: Media) -> tuple[str, str]:
    """Return the names of the archive and of the file in it."""
    source, file = document.place_of(media)
    return PurePath(source.path).name, file
