"""Who wrote the posts of an archive that does not say whose it is."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from twconvert.errors import ArchiveError
from twconvert.model import Account
from twconvert.records import decode
from twconvert.records.opening import open_data_file
from twconvert.twitter.csv_rows import author_of_rows
from twconvert.twitter.entities import media_entities
from twconvert.twitter.ids import OWN_MEDIUM, account_id_of, id_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.twitter.files import DataFile
    from twconvert.twitter.layout import Layout

_MOST_LOOKED_AT = 2_000
"""Records of each file; nearly everybody has posted a picture in that many posts."""


def author_of_posts(layout: Layout) -> Account:
    """Return who the posts say wrote them: by name in Grailbird, else by the address of a picture of their own."""
    for file in layout.of("grailbird_tweets", "tweet"):
        for tweet in _first_records(layout, file):
            author = _author_of(tweet)
            if author:
                return author
    return author_of_rows(row for file in layout.of("tweets_csv") for row in _first_records(layout, file))


def _first_records(layout: Layout, file: DataFile) -> Iterator[dict[str, Any]]:
    try:
        for raw in islice(open_data_file(layout.archive, file), _MOST_LOOKED_AT):
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
        handle, name = user.get("screen_name"), user.get("name")
        if handle and isinstance(handle, str):
            return Account(id=account_id_of(user), handle=handle, name=(isinstance(name, str) and name) or None)
        for media in media_entities(tweet):
            match = OWN_MEDIUM.match(media.get("expanded_url") or "")
            if match and match[2] == id_of(tweet):
                return Account(handle=match[1])
    except (AttributeError, LookupError, TypeError):
        return None
    return None
