"""Archives of one account, opened and in their order, and all of their records in a stream."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import partial
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from twconvert.conversion.detection import open_known
from twconvert.conversion.merging import common_owner, read_source
from twconvert.conversion.options import filter_arguments
from twconvert.conversion.own_time_zone import zone_of
from twconvert.conversion.parts import join_parts
from twconvert.conversion.progress import ReadingProgress
from twconvert.errors import UsageError
from twconvert.hookspecs import Selection
from twconvert.kinds import selected_names
from twconvert.remote_path import RemoteAccess

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert.archive import Archive
    from twconvert.conversion.merging import Opened
    from twconvert.conversion.options import ConversionOptions
    from twconvert.conversion.progress import Progress
    from twconvert.model import Record
    from twconvert.registry import Plugins
    from twconvert.remote_path import ArchivePath
    from twconvert.report import Report


class OpenedArchives(NamedTuple):
    """Archives of which loaders have read the sources."""

    found: list[Archive]
    """All that were found, parts of others too."""
    opened: list[Opened]
    """Those that the parts make up, oldest first."""
    reading: ReadingProgress | None
    """What tells how far they are read; ``None`` where nobody asks."""


def opened_archives(
    paths: Sequence[ArchivePath],
    plugins: Plugins,
    selection: Selection,
    report: Report,
    *,
    resources: ExitStack,
    progress: Progress | None = None,
) -> OpenedArchives:
    """Open archives, and let loaders read them as far as their sources.

    Args:
        paths: The paths of the archives.
        plugins: The plugins whose loaders are used.
        selection: What the loaders are to read.
        report: The report that gets what they count and find.
        resources: Closes the archives.
        progress: An object that is told how far it is.

    Raises:
        ArchiveError: A path holds no archive.
        UsageError: No path was given.
    """
    if not paths:
        raise UsageError("no archive was given")
    unpacking = partial(progress.step, "unpacking") if progress else None
    access = RemoteAccess(selection.media, partial(progress.step, "copying") if progress else None)
    found = list(open_known(paths, plugins, resources, unpacking, report, access=access))
    known = join_parts(found, selection, report)
    reading = ReadingProgress(progress, [archive for archive, _ in known]) if progress else None
    opened = [resources.enter_context(read_source(loader, archive, selection, report)) for archive, loader in known]
    opened.sort(key=attrgetter("age", "name"))
    return OpenedArchives([archive for archive, _ in found], opened, reading)


@contextmanager
def open_records(
    paths: Sequence[ArchivePath],
    plugins: Plugins,
    options: ConversionOptions,
    report: Report,
    progress: Progress | None = None,
) -> Iterator[Iterator[Record]]:
    """Read archives of one account, for the length of a ``with`` block, as a stream of records that is not sorted.

    The sources come first. Records of which an archive, or another one, holds several come as often.

    Args:
        paths: The paths of the archives.
        plugins: The plugins whose loaders and filters are used.
        options: What is asked for.
        report: The report that gets the problems.
        progress: An object that is told how far it is.

    Raises:
        ArchiveError: A path holds no archive, or they are of different accounts.
        UsageError: An option makes no sense.
    """
    kinds = selected_names(options.include, options.exclude)
    filter_arguments(options, plugins)
    with ExitStack() as stack:
        selection = Selection(kinds=kinds, media=options.media)
        _, opened, reading = opened_archives(paths, plugins, selection, report, resources=stack, progress=progress)
        sources = [each.source for each in opened]
        common_owner(sources)
        zone = zone_of(options.timezone, sources, report)
        arguments = filter_arguments(replace(options, timezone=str(zone)), plugins)
        stream: Iterator[Record] = chain.from_iterable(each.records for each in opened)
        if reading:
            stream = reading.watch(stream)
        for each in plugins.filters.values():
            stream = each.filter(stream, **arguments[each.name])
        yield chain(sources, stream)
