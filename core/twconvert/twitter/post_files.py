"""The files that hold posts, and the notes with the rest of long ones."""

from __future__ import annotations

import re
from contextlib import ExitStack, closing
from typing import TYPE_CHECKING, Any, NamedTuple

from twconvert.model import KnownAccount
from twconvert.records import RecordReader
from twconvert.twitter.entities import media_entities
from twconvert.twitter.ids import id_of
from twconvert.twitter.notes import Notes
from twconvert.twitter.posts import PostMaker, note_post

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert.archive import Archive
    from twconvert.model import AccountRef, Post, Record, Visibility
    from twconvert.report import Report
    from twconvert.twitter.context import Context
    from twconvert.twitter.files import DataFile
    from twconvert.twitter.short_links import ShortLinks


class NoteKind(NamedTuple):
    """Files that hold notes."""

    kind: str
    ledger: str


class PostKind(NamedTuple):
    """Files that hold posts."""

    kind: str
    ledger: str
    visibility: Visibility
    media_folders: tuple[str, ...]
    notes: NoteKind
    schema: str = "tweet"
    wrapper: str = "tweet"
    has_originals: bool = False


NOTES = NoteKind("note_tweet", "notes")
DELETED_NOTES = NoteKind("deleted_note_tweet", "deleted_notes")
POST_KINDS = (
    PostKind("grailbird_tweets", "posts", "public", (), NOTES, "tweet-grailbird", "", has_originals=True),
    PostKind("tweet", "posts", "public", ("tweets_media", "tweet_media"), NOTES),
    PostKind("community_tweet", "community_posts", "community", ("community_tweet_media",), NOTES),
    PostKind("twitter_circle_tweet", "circle_posts", "circle", ("twitter_circle_tweet_media",), NOTES),
    PostKind("deleted_tweet", "deleted_posts", "deleted", ("deleted_tweets_media",), DELETED_NOTES),
)

_PRIVATE = ("circle", "deleted")

_SOURCE_OF_MEDIUM = re.compile(r"https?://(?:twitter|x)\.com/(\w+)/status/(\d+)/")


def read_posts(context: Context) -> Iterator[Record]:
    """Yield every post that can be read, and who it was that media were taken from."""
    manifest, report = context.manifest, context.report
    context.archive.check_ahead(_media_folders(context))
    with ExitStack() as stack:
        notes = {
            kind: stack.enter_context(closing(_read_notes(manifest.files(kind.kind), kind, context.archive, report)))
            for kind in (NOTES, DELETED_NOTES)
        }

        def records_of(kind: PostKind) -> Iterator[Record]:
            maker = PostMaker(
                context.owner,
                kind.visibility,
                notes=notes[kind.notes],
                media=context.media,
                folders=context.media_folders(*kind.media_folders),
                has_originals=kind.has_originals,
            )
            reader = RecordReader(
                context.archive,
                kind.schema,
                kind.wrapper,
                kind.ledger,
                report,
                id_fields=("id_str", "id"),
                is_private=kind.visibility in _PRIVATE,
            )
            return _read_posts(manifest.files(kind.kind), reader, maker, context.links)

        yield from context.links.ready(record for kind in POST_KINDS for record in records_of(kind))
        yield from _posts_of_left_over_notes(notes[NOTES], NOTES, context.owner, "public", report)
        yield from _posts_of_left_over_notes(notes[DELETED_NOTES], DELETED_NOTES, context.owner, "deleted", report)


def _media_folders(context: Context) -> Iterator[str]:
    """Yield the folders with media of the posts that are wanted."""
    for kind in POST_KINDS:
        if kind.visibility in {"public", *context.selection.kinds}:
            yield from context.media_folders(*kind.media_folders)


def _read_posts(
    files: Iterable[DataFile], reader: RecordReader, maker: PostMaker, links: ShortLinks
) -> Iterator[Record]:
    for file in files:
        for tweet in reader.read(file):
            links.learn_from(tweet)
            try:
                post = maker.make(tweet)
            except (ValueError, OverflowError) as error:
                reader.refuse(file, id_of(tweet), f"a post makes no sense: {error}")
                continue
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


def _read_notes(files: Iterable[DataFile], kind: NoteKind, archive: Archive, report: Report) -> Notes:
    reader = RecordReader(
        archive,
        "note-tweet",
        "noteTweet",
        kind.ledger,
        report,
        id_fields=("noteTweetId",),
        is_private=kind is DELETED_NOTES,
    )
    notes = Notes()
    for file in files:
        for note in reader.read(file):
            try:
                notes.add(note)
            except (ValueError, OverflowError) as error:
                reader.refuse(file, note["noteTweetId"], f"a note makes no sense: {error}")
    notes.sort()
    return notes


def _posts_of_left_over_notes(
    notes: Notes, kind: NoteKind, owner: AccountRef, visibility: Visibility, report: Report
) -> Iterator[Post]:
    """Yield the notes that belong to no post here, and close the ledger of notes: all became (part of) posts."""
    if len(notes):
        report.count(kind.ledger, "merged", len(notes))
    for note in notes.left_over():
        report.count("deleted_posts" if visibility == "deleted" else "posts", "found")
        report.problem("info", "a note without its post became a post of its own", record=note["noteTweetId"])
        yield note_post(note, owner, visibility)
