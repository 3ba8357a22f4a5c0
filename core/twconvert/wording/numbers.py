"""Numbers of things, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_KINDS = {
    "posts": ("post", "posts"),
    "replies": ("reply", "replies"),
    "reposts": ("repost", "reposts"),
    "community_posts": ("community post", "community posts"),
    "circle_posts": ("circle post", "circle posts"),
    "deleted_posts": ("deleted post", "deleted posts"),
    "likes": ("liked post", "liked posts"),
    "conversations": ("conversation", "conversations"),
    "messages": ("message", "messages"),
    "chat_messages": ("message of a chat", "messages of chats"),
    "encrypted_messages": ("encrypted message", "encrypted messages"),
    "relations": ("follower, followed, blocked or muted account", "followers, followed, blocked and muted accounts"),
    "lists": ("list", "lists"),
    "moments": ("moment", "moments"),
    "bookmarks": ("bookmark", "bookmarks"),
    "other_records": ("other record", "other records"),
}


def number_of(count: int, one: str, many: str | None = None) -> str:
    """Return ``1 post`` or ``1,986 posts``."""
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"


def number_of_kind(kind: str, count: int) -> str:
    """Return the number of records of a kind, as the ledger of a conversion names kinds."""
    one, many = _KINDS.get(kind, (kind.replace("_", " "),) * 2)
    return number_of(count, one, many)


def listed(words: Sequence[str]) -> str:
    """Return ``a``, ``a and b`` or ``a, b and c``."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))
