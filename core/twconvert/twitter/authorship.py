"""Who wrote the posts of an archive that does not say whose it is."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Any

from twconvert.errors import ArchiveError
from twconvert.model import Account
from twconvert.records import decode, open_record_stream
from twconvert.twitter.entities import media_entities
from twconvert.twitter.ids import account_id_of, id_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.twitter.layout import Layout

_OWN_MEDIUM = re.compile(r"https?://(?:twitter|x)\.com/(\w+)/status/(\d+)/(?:photo|video)/\d")
_MOST_LOOKED_AT = 2_000
"""Records of each file; nearly everybody has posted a picture in that many posts."""


def author_of_posts(layout: Layout) -> Account:
    """Return who the posts say wrote them: by name in Grailbird, else by the address of a picture of their own."""
    for file in layout.of("grailbird_tweets", "tweet"):
        for tweet in _first_records(layout, file.path):
            author = _author_of(tweet)
            if author:
                return author
    return Account()


def _first_records(layout: Layout, path: str) -> Iterator[dict[str, Any]]:
    try:
        for raw in islice(open_record_stream(layout.archive, path), _MOST_LOOKED_AT):
            value, _ = decode(raw.data)
            tweet = value.get("tweet", value) if isinstance(value, dict) else None
            if isinstance(tweet, dict):
                yield tweet
    except (ArchiveError, ValueError):
        return  # Whoever reads the file for its posts says what is wrong with it.


def _author_of(tweet: dict[str, Any]) -> Account | None:
    # These records are not validated yet: anything may be anywhere.
    try:
        user = tweet.get("user") or {}
        if user.get("screen_name"):
            return Account(id=account_id_of(user), handle=user["screen_name"], name=user.get("name") or None)
        for media in media_entities(tweet):
            match = _OWN_MEDIUM.match(media.get("expanded_url") or "")
            if match and match[2] == id_of(tweet):
                return Account(handle=match[1])
    except (AttributeError, LookupError, TypeError):
        return None
    return None
