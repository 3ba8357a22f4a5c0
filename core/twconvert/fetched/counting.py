"""Counts what a document has of a folder that ``twconvert fetch`` filled."""

from __future__ import annotations

from contextlib import closing
from itertools import chain
from typing import TYPE_CHECKING

from twconvert.model import Fetched, Link, Message
from twconvert.scratch import full_disk_is_an_output_error, temporary_database
from twconvert.text import without_styles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert.fetched.folder import FetchedFolder
    from twconvert.model import ChatMessage, Document, Inline, Media, Post

_SCHEMA = "CREATE TABLE used (kind TEXT, name TEXT, PRIMARY KEY (kind, name)) WITHOUT ROWID"
_COUNTS = "SELECT kind, count(*) FROM used GROUP BY kind"


def counted(document: Document, folder: FetchedFolder) -> Fetched:
    """Return what a document has of a folder. A file that several posts show counts once, and so does a link."""
    with closing(temporary_database(_SCHEMA)) as database:
        with full_disk_is_an_output_error():
            database.executemany("INSERT OR IGNORE INTO used VALUES (?, ?)", _used(document, folder))
        counts = dict(database.execute(_COUNTS))
    return Fetched(folder=folder.path.absolute().name, **counts)


def number_filled(document: Document) -> int:
    """Return in how many places a medium is that the archive lacks and that was fetched."""
    return sum(each.fetched == "missing" for _, media in _written(document) for each in media)


def in_words(fetched: Fetched) -> str:
    """Return what a conversion has of a folder, for the person at the terminal."""
    return (
        f"from {fetched.folder}: {fetched.missing:,} missing media, {fetched.better:,} larger media, "
        f"{fetched.links:,} targets of short links; {fetched.kept:,} media of the archive are as good and stay"
    )


def _used(document: Document, folder: FetchedFolder) -> Iterator[tuple[str, str]]:
    for content, media in _written(document):
        for inline in without_styles(content):
            if isinstance(inline, Link) and inline.short:
                yield "links", inline.short
        for each in media:
            if each.fetched:
                yield each.fetched, each.path or ""
            elif each.path and (found := folder.medium(each)):
                yield "kept", found.path or ""


def _written(document: Document) -> Iterator[tuple[Iterable[Inline], Iterable[Media]]]:
    messages = (each for talk in document.conversations for each in talk.events if isinstance(each, Message))
    for each in chain(_posts(document.posts), messages, (each for chat in document.chats for each in chat.messages)):
        yield each.content, each.media
    for like in document.likes:
        yield like.content, ()


def _posts(posts: Iterable[Post]) -> Iterator[Post | Message | ChatMessage]:
    for post in posts:
        yield post
        yield from _posts(post.revisions)
        if post.quote and post.quote.post:
            yield from _posts((post.quote.post,))
