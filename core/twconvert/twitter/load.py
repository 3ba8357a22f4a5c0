"""Reads the posts of an archive: from every file that has some, in no order."""

from __future__ import annotations

from contextlib import ExitStack, closing
from typing import TYPE_CHECKING, NamedTuple

from twconvert.model import AccountRef
from twconvert.twitter.ids import id_of
from twconvert.twitter.layout import find_layout
from twconvert.twitter.manifest import Manifest
from twconvert.twitter.media import MediaFinder
from twconvert.twitter.notes import Notes
from twconvert.twitter.owner import read_source
from twconvert.twitter.posts import PostMaker, note_post
from twconvert.twitter.records import RecordReader
from twconvert.twitter.short_links import ShortLinks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.archive import Archive
    from twconvert.hookspecs import Record, Selection
    from twconvert.model import Post, Visibility
    from twconvert.report import Report
    from twconvert.twitter.layout import Layout


class PostKind(NamedTuple):
    """Files that hold posts."""

    kind: str
    ledger: str
    visibility: Visibility
    media_folders: tuple[str, ...]
    schema: str = "tweet"
    wrapper: str = "tweet"
    notes: str = "note_tweet"


POST_KINDS = (
    PostKind("tweet", "posts", "public", ("tweets_media", "tweet_media")),
    PostKind("grailbird_tweets", "posts", "public", (), schema="tweet-grailbird", wrapper=""),
    PostKind("community_tweet", "community_posts", "community", ("community_tweet_media",)),
    PostKind("twitter_circle_tweet", "circle_posts", "circle", ("twitter_circle_tweet_media",)),
    PostKind("deleted_tweet", "deleted_posts", "deleted", ("deleted_tweets_media",), notes="deleted_note_tweet"),
)
NOTE_LEDGERS = {"note_tweet": "notes", "deleted_note_tweet": "deleted_notes"}


def detect(archive: Archive) -> bool:
    """Say whether an archive is one of Twitter's."""
    return find_layout(archive) is not None


def load(archive: Archive, selection: Selection, report: Report) -> Iterator[Record]:
    """Yield the source and every post that can be read."""
    layout = find_layout(archive)
    if layout is None:
        return
    _report_oddities(layout, report)
    manifest = Manifest(layout, report)
    media = MediaFinder(archive, report)
    source = read_source(layout, manifest, media, report)
    yield source
    manifest.report_differences()
    owner = AccountRef(source.owner.id, source.owner.handle, source.owner.name)
    with ExitStack() as stack:
        links = stack.enter_context(closing(ShortLinks()))
        notes = {
            kind: stack.enter_context(closing(_read_notes(layout, kind, manifest, report))) for kind in NOTE_LEDGERS
        }
        makers = {
            kind: PostMaker(
                owner,
                kind.visibility,
                notes[kind.notes],
                media,
                layout.existing_folders(*kind.media_folders) if selection.media else (),
            )
            for kind in POST_KINDS
        }
        posts = (
            post for kind in POST_KINDS for post in _read_posts(layout, kind, makers[kind], links, manifest, report)
        )
        yield from links.ready(posts)
        yield from _posts_of_left_over_notes(notes, owner, report)


def _read_posts(
    layout: Layout, kind: PostKind, maker: PostMaker, links: ShortLinks, manifest: Manifest, report: Report
) -> Iterator[Post]:
    reader = RecordReader(layout.archive, kind.schema, kind.wrapper, kind.ledger, report)
    for file in layout.of(kind.kind):
        for tweet in reader.read(file, manifest.declared(file.path)):
            links.learn_from(tweet)
            try:
                post = maker.make(tweet)
            except (ValueError, OverflowError) as error:
                reader.refuse(file, id_of(tweet), f"a post makes no sense: {error}")
            else:
                yield post


def _read_notes(layout: Layout, kind: str, manifest: Manifest, report: Report) -> Notes:
    reader = RecordReader(layout.archive, "note-tweet", "noteTweet", NOTE_LEDGERS[kind], report)
    notes = Notes()
    for file in layout.of(kind):
        for note in reader.read(file, manifest.declared(file.path)):
            try:
                notes.add(note)
            except (ValueError, OverflowError) as error:
                reader.refuse(file, note["noteTweetId"], f"a note makes no sense: {error}")
    notes.sort()
    return notes


def _posts_of_left_over_notes(notes: dict[str, Notes], owner: AccountRef, report: Report) -> Iterator[Post]:
    """Yield the notes that belong to no post here, and close the ledger of notes: all became (part of) posts."""
    visibilities: dict[str, tuple[Visibility, str]] = {
        "note_tweet": ("public", "posts"),
        "deleted_note_tweet": ("deleted", "deleted_posts"),
    }
    for kind, (visibility, ledger) in visibilities.items():
        if len(notes[kind]):
            report.count(NOTE_LEDGERS[kind], "merged", len(notes[kind]))
        for note in notes[kind].left_over():
            report.count(ledger, "found")
            report.problem("info", "a note without its post became a post of its own", record=note["noteTweetId"])
            yield note_post(note, owner, visibility)


def _report_oddities(layout: Layout, report: Report) -> None:
    for name, reason in layout.archive.refused:
        report.problem("error", reason, file=name)
    for folder in layout.other_folders:
        report.problem(
            "warning", "looks like a further archive and was not read; give it as an archive of its own", file=folder
        )
