"""The files that hold posts, and the notes with the rest of long ones."""

from __future__ import annotations

import re
from contextlib import ExitStack, closing
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from twconvert.kinds import ROW_NAME_OF_VISIBILITY
from twconvert.model import KnownAccount
from twconvert.twitter.csv_rows import tweet_of_row
from twconvert.twitter.entities import media_entities
from twconvert.twitter.notes import Notes
from twconvert.twitter.posts import PostMaker, note_post
from twconvert.twitter.record_kinds import (
    CIRCLE_TWEET,
    COMMUNITY_TWEET,
    DELETED_NOTE_TWEET,
    DELETED_TWEET,
    GRAILBIRD_TWEET,
    NOTE_TWEET,
    TWEET,
    TWEET_ROW,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.model import Post, Record, Visibility
    from twconvert.records import RecordKind
    from twconvert.twitter.context import Context


class NoteFiles(NamedTuple):
    """Files that hold notes."""

    kind: str
    record: RecordKind


class PostFiles(NamedTuple):
    """Files that hold posts."""

    kind: str
    record: RecordKind
    visibility: Visibility
    media_folders: tuple[str, ...]
    notes: NoteFiles
    has_originals: bool = False
    """Whether the record of a repost holds the original, or its id."""
    is_table: bool = False
    """Whether the records are rows of a table."""


NOTES = NoteFiles("note_tweet", NOTE_TWEET)
DELETED_NOTES = NoteFiles("deleted_note_tweet", DELETED_NOTE_TWEET)
_FOLDERS_OF_POSTS = ("tweets_media", "tweet_media")
POST_FILES = (
    PostFiles("tweets_csv", TWEET_ROW, "public", (), NOTES, has_originals=True, is_table=True),
    PostFiles("grailbird_tweets", GRAILBIRD_TWEET, "public", (), NOTES, has_originals=True),
    PostFiles("tweet", TWEET, "public", _FOLDERS_OF_POSTS, NOTES),
    PostFiles("community_tweet", COMMUNITY_TWEET, "community", ("community_tweet_media",), NOTES),
    PostFiles("twitter_circle_tweet", CIRCLE_TWEET, "circle", ("twitter_circle_tweet_media",), NOTES),
    PostFiles("deleted_tweet", DELETED_TWEET, "deleted", ("deleted_tweets_media",), DELETED_NOTES),
)

_SOURCE_OF_MEDIUM = re.compile(r"https?://(?:twitter|x)\.com/(\w+)/status/(\d+)/")


def read_posts(context: Context) -> Iterator[Record]:
    """Yield every post that can be read, and who it was that media were taken from."""
    with ExitStack() as stack:
        notes = {files: stack.enter_context(closing(_read_notes(context, files))) for files in (NOTES, DELETED_NOTES)}

        def records_of(files: PostFiles) -> Iterator[Record]:
            maker = PostMaker(
                context.owner,
                files.visibility,
                notes=notes[files.notes],
                media=context.media,
                folders=context.media_folders(*files.media_folders)
                or context.media_folders_of_others(*_FOLDERS_OF_POSTS),
                has_originals=files.has_originals,
            )
            return _read_posts(context, files, maker)

        yield from context.links.ready(chain.from_iterable(map(records_of, POST_FILES)))
        yield from _posts_of_left_over_notes(context, notes[NOTES], NOTE_TWEET, "public")
        yield from _posts_of_left_over_notes(context, notes[DELETED_NOTES], DELETED_NOTE_TWEET, "deleted")


def _read_posts(context: Context, files: PostFiles, maker: PostMaker) -> Iterator[Record]:
    # To look these up anew for each post takes its time.
    learn_from, note_found, is_table = context.links.learn_from, context.report.expected.found, files.is_table
    for file in context.manifest.files(files.kind):
        for record in context.reader.read(files.record, file):
            tweet = tweet_of_row(record) if is_table else record
            learn_from(tweet)
            try:
                post = maker.make(tweet)
            except (ValueError, OverflowError) as error:
                name = context.reader.name_of(files.record, tweet)
                context.reader.refuse(files.record, file, name, f"a post makes no sense: {error}")
                continue
            note_found(post.id)
            yield post
            if post.media:
                yield from _sources_of_media(tweet, post)


def _sources_of_media(tweet: dict[str, Any], post: Post) -> Iterator[KnownAccount]:
    """Yield whose post a medium was taken from: the record holds the id, and its address the handle."""
    for medium in media_entities(tweet):
        account_id = medium.get("source_user_id_str") or medium.get("source_user_id")
        match = _SOURCE_OF_MEDIUM.match(medium.get("expanded_url") or "")
        if account_id and match and match[2] == str(medium.get("source_status_id_str")):
            yield KnownAccount(id=str(account_id), handle=match[1], seen_at=post.created_at)


def _read_notes(context: Context, files: NoteFiles) -> Notes:
    notes = Notes()
    for file in context.manifest.files(files.kind):
        for note in context.reader.read(files.record, file):
            try:
                notes.add(note)
            except (ValueError, OverflowError) as error:
                name = context.reader.name_of(files.record, note)
                context.reader.refuse(files.record, file, name, f"a note makes no sense: {error}")
    notes.sort()
    return notes


def _posts_of_left_over_notes(
    context: Context, notes: Notes, kind: RecordKind, visibility: Visibility
) -> Iterator[Post]:
    """Yield the notes that belong to no post here, and close the ledger of notes: all became (part of) posts."""
    report = context.report
    if kind.counted_as and len(notes):
        report.count(kind.counted_as, "merged", len(notes))
    for note in notes.left_over():
        report.count(ROW_NAME_OF_VISIBILITY[visibility], "found")
        message = "a note without its post became a post of its own"
        name = "" if kind.is_private else note["noteTweetId"]
        report.problem("info", message, record=name, kind="note-without-post")
        yield note_post(note, context.owner, visibility)
