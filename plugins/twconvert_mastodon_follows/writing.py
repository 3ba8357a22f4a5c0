"""The file that Mastodon imports under Preferences > Import and export > Following list."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, NamedTuple

from twconvert import Message
from twconvert.elsewhere import fediverse_addresses_in, own_addresses, own_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

    from twconvert import AccountRef, Document, Inline

COLUMNS = ("Account address", "Show boosts", "Notify on new posts", "Languages")
"""As Mastodon exports them (app/models/export.rb), so that it knows what the file is (app/models/form/import.rb)."""
OWN_COLUMNS = ("Found in", "Found on", "Written by", "Times found")
"""Mastodon passes over columns that it does not know. Those who read lines, as Misskey does, take the first one."""
_SETTINGS = ("true", "false", "")
"""What Mastodon does for whoever follows somebody and chooses nothing else."""


class Finding(NamedTuple):
    """A text, and where it is."""

    content: Iterable[Inline]
    place: str
    time: datetime | None
    author: AccountRef | None


def write_follows(document: Document, path: Path) -> None:
    """Write a line for each address, in the order in which they were found; the owner's own are left out.

    Raises:
        OSError: it cannot be written.
    """
    own = own_addresses(document)
    names = own_names(document)
    first: dict[str, tuple[str, ...]] = {}
    times: dict[str, int] = {}
    for finding in _texts(document):
        for address in fediverse_addresses_in(finding.content):
            key = str(address).lower()
            if key in own or address.user.lower() in names:
                continue
            first.setdefault(key, (str(address), *_SETTINGS, *_told(finding)))
            times[key] = times.get(key, 0) + 1
    # Mastodon's own files have neither a byte order mark, which would hide the first column, nor CR.
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS + OWN_COLUMNS)
        writer.writerows((*row, times[key]) for key, row in first.items())


def _texts(document: Document) -> Iterator[Finding]:
    for newest in document.posts:
        for post in (*newest.revisions, newest):
            author = post.repost_of.author if post.repost_of else post.author
            yield Finding(post.content, post.url or f"post {post.id}", post.created_at, author)
    for like in document.likes:
        yield Finding(like.content, like.url or f"like {like.post_id}", like.created_at, like.author)
    for conversation in document.conversations:
        for event in conversation.events:
            if isinstance(event, Message):
                yield Finding(event.content, f"message {event.id}", event.created_at, event.sender)


def _told(finding: Finding) -> tuple[str, str, str]:
    author = finding.author
    return (
        finding.place,
        finding.time.date().isoformat() if finding.time else "",
        (author.handle or author.id or "") if author else "",
    )
