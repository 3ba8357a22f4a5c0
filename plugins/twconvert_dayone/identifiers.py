"""What entries and media are called: the same for the same post, so that a second import replaces the first."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha1
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL

if TYPE_CHECKING:
    from twconvert import Document, Post, Service


_NAMESPACE = sha1(NAMESPACE_URL.bytes, usedforsecurity=False)
"""What each name is put behind. A copy takes less than half the time of a new one."""


def uuid_of(service: Service, post: Post) -> str:
    """Return the identifier of the entry that a post begins: 32 hexadecimal digits in capitals."""
    return _identifier(f"urn:twconvert:{service}:{post.id}")


def identifier_of(service: Service, post: Post, place: int) -> str:
    """Return the identifier of a medium of a post."""
    return _identifier(f"urn:twconvert:{service}:{post.id}:{place}")


class Entries:
    """Finds the addresses of entries."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._at = lru_cache(1024)(self._address)

    def address_of(self, post_id: str) -> str | None:
        """Return the address of the entry that a post is in, for links; ``None`` where the journal lacks it."""
        index = self._document.threads.index_of(post_id)
        return None if index is None else self._at(index)

    def _address(self, index: int) -> str:
        first = self._document.threads[index].posts[0]
        return f"dayone://view?entryId={uuid_of(self._document.service, first)}"


def _identifier(name: str) -> str:
    """Return a UUID of version 5 (RFC 9562, section 5.5), as `uuid.uuid5` makes it in five times the time."""
    named = _NAMESPACE.copy()
    named.update(name.encode())
    digest = bytearray(named.digest()[:16])
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    return digest.hex().upper()
