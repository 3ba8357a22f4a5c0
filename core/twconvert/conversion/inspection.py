"""Reads all of an archive without writing anything, for ``inspect`` and ``validate``."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, get_args

from twconvert.conversion.document import open_document
from twconvert.conversion.options import ConversionOptions
from twconvert.kinds import private_names
from twconvert.model import RelationKind
from twconvert.report import Report

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from twconvert.conversion.progress import Progress
    from twconvert.model import Account, Statistics
    from twconvert.registry import Plugins
    from twconvert.remote_path import ArchivePath


class Inspection(NamedTuple):
    """What archives of one account hold."""

    owner: Account
    period: tuple[datetime, datetime] | None
    """The times of the first and the last post, in UTC."""
    days: tuple[date, date] | None
    """The days of these posts, in the time zone of the archive."""
    report: Report
    statistics: Statistics
    """Those of the posts that everybody could see, by the clock of the archive."""
    relations: Mapping[RelationKind, int]
    """How many accounts follow the owner, or are followed, blocked or muted."""


def read_everything(archives: Sequence[ArchivePath], plugins: Plugins, progress: Progress | None = None) -> Inspection:
    """Read all records of archives of one account, private ones too.

    Args:
        archives: The paths of the archives.
        plugins: The plugins whose loaders and filters are used.
        progress: An object that is told how far it is.

    Raises:
        TwconvertError: As ``errors.py`` lists.
    """
    report = Report()
    options = ConversionOptions(include=private_names())
    with open_document(archives, plugins, options, report, progress, uncounted=private_names()) as document:
        period = document.period
        days = (document.local(period[0]).date(), document.local(period[1]).date()) if period else None
        found = Counter(relation.kind for relation in document.relations)
        relations = {kind: found[kind] for kind in get_args(RelationKind)}
        return Inspection(document.owner, period, days, report, document.statistics, relations)
