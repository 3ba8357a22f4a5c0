"""Reads an archive: its owner, the outbox, and the lists beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from twconvert import AccountRef, Like, Relation, Source
from twconvert.kinds import counts_of
from twconvert.records import RecordReader, report_refused
from twconvert_mastodon.addresses import account_at
from twconvert_mastodon.content import has_other_texts
from twconvert_mastodon.layout import find_layout, report_leftovers, total_items
from twconvert_mastodon.media import MediaFinder
from twconvert_mastodon.owner import read_owner
from twconvert_mastodon.posts import RecordMaker
from twconvert_mastodon.record_kinds import ACTIVITY, reference
from twconvert_mastodon.times import time_in_address

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Literal

    from twconvert import Archive, Record, Report, Selection
    from twconvert.records import DataFile, RecordKind
    from twconvert_mastodon.layout import Layout
    from twconvert_mastodon.people import People


def load_records(archive: Archive, selection: Selection, report: Report) -> Iterator[Record]:
    """Yield the source and every record that can be read."""
    layout = find_layout(archive)
    if layout is None:
        return
    report_refused(archive, report)
    reader = RecordReader(archive, report)
    owner = read_owner(layout, reader)
    media = MediaFinder(layout, owner.server, report, is_wanted=selection.media)
    avatar, header = owner.pictures
    yield Source(
        path=archive.path.absolute().name,
        layout="mastodon",
        owner=msgspec.structs.replace(
            owner.account, avatar=media.of_account(avatar, "avatar"), header=media.of_account(header, "header")
        ),
        generated_at=owner.generated_at,
        time_zone=owner.time_zone,
        service=owner.service,
    )
    yield from _outbox(layout, RecordMaker(owner, media), reader, report)
    yield from _likes(layout, owner.people, reader, report)
    yield from _relations(layout, "followers", "follower", reader, report)
    yield from _relations(layout, "following", "following", reader, report)
    for _ in _references(layout, "bookmarks", "bookmarks", reader, report):
        report.count("bookmarks", "filtered")
    report_leftovers(layout, report)


def _outbox(layout: Layout, maker: RecordMaker, reader: RecordReader, report: Report) -> Iterator[Record]:
    """Yield posts, boosts and messages. Which of them a record is, it says only when it is read."""
    for activity in reader.read(ACTIVITY, layout.outbox):
        try:
            record = maker.make(activity)
        except (ValueError, OverflowError) as error:
            name = activity["id"] if maker.audience_of(activity) == "public" else ""
            reader.refuse(ACTIVITY, layout.outbox, name, f"a post makes no sense: {error}")
            continue
        if record is None:
            report.count("other_records", "found")
            report.count("other_records", "filtered")
            continue
        if isinstance(activity["object"], dict) and has_other_texts(activity["object"]):
            message = "a post has texts in several languages; the one that its server shows was taken"
            report.problem("info", message, file=layout.outbox.path, kind="other")
        for kind, number in counts_of(record):
            report.count(kind, "found", number)
        yield record
    _check_total(layout, layout.outbox, ACTIVITY, reader, report)
    if invalid := reader.entry_of(ACTIVITY, layout.outbox).invalid:
        report.count("posts", "found", invalid)
        report.count("posts", "invalid", invalid)


def _check_total(layout: Layout, file: DataFile, kind: RecordKind, reader: RecordReader, report: Report) -> None:
    """Report a file in which there are fewer records than it says; none at all is a loss."""
    entry = reader.entry_of(kind, file)
    entry.declared = total_items(layout.archive, entry.path)
    if entry.found < (entry.declared or 0):
        message = f"the archive says that this file holds {entry.declared} records, and it holds {entry.found}"
        report.problem("warning" if entry.found else "error", message, file=entry.path, kind="count-differs")


def _likes(layout: Layout, people: People, reader: RecordReader, report: Report) -> Iterator[Like]:
    for url in _references(layout, "likes", "likes", reader, report):
        author = people.author_of(url)
        yield Like(
            post_id=people.id_of(url),
            url=url,
            author=None if author == AccountRef() else author,
            created_at=time_in_address(url),
        )


def _relations(
    layout: Layout, file: str, kind: Literal["follower", "following"], reader: RecordReader, report: Report
) -> Iterator[Relation]:
    for url in _references(layout, file, "relations", reader, report):
        yield Relation(kind, account_at(url))


def _references(layout: Layout, name: str, counted_as: str, reader: RecordReader, report: Report) -> Iterator[str]:
    """Yield the addresses in a list."""
    file = layout.list_of(name)
    if file is None:
        return
    kind = reference(counted_as)
    for record in reader.read(kind, file):
        yield record["id"]
    _check_total(layout, file, kind, reader, report)
