"""The file that Mastodon imports under Preferences > Import and export > Following list."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, NamedTuple

from twconvert import Message, Text
from twconvert_mastodon_follows.addresses import address_in_url, addresses_in

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
    own = _own_addresses(document)
    own_names = _own_names(document)
    first: dict[str, tuple[str, ...]] = {}
    times: dict[str, int] = {}
    for finding in _texts(document):
        for address in addresses_in(finding.content):
            key = str(address).lower()
            if key in own or address.user.lower() in own_names:
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


def _own_addresses(document: Document) -> frozenset[str]:
    """Return the addresses that the profile tells: nobody has any but their own there."""
    owner = document.owner
    handle = f"@{owner.handle}" if owner.handle else None
    said = "\n".join(filter(None, (handle, owner.name, owner.bio, owner.location, owner.website)))
    found = [*addresses_in((Text(said),))]
    for url in filter(None, (owner.website, owner.id)):
        found += address_in_url(url, is_spoken_of=True)
    return frozenset(str(address).lower() for address in found)


def _own_names(document: Document) -> frozenset[str]:
    """Return the owner's plain handles: who has the same name on any server is most likely the owner."""
    owner = document.owner
    handles = [owner.handle, *(name for each in owner.handle_changes for name in (each.old, each.new))]
    return frozenset(handle.lower() for handle in handles if handle and "@" not in handle)
