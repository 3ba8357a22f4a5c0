"""Ids of posts and the addresses they stand in."""

from typing import Any


def id_of(tweet: dict[str, Any]) -> str:
    """Return a record's id; the number beside it is rounded in files that JavaScript wrote anew."""
    return str(tweet.get("id_str") or tweet["id"])


def status_url(handle: str | None, post_id: str) -> str:
    """Return the address of a post; ``i/web`` leads there when nobody knows the handle."""
    return f"https://twitter.com/{handle or 'i/web'}/status/{post_id}"
