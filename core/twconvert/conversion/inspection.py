"""Reads archives to the end without writing anything, for ``inspect`` and ``validate``."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from twconvert.archive import open_archive_tree, read_variable
from twconvert.conversion.document import open_document
from twconvert.report import Report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from twconvert.conversion.progress import Progress
    from twconvert.model import Account
    from twconvert.plugins import Plugins

_PRIVATE = ("circle", "deleted", "likes", "messages", "relations", "chats")


class Inspection(NamedTuple):
    """What archives of one account hold."""

    owner: Account
    period: tuple[datetime, datetime] | None
    """The times of the first and the last post."""
    report: Report
    unread: list[str]
    """Data files that no loader reads."""


def read_everything(archives: Sequence[Path], plugins: Plugins, progress: Progress | None = None) -> Inspection:
    """Read all records of archives of one account.

    Raises:
        TwconvertError: as ``errors.py`` lists.
    """
    report = Report()
    with open_document(archives, plugins, {"include": _PRIVATE}, report, progress) as document:
        read = {file.path for file in report.files}
        unread = [name for archive in archives for name in _data_files(archive) if name not in read]
        return Inspection(document.owner, document.period, report, unread)


def _data_files(path: Path) -> Iterator[str]:
    with open_archive_tree(path) as archive:
        for name in archive.names:
            if name.endswith(".js") and read_variable(archive, name):
                yield name
