"""A document as a folder: one or several files of items, and the media."""

from __future__ import annotations

from itertools import islice
from math import ceil
from typing import TYPE_CHECKING

import msgspec
from msgspec import UNSET

from twconvert import AccountRef
from twconvert.urls import checked_base_url
from twconvert.wording import maker, origin_of
from twconvert_jsonfeed.addresses import address_of_account, page_name
from twconvert_jsonfeed.format import VERSION, Author, FeedFacts, FormerHandle, Head
from twconvert_jsonfeed.media import MediaFiles
from twconvert_jsonfeed.posts import ItemMaker, author_of, date_time

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from twconvert import Document


def write_feed(document: Document, folder: Path, *, page_size: int, base_url: str | None) -> None:
    """Write the feed into a new folder.

    Args:
        document: The document to write.
        folder: The folder to make.
        page_size: The number of items in a file; 0 for all in one file.
        base_url: The address the folder will have on the web, if it will have one.

    Raises:
        UsageError: The base URL is none.
        OSError: where it cannot be written.
    """
    base = checked_base_url(base_url)
    folder.mkdir()
    media_files = MediaFiles(document, folder, base)
    maker_of_items = ItemMaker(document, media_files)
    author = _owner(document, media_files)
    newest_first = reversed(document.posts)
    size = page_size or len(document.posts)
    pages = ceil(len(document.posts) / size) if len(document.posts) else 1
    for number in range(1, pages + 1):
        next_url = f"{base}{page_name(number + 1)}" if number < pages else None
        feed_url = f"{base}{page_name(number)}" if base else None
        head = _head(document, author, feed_url, next_url)
        _write(folder / page_name(number), head, map(maker_of_items.item, islice(newest_first, size)))


def _write(path: Path, head: Head, items: Iterable[Iterable[bytes]]) -> None:
    """Write a file; each item is a line of it, in pieces of JSON, and is made when it is written."""
    beginning = msgspec.json.format(msgspec.json.encode(head), indent=2).removesuffix(b"\n}")
    with path.open("wb") as file:
        file.write(beginning + b',\n  "items": [')
        for number, item in enumerate(items):
            file.write(b",\n" if number else b"\n")
            file.writelines(item)
        file.write(b"\n  ]\n}\n")


def _head(document: Document, author: Author | None, feed_url: str | None, next_url: str | None) -> Head:
    archived = document.generated_at
    return Head(
        version=VERSION,
        title=document.title,
        home_page_url=address_of_account(document.service, document.owner.id, document.owner.handle),
        feed_url=feed_url,
        next_url=next_url,
        description=document.owner.bio,
        user_comment=origin_of(document, "feed"),
        icon=author.avatar if author else None,
        authors=(author,) if author else (),
        language=document.language,
        # An archive does not grow; a newer one makes a new feed.
        expired=True,
        facts=FeedFacts(
            made_by=maker(),
            date_archived=date_time(archived) if archived else None,
            posts=len(document.posts),
            left_out=dict(document.left_out),
            former_handles=_former_handles(document) or UNSET,
        ),
    )


def _former_handles(document: Document) -> tuple[FormerHandle, ...]:
    return tuple(FormerHandle(each.old, date_time(each.changed_at)) for each in document.owner.handle_changes)


def _owner(document: Document, media_files: MediaFiles) -> Author | None:
    owner = document.owner
    avatar = media_files.add(owner.avatar) if owner.avatar else None
    picture = avatar.url if avatar and avatar.is_picture else None
    if not (owner.name or owner.handle):
        return Author(avatar=picture) if picture else None
    author = author_of(AccountRef(owner.id, owner.handle, owner.name), document.service)
    return msgspec.structs.replace(author, avatar=picture)
