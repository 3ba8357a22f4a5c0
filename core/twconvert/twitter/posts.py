"""Makes a post of a tweet record, whatever layout it is from."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec

from twconvert.model import AccountRef, Link, Location, Post, Reply
from twconvert.twitter.dates import parse_iso_time, parse_post_time
from twconvert.twitter.entities import content_of, media_entities, spans_of, unescape
from twconvert.twitter.ids import id_of, status_url, text_of, unfolded
from twconvert.twitter.languages import language_tag
from twconvert.twitter.notes import note_content, with_leading_mentions
from twconvert.twitter.quotes import split_quote, with_quoted_post
from twconvert.twitter.reposts import cut_repost, whole_repost
from twconvert.twitter.whole_numbers import whole_number

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from twconvert.model import Inline, Repost, Visibility
    from twconvert.twitter.media import MediaEntity, MediaFinder
    from twconvert.twitter.notes import Note, Notes

Tweet = dict[str, Any]

_SOURCE_NAME = re.compile(r">([^<]*)<")
_REPLY_KEYS = frozenset(
    {
        "in_reply_to_user_id_str",
        "in_reply_to_user_id",
        "in_reply_to_screen_name",
        "in_reply_to_status_id_str",
        "in_reply_to_status_id",
    }
)
_RARE_KEYS = frozenset({"possibly_sensitive", "geo", "coordinates", "deleted_at", "place"})
"""What `_rarities_of` looks at."""
_FARTHEST_NORTH = 90
_FARTHEST_EAST = 180


class PostMaker:
    """Makes the posts of one kind of file.

    Args:
        owner: The author of the posts.
        visibility: The visibility of all of them.
        notes: The texts of long posts.
        media: Finds the files of media.
        folders: The folders that these files are in.
        has_originals: Whether the record of a repost holds the original; else its text says what it is.
    """

    def __init__(
        self,
        owner: AccountRef,
        visibility: Visibility,
        *,
        notes: Notes,
        media: MediaFinder,
        folders: tuple[str, ...],
        has_originals: bool,
    ) -> None:
        self._owner = owner
        self._beginning_of_url = status_url(owner.handle, "")
        self._visibility = visibility
        self._notes = notes
        self._media = media
        self._folders = folders
        self._has_originals = has_originals

    def make(self, tweet: Tweet) -> Post:
        """Return the post.

        Raises:
            ValueError: its time is none.
            OverflowError: its time is outside the calendar.
        """
        if "extended_tweet" in tweet:
            tweet = unfolded(tweet)
        post_id = id_of(tweet)
        text = text_of(tweet)
        created_at, precision = parse_post_time(tweet["created_at"])
        repost, content, media = self._parts(tweet, text, created_at)
        shown_id = (repost and repost.id) or post_id
        quote = None
        if quoted := (tweet.get("retweeted_status") or tweet).get("quoted_status"):
            content, quote = with_quoted_post(content, shown_id, quoted)
        elif content and type(content[-1]) is Link:
            content, quote = split_quote(content, shown_id)
        versions = versions_of(tweet, post_id) if "edit_info" in tweet else ()
        if repost is None and (note := self._notes.take(post_id, text, versions)):
            content, quote_in_note = split_quote(with_leading_mentions(note_content(note), content), post_id)
            quote = quote_in_note or quote
        post = Post(
            id=post_id,
            author=self._owner,
            created_at=created_at,
            precision=precision,
            url=self._beginning_of_url + post_id,
            content=content,
            language=language_tag(tweet.get("lang")),
            # Of nearly all that answer nothing, the record has none of these.
            reply_to=None if tweet.keys().isdisjoint(_REPLY_KEYS) else reply_of(tweet),
            repost_of=repost,
            quote=quote,
            media=self._media.of_post(post_id, media, self._folders) if media else (),
            likes=None if repost else count_of(tweet.get("favorite_count")),
            reposts=None if repost else count_of(tweet.get("retweet_count")),
            source=program_of(tweet.get("source")),
            visibility=self._visibility,
        )
        # Python hands over more than fifteen arguments in a dictionary, which takes as long as all of this.
        if not versions and tweet.keys().isdisjoint(_RARE_KEYS):
            return post
        rare = _rarities_of(tweet, versions)
        return msgspec.structs.replace(post, **rare) if rare else post

    def _parts(
        self, tweet: Tweet, text: str, created_at: datetime
    ) -> tuple[Repost | None, tuple[Inline, ...], Sequence[MediaEntity]]:
        """Return what a post repeats, and the content and the media it shows."""
        original = tweet.get("retweeted_status")
        if original:
            return *whole_repost(original), media_entities(original) or media_entities(tweet)
        media = media_entities(tweet)
        spans = spans_of(text, tweet.get("entities") or {}, media)
        if text.startswith("RT") and not (self._has_originals and not tweet.get("retweeted_status_id_str")):
            repost = cut_repost(text, tweet, spans, created_at)
            if repost:
                return *repost, media
        return None, content_of(text, spans), media


def note_post(note: Note, owner: AccountRef, visibility: Visibility) -> Post:
    """Return a note whose post is not in the archive as a post of its own; it has no address."""
    content, quote = split_quote(note_content(note), "")
    return Post(
        id=note["noteTweetId"],
        author=owner,
        created_at=parse_iso_time(note["createdAt"]).replace(microsecond=0),
        content=content,
        quote=quote,
        visibility=visibility,
    )


def _rarities_of(tweet: Tweet, versions: tuple[str, ...]) -> dict[str, Any]:
    """Return the fields of a post that few posts have."""
    rare: dict[str, Any] = {}
    if tweet.get("possibly_sensitive"):
        rare["sensitive"] = True
    if tweet.get("geo") or tweet.get("coordinates"):
        rare["location"] = location_of(tweet)
    if "deleted_at" in tweet:
        rare["deleted_at"] = _deletion_time(tweet)
    if place := tweet.get("place"):
        rare["place"] = place.get("full_name") or place.get("name") or None
    if versions:
        rare["versions"] = versions
    return rare


def reply_of(tweet: Tweet) -> Reply | None:
    """Return what a post answers; about 3 % name the account only, having begun with a mention of it."""
    user_id = tweet.get("in_reply_to_user_id_str") or tweet.get("in_reply_to_user_id")
    handle = tweet.get("in_reply_to_screen_name") or None
    post_id = tweet.get("in_reply_to_status_id_str") or tweet.get("in_reply_to_status_id")
    if not (user_id or handle or post_id):
        return None
    account = AccountRef(str(user_id) if user_id else None, handle)
    if not post_id:
        return Reply(author=account)
    return Reply(author=account, id=str(post_id), url=status_url(handle, str(post_id)))


@lru_cache(maxsize=1000, typed=True)
def count_of(value: object) -> int | None:
    """Return a count, which is a number or a string of digits; nearly all posts have one of a few."""
    count = whole_number(value)
    return count if count is not None and count >= 0 else None


@lru_cache(maxsize=1000)
def program_of(source: str | None) -> str | None:
    """Return the name of the program: the text of a link, or in old records the plain name."""
    if not source:
        return None
    match = _SOURCE_NAME.search(source)
    return unescape(match[1] if match else source) or None


def location_of(tweet: Tweet) -> Location | None:
    """Return where a post was written: ``geo`` is latitude, longitude; ``coordinates`` the other way round."""
    geo, coordinates = tweet.get("geo"), tweet.get("coordinates")
    place = (geo and geo.get("coordinates")) or (coordinates and (coordinates.get("coordinates") or [])[::-1])
    if not place:
        return None
    latitude, longitude = float(place[0]), float(place[1])
    is_on_earth = abs(latitude) <= _FARTHEST_NORTH and abs(longitude) <= _FARTHEST_EAST
    return Location(latitude, longitude) if is_on_earth else None


def versions_of(tweet: Tweet, post_id: str) -> tuple[str, ...]:
    """Return the ids of all versions of a post that was edited."""
    edit_info = tweet.get("edit_info")
    if not edit_info:
        return ()
    first = edit_info.get("initial") or (edit_info.get("edit") or {}).get("editControlInitial") or {}
    versions = first.get("editTweetIds") or ()
    if len(versions) <= 1:
        return ()
    ids = tuple(str(version) for version in versions)
    return ids if post_id in ids else ()


def _deletion_time(tweet: Tweet) -> datetime | None:
    text = tweet.get("deleted_at")
    try:
        return parse_post_time(text)[0] if text else None
    except (ValueError, OverflowError):
        return None
