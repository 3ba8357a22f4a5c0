"""Makes a post of a tweet record, whatever layout it is from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from twconvert.model import AccountRef, Location, Post, Reply
from twconvert.twitter.dates import parse_iso_time, parse_post_time
from twconvert.twitter.entities import all_spans_of, content_of, media_entities, unescape
from twconvert.twitter.ids import id_of, status_url, text_of
from twconvert.twitter.languages import language_tag
from twconvert.twitter.notes import note_content
from twconvert.twitter.quotes import split_quote
from twconvert.twitter.reposts import cut_repost, whole_repost

if TYPE_CHECKING:
    from twconvert.model import Visibility
    from twconvert.twitter.media import MediaFinder
    from twconvert.twitter.notes import Note, Notes

Tweet = dict[str, Any]

_SOURCE_NAME = re.compile(r">([^<]*)<")


class PostMaker:
    """Makes the posts of one folder of records.

    Args:
        owner: who wrote them.
        visibility: who could see them.
        notes: where the rest of long texts is.
        media: finds their files.
        folders: where those files are.
    """

    def __init__(
        self,
        owner: AccountRef,
        visibility: Visibility,
        notes: Notes,
        media: MediaFinder,
        folders: tuple[str, ...],
    ) -> None:
        self._owner = owner
        self._visibility = visibility
        self._notes = notes
        self._media = media
        self._folders = folders

    def make(self, tweet: Tweet) -> Post:
        """Return the post.

        Raises:
            ValueError: its time is none.
        """
        post_id = id_of(tweet)
        created_at, precision = parse_post_time(tweet["created_at"])
        text = text_of(tweet)
        original = tweet.get("retweeted_status")
        media = media_entities(original or {}) or media_entities(tweet)
        spans = all_spans_of(text, tweet)
        reposted = whole_repost(original) if original else cut_repost(text, tweet, spans)
        repost, content = reposted or (None, content_of(text, spans))
        content, quote = split_quote(content, post_id)
        note = None if repost else self._notes.take(post_id, text)
        if note:
            content, quote_in_note = split_quote(note_content(note), post_id)
            quote = quote_in_note or quote
        return Post(
            id=post_id,
            author=self._owner,
            created_at=created_at,
            precision=precision,
            url=status_url(self._owner.handle, post_id),
            content=content,
            language=language_tag(tweet.get("lang")),
            reply_to=reply_of(tweet),
            repost_of=repost,
            quote=quote,
            media=self._media.of_post(post_id, media, self._folders) if media else (),
            likes=None if repost else count_of(tweet, "favorite_count"),
            reposts=None if repost else count_of(tweet, "retweet_count"),
            source=source_of(tweet),
            visibility=self._visibility,
            sensitive=bool(tweet.get("possibly_sensitive")),
            location=location_of(tweet),
            deleted_at=parse_post_time(tweet["deleted_at"])[0] if tweet.get("deleted_at") else None,
            versions=versions_of(tweet),
        )


def note_post(note: Note, owner: AccountRef, visibility: Visibility) -> Post:
    """Return a note whose post is not in the archive as a post of its own; it has no address."""
    content, quote = split_quote(note_content(note), "")
    return Post(
        id=note["noteTweetId"],
        author=owner,
        created_at=parse_iso_time(note["createdAt"]),
        content=content,
        quote=quote,
        visibility=visibility,
    )


def reply_of(tweet: Tweet) -> Reply | None:
    """Return what a post answers; about 3 % name the account only, having begun with a mention of it."""
    user_id = tweet.get("in_reply_to_user_id_str") or tweet.get("in_reply_to_user_id")
    handle = tweet.get("in_reply_to_screen_name") or None
    post_id = tweet.get("in_reply_to_status_id_str") or tweet.get("in_reply_to_status_id")
    if not (user_id or handle or post_id):
        return None
    return Reply(
        author=AccountRef(str(user_id) if user_id else None, handle),
        id=str(post_id) if post_id else None,
        url=status_url(handle, str(post_id)) if post_id else None,
    )


def count_of(tweet: Tweet, name: str) -> int | None:
    """Return a count, which is a number or a string of digits."""
    value = tweet.get(name)
    return None if value is None else int(value)


def source_of(tweet: Tweet) -> str | None:
    """Return the name of the program: the text of a link, or in old records the plain name."""
    source = tweet.get("source") or ""
    match = _SOURCE_NAME.search(source)
    return unescape(match[1] if match else source) or None


def location_of(tweet: Tweet) -> Location | None:
    """Return where a post was written: ``geo`` is latitude, longitude; ``coordinates`` the other way round."""
    geo = (tweet.get("geo") or {}).get("coordinates")
    if geo:
        return Location(float(geo[0]), float(geo[1]))
    coordinates = (tweet.get("coordinates") or {}).get("coordinates")
    return Location(float(coordinates[1]), float(coordinates[0])) if coordinates else None


def versions_of(tweet: Tweet) -> tuple[str, ...]:
    """Return the ids of all versions of a post that was edited."""
    edit_info = tweet.get("edit_info")
    if not edit_info:
        return ()
    first = edit_info.get("initial") or (edit_info.get("edit") or {}).get("editControlInitial") or {}
    versions = first.get("editTweetIds") or ()
    return tuple(versions) if len(versions) > 1 else ()
