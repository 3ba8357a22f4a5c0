"""Ids and times of the sample archive, as the service gave them out."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta

_FIRST_SNOWFLAKE = datetime(2010, 11, 4, 22, tzinfo=UTC)
_SNOWFLAKE_EPOCH_MS = 1_288_834_974_657
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"


def time_of(text: str) -> datetime:
    """Return the time that a draft gives as ``2013-04-13 21:15:50`` (UTC)."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def post_id(when: datetime, milliseconds: int = 400) -> str:
    """Return the id of a post: a snowflake, which holds its time; before those, a running number."""
    if when < _FIRST_SNOWFLAKE:
        seconds = (when - datetime(2009, 1, 1, tzinfo=UTC)).total_seconds()
        return str(1_090_000_000 + int(seconds * 490))
    since_epoch = round(when.timestamp() * 1000) + milliseconds - _SNOWFLAKE_EPOCH_MS
    return str(since_epoch << 22 | int(code(str(when), 4).encode().hex(), 16) & 0x3FFFFF)


def code(seed: str, length: int) -> str:
    """Return letters and digits that look like chance and are the same each time."""
    digest = hashlib.shake_128(seed.encode()).digest(length)
    return "".join(_ALPHABET[byte % len(_ALPHABET)] for byte in digest)


def tweet_time(when: datetime) -> str:
    """Return a time as posts have it: ``Sat Apr 13 21:15:50 +0000 2013``."""
    return when.strftime("%a %b %d %H:%M:%S +0000 %Y")


def iso_time(when: datetime) -> str:
    """Return a time as everything else has it: ``2013-04-13T21:15:50.000Z``."""
    return when.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def edit_deadline(when: datetime) -> str:
    """Return until when a post could be edited."""
    return iso_time(when + timedelta(hours=1))
