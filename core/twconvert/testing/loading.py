"""The records of an archive, read with a loader that need not be installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.archive import open_archive_tree
from twconvert.hookspecs import Selection
from twconvert.kinds import choosable_kinds

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert.hookspecs import Loader
    from twconvert.model import Record
    from twconvert.report import Report

EVERYTHING = Selection(kinds=frozenset(kind.name for kind in choosable_kinds()))
"""All kinds of records, and media."""


def load_archive(loader: Loader, path: Path, report: Report) -> list[Record]:
    """Return all records of an archive as a loader yields them: the `Source` first, private kinds too.

    Args:
        loader: The loader.
        path: The archive, a folder or a zip.
        report: Gets what the loader counts, and the problems that it finds.

    Raises:
        ArchiveError: The path cannot be read.
    """
    with open_archive_tree(path) as archive:
        return list(loader.load(archive, EVERYTHING, report))
