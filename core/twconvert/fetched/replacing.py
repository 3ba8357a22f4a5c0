"""Puts what was fetched into records: media, and where short links lead."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec

from twconvert.autolink import addresses_in
from twconvert.better_media import is_as_good
from twconvert.fetched.addresses import file_name_of, is_film_address, media_address
from twconvert.media.types import is_film, is_picture
from twconvert.model import (
    Chat,
    ChatMessage,
    Conversation,
    Emphasis,
    Like,
    Link,
    Message,
    Post,
    Source,
    Strong,
)
from twconvert.urls import shown_url

if TYPE_CHECKING:
    from twconvert.fetched.folder import FetchedFolder
    from twconvert.model import Account, Inline, Media, Record

_Written = TypeVar("_Written", Post, Message, ChatMessage)


def with_fetched(record: Record, folder: FetchedFolder, *, with_media: bool) -> Record:
    """Return a record with media and targets of links from a folder.

    Args:
        record: The record.
        folder: The folder.
        with_media: Whether media are wanted.
    """
    match record:
        case Post():
            return _post(record, folder, with_media=with_media)
        case Like():
            content = _content(record.content, folder)
            return record if content is record.content else msgspec.structs.replace(record, content=content)
        case Conversation():
            events = [
                _written(each, folder, with_media=with_media) if isinstance(each, Message) else each
                for each in record.events
            ]
            return msgspec.structs.replace(record, events=events)
        case Chat():
            messages = [_written(each, folder, with_media=with_media) for each in record.messages]
            return msgspec.structs.replace(record, messages=messages)
        case Source():
            return msgspec.structs.replace(record, owner=_account(record.owner, folder))
        case _:
            return record


def _post(post: Post, folder: FetchedFolder, *, with_media: bool) -> Post:
    if post.revisions:
        revisions = tuple(_post(each, folder, with_media=with_media) for each in post.revisions)
        post = msgspec.structs.replace(post, revisions=revisions)
    if post.quote and post.quote.post:
        quoted = _post(post.quote.post, folder, with_media=with_media)
        post = msgspec.structs.replace(post, quote=msgspec.structs.replace(post.quote, post=quoted))
    return _written(post, folder, with_media=with_media)


def _written(record: _Written, folder: FetchedFolder, *, with_media: bool) -> _Written:
    content = _content(record.content, folder)
    media = tuple(_medium(each, folder) for each in record.media) if with_media and record.media else record.media
    if content is record.content and media == record.media:
        return record
    return msgspec.structs.replace(record, content=content, media=media)


def _medium(media: Media, folder: FetchedFolder) -> Media:
    found = folder.medium(media)
    if found is None or not _is_wanted(found, media):
        return media
    return msgspec.structs.replace(
        media,
        path=found.path,
        media_type=found.media_type,
        width=found.width or media.width,
        height=found.height or media.height,
        size=found.size,
        fetched="better" if media.path else "missing",
    )


def _is_wanted(found: Media, media: Media) -> bool:
    """Say whether a file takes the place of what the archive has, which may be nothing."""
    if is_picture(found) != (media.kind == "image"):
        return False
    if not media.path:
        return True
    return is_as_good(found, media) if is_picture(found) else is_film(found) and not has_best_film(media)


def has_best_film(media: Media) -> bool:
    """Say whether the file of a film in the archive is the one of its address, which is that of the best."""
    address = media_address(media.remote_url)
    if not address or not is_film_address(address):
        return True
    return (media.path or "").endswith(file_name_of(address, ""))


def _content(content: tuple[Inline, ...], folder: FetchedFolder) -> tuple[Inline, ...]:
    if not any(isinstance(inline, Link | Strong | Emphasis) for inline in content):
        return content
    made = tuple(_inline(inline, folder) for inline in content)
    return content if made == content else made


def _inline(inline: Inline, folder: FetchedFolder) -> Inline:
    if isinstance(inline, Strong | Emphasis):
        return type(inline)(_content(inline.content, folder))
    target = folder.target(inline.url) if isinstance(inline, Link) else None
    if not isinstance(inline, Link) or target is None:
        return inline
    shows_address = shown_url(inline.text) == shown_url(inline.url)
    return Link(target, shown_url(target) if shows_address else inline.text, inline.url)


def _account(account: Account, folder: FetchedFolder) -> Account:
    bio, website = account.bio, account.website
    for start, end in reversed(list(addresses_in(bio or ""))) if bio else ():
        target = folder.target(bio[start:end]) if bio else None
        bio = f"{bio[:start]}{target}{bio[end:]}" if bio and target else bio
    website = (folder.target(website) or website) if website else website
    return msgspec.structs.replace(account, bio=bio, website=website)
