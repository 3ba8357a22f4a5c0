"""Makes a document of archives: loaders read them, filters change the records, and a store keeps them."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast, get_args

import msgspec

from twconvert.conversion.archive_files import ArchiveFiles
from twconvert.conversion.choosing import chosen_threads
from twconvert.conversion.extent import extent_of
from twconvert.conversion.merging import common_owner, numbered, numbered_sources
from twconvert.conversion.no_posts import PostsSeen
from twconvert.conversion.options import filter_arguments
from twconvert.conversion.other_media import other_media
from twconvert.conversion.own_time_zone import zone_of
from twconvert.conversion.parts import report_missing_parts
from twconvert.conversion.reading import opened_archives
from twconvert.conversion.side_files import check_side_files
from twconvert.fetched import counted, number_filled, opened_folder, with_fetched
from twconvert.hookspecs import Selection
from twconvert.kinds import (
    ALL_KINDS,
    FORMER_HANDLES,
    OTHER_MEDIA,
    PLACES,
    ROW_NAME_OF_VISIBILITY,
    Tally,
    selected_names,
)
from twconvert.languages import WORDS_OF_POSTS, language_for
from twconvert.model import Document, Post, Source
from twconvert.report import ArchiveEntry, ProblemKind
from twconvert.store import Store
from twconvert.text import xml_safe
from twconvert.wording import words_in
from twconvert.wording.chosen import words_for
from twconvert.wording.titles import title_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from twconvert.archive import Archive
    from twconvert.conversion.options import ConversionOptions
    from twconvert.conversion.progress import Progress
    from twconvert.extent import Extent, PostSelection
    from twconvert.hookspecs import Filter
    from twconvert.model import Record
    from twconvert.registry import Plugins
    from twconvert.remote_path import ArchivePath
    from twconvert.report import Report


@contextmanager
def open_document(
    paths: Sequence[ArchivePath],
    plugins: Plugins,
    options: ConversionOptions,
    report: Report,
    progress: Progress | None = None,
    *,
    extent: Extent | None = None,
    uncounted: Iterable[str] = (),
) -> Iterator[Document]:
    """Read archives of one account into a document, which can be used until the block ends.

    Args:
        paths: The paths or addresses of the archives. Where two hold the same record, the newer archive's counts.
        plugins: The plugins whose loaders and filters are used.
        options: What is asked of the conversion.
        report: The report that gets the ledger and the problems.
        progress: An object that is told how far it is.
        extent: The part of the archives that was asked for. Without it, that of the options.
        uncounted: The visibilities of posts that the statistics pass over.

    Raises:
        ArchiveError: A path holds no archive, or they are of different accounts.
        UsageError: An option makes no sense.
    """
    kinds = selected_names(options.include, options.exclude)
    selection = Selection(kinds=kinds, media=options.media)
    filter_arguments(options, plugins)
    extent = extent or extent_of(options, plugins)
    check_side_files(options)
    with ExitStack() as stack:
        if options.words != WORDS_OF_POSTS:
            # Loaders say things in the texts of posts.
            stack.enter_context(words_in(options.words))
        fetched = stack.enter_context(opened_folder(Path(options.fetched))) if options.fetched else None
        found, opened, reading = opened_archives(paths, plugins, selection, report, resources=stack, progress=progress)
        archives = [each.archive for each in opened]
        sources = numbered_sources([each.source for each in opened], archives)
        zone = zone_of(options.timezone, sources, report)
        arguments = filter_arguments(replace(options, timezone=str(zone)), plugins)
        if FORMER_HANDLES.name not in kinds:
            sources = tuple(map(_without_former_handles, sources))
        if fetched:
            sources = tuple(cast("Source", with_fetched(each, fetched, with_media=False)) for each in sources)
        owner = common_owner(sources)
        store = stack.enter_context(Store(zone, uncounted=uncounted))
        filters, seen = list(plugins.filters.values()), PostsSeen(zone, kinds, options, extent)
        for number, each in enumerate(opened):
            if number:
                store.begin_next_archive()
            records = numbered(each.records_of(owner), archives, number) if len(opened) > 1 else each.records_of(owner)
            if reading:
                records = reading.watch(records)
            _add_filtered(records, filters, arguments, store, report, seen=seen if seen.is_needed else None)
        if options.media:
            for number, archive in enumerate(archives):
                unnamed = other_media(archive, report, is_wanted=OTHER_MEDIA.name in kinds)
                _add_filtered(numbered(unnamed, archives, number), filters, arguments, store, report)
        store.finish()
        _choose_posts(store, options.posts)
        report.report_missing()
        report_missing_parts([archive.path for archive in found], report)
        _close_ledger(store, report)
        seen.report_none_left(len(store.posts), report)
        _report_origins(store, sources, report)
        report.time_zone = str(zone)
        report.archives = [_entry(source) for source in sources]
        stack.callback(_note_bytes_read, report.archives, archives)
        contents = store.contents()
        stack.enter_context(words_in(_language(options.words, contents["language"])))
        given_title = xml_safe(options.title or "")
        document = Document(
            title=given_title or title_of(owner, extent, report.written_rows(), ALL_KINDS),
            owner=owner,
            files=ArchiveFiles(
                archives, report, fetched=fetched.files if fetched else None, with_metadata=PLACES.name in kinds
            ),
            sources=sources,
            left_out={kind: counts.filtered for kind, counts in report.records.items() if counts.filtered},
            timezone=zone,
            selection=extent.key(),
            has_given_title=bool(given_title),
            chosen=words_for(extent.posts),
            tell=partial(_tell, report),
            **contents,
        )
        if fetched:
            document = replace(document, fetched=counted(document, fetched))
            report.fetched = document.fetched
            report.take_back("media-missing", number_filled(document))
        yield document


def _note_bytes_read(entries: Sequence[ArchiveEntry], archives: Sequence[Archive]) -> None:
    for entry, archive in zip(entries, archives, strict=True):
        entry.bytes_read = archive.bytes_read


def _language(asked: str, of_posts: str | None) -> str:
    return language_for(of_posts) if asked == WORDS_OF_POSTS else asked


def _tell(report: Report, message: str, *, kind: str = "output-limited") -> None:
    # An exporter made for a later version may know a kind that this one does not.
    report.problem("warning", message, kind=cast("ProblemKind", kind if kind in get_args(ProblemKind) else "other"))


def _without_former_handles(source: Source) -> Source:
    return msgspec.structs.replace(source, owner=msgspec.structs.replace(source.owner, handle_changes=()))


def _add_filtered(
    records: Iterator[Record],
    filters: Iterable[Filter],
    arguments: Mapping[str, Mapping[str, Any]],
    store: Store,
    report: Report,
    *,
    seen: PostsSeen | None = None,
) -> None:
    """Add the records that pass all filters to a store, count the others in the report, and note what posts come."""
    entered, before = Tally(), store.added()
    stream = _entering(records, entered, store, seen)
    for each in filters:
        stream = each.filter(stream, **arguments[each.name])
    store.add_all(stream)
    left = store.added() - before
    for kind, number in entered.counts.items():
        if number != left[kind]:
            report.count(kind, "filtered", number - left[kind])


def _entering(records: Iterable[Record], entered: Tally, store: Store, seen: PostsSeen | None) -> Iterator[Record]:
    """Yield the records, and count them and note the posts before filters get them."""
    counts, public_posts = entered.counts, ROW_NAME_OF_VISIBILITY["public"]
    for record in records:
        if isinstance(record, Post):
            if seen:
                seen.add(record)
            if record.visibility == "public":
                # Nearly all records are public posts, and a call for each of them takes its time.
                counts[public_posts] += 1
                yield record
                continue
            if record.visibility == "deleted":
                # An older archive may still hold it as a public post.
                store.forget(record.id)
        entered.add(record)
        yield record


def _choose_posts(store: Store, selection: PostSelection) -> None:
    if selection.given():
        store.keep_threads(chosen_threads(store.threads, selection))


def _close_ledger(store: Store, report: Report) -> None:
    for kind, kept, merged in store.ledger():
        report.count(kind, "exported", kept)
        report.count(kind, "merged", merged)
        report.count(kind, "filtered", store.dropped[kind])


def _report_origins(store: Store, sources: Sequence[Source], report: Report) -> None:
    """Say what was taken from which older archive, and count media once that several archives have."""
    for number, what, count in store.origins.counts():
        message = f"what newer archives lack was taken from this one: {what} ({count:,})"
        report.problem("info", message, file=sources[number].path, kind="record-completed")
    report.media.referenced -= store.origins.media
    report.media.present -= store.origins.media_present
    report.media.missing = report.media.referenced - report.media.present


def _entry(source: Source) -> ArchiveEntry:
    generated_at = source.generated_at
    return ArchiveEntry(
        path=source.path,
        layout=source.layout,
        owner=source.owner.handle,
        generated_at=generated_at.isoformat().replace("+00:00", "Z") if generated_at else None,
        time_zone=source.time_zone,
    )
