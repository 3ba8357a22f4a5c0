"""Reads archives to the end without writing anything, for ``inspect`` and ``validate``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.conversion.document import open_document
from twconvert.report import Report

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from twconvert.conversion.progress import Progress
    from twconvert.model import Account
    from twconvert.plugins import Plugins


def read_everything(
    archives: Sequence[Path], plugins: Plugins, progress: Progress | None = None
) -> tuple[Account, tuple[datetime, datetime] | None, Report]:
    """Return whose archives they are, the times of the first and the last post, and the report."""
    report = Report()
    everything = {"include": ["circle", "deleted", "likes", "messages", "relations", "chats"]}
    with open_document(archives, plugins, everything, report, progress) as document:
        return document.owner, document.period, report
