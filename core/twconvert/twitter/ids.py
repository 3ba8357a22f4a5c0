"""What identifies a record: its id, its address, and which of its texts counts."""

import re
from typing import Any

OWN_MEDIUM = re.compile(r"https?://(?:twitter|x)\.com/(\w+)/status/(\d+)/(?:photo|video)/\d")
"""The address of a picture or film in a post: it tells the handle of the post's author, and the post's id."""


def id_of(tweet: dict[str, Any]) -> str:
    """Return a record's id; the number beside it is rounded in files that JavaScript wrote anew."""
    return str(tweet.get("id_str") or tweet["id"])


def account_id_of(user: dict[str, Any]) -> str | None:
    """Return the id of an account that a record names; one that is gone has a negative number."""
    account_id = str(user.get("id_str") or user.get("id") or "")
    return account_id if account_id.isdecimal() else None


def status_url(handle: str | None, post_id: str) -> str:
    """Return the address of a post; ``i/web`` leads there when nobody knows the handle."""
    return f"https://twitter.com/{handle or 'i/web'}/status/{post_id}"


def unfolded(tweet: dict[str, Any]) -> dict[str, Any]:
    """Return a record with its whole text; Twitter's API kept the text of a post beyond 140 characters in a member."""
    extended = tweet.get("extended_tweet")
    return {**tweet, **extended} if extended else tweet


def text_of(tweet: dict[str, Any]) -> str:
    """Return a record's text, still escaped; where there are two, ``text`` is the shorter one."""
    text: str = tweet.get("full_text") or tweet.get("text") or ""
    return text
