"""Reads the posts of an archive: from every file that has some, in no order."""

from __future__ import annotations

from contextlib import ExitStack, closing
from typing import TYPE_CHECKING, NamedTuple

from twconvert.model import AccountRef
from twconvert.records import RecordReader, report_refused
from twconvert.twitter.ids import id_of
from twconvert.twitter.layout import find_layout
from twconvert.twitter.leftovers import report_leftovers, report_other_archives
from twconvert.twitter.manifest import Manifest
from twconvert.twitter.media import MediaFinder
from twconvert.twitter.notes import Notes
from twconvert.twitter.owner import read_source
from twconvert.twitter.posts import PostMaker, note_post
from twconvert.twitter.short_links import ShortLinks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert.archive import Archive
    from twconvert.hookspecs import Selection
    from twconvert.model import Post, Record, Visibility
    from twconvert.report import Report
    from twconvert.twitter.files import DataFile


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


def load_posts(archive: Archive, selection: Selection, report: Report) -> Iterator[Record]:
    """Yield the source and every post that can be read."""
    layout = find_layout(archive)
    if layout is None:
        return
    report_refused(archive, report)
    report_other_archives(layout, report)
    manifest = Manifest(layout, report)
    media = MediaFinder(archive, report)
    source = read_source(layout, manifest, media, report)
    yield source
    manifest.report_differences()
    owner = AccountRef(source.owner.id, source.owner.handle, source.owner.name)
    with ExitStack() as stack:
        links = stack.enter_context(closing(ShortLinks()))
        notes = {
            kind: stack.enter_context(closing(_read_notes(manifest.files(kind.kind), kind, archive, report)))
            for kind in (NOTES, DELETED_NOTES)
        }

        def posts_of(kind: PostKind) -> Iterator[Post]:
            maker = PostMaker(
                owner,
                kind.visibility,
                notes=notes[kind.notes],
                media=media,
                folders=layout.media_folders(*kind.media_folders) if selection.media else (),
                has_originals=kind.has_originals,
            )
            reader = RecordReader(archive, kind.schema, kind.wrapper, kind.ledger, report, id_fields=("id_str", "id"))
            return _read_posts(manifest.files(kind.kind), reader, maker, links)

        yield from links.ready(post for kind in POST_KINDS for post in posts_of(kind))
        yield from _posts_of_left_over_notes(notes[NOTES], NOTES, owner, "public", report)
        yield from _posts_of_left_over_notes(notes[DELETED_NOTES], DELETED_NOTES, owner, "deleted", report)
    report_leftovers(layout, manifest, report)


def _read_posts(files: Iterable[DataFile], reader: RecordReader, maker: PostMaker, links: ShortLinks) -> Iterator[Post]:
    for file in files:
        for tweet in reader.read(file):
            links.learn_from(tweet)
            try:
                post = maker.make(tweet)
            except (ValueError, OverflowError) as error:
                reader.refuse(file, id_of(tweet), f"a post makes no sense: {error}")
            else:
                yield post


def _read_notes(files: Iterable[DataFile], kind: NoteKind, archive: Archive, report: Report) -> Notes:
    reader = RecordReader(archive, "note-tweet", "noteTweet", kind.ledger, report, id_fields=("noteTweetId",))
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
