"""Whose days and hours a document has: those that were asked for, those of the archive, or those of UTC."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from twconvert.errors import UsageError
from twconvert.filters import time_zone
from twconvert.options import TIMEZONE_OF_ARCHIVE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import tzinfo

    from twconvert.model import Source
    from twconvert.report import Report


def zone_of(name: str, sources: Sequence[Source], report: Report) -> tzinfo:
    """Return the time zone of a document.

    Args:
        name: The IANA name of a zone, or `TIMEZONE_OF_ARCHIVE` for that of the newest archive that says which it is.
        sources: The archives, the oldest first.
        report: The report that is told of a zone that is not known here.

    Raises:
        UsageError: There is no zone of this name.
    """
    if name != TIMEZONE_OF_ARCHIVE:
        return time_zone(name)
    for source in reversed(sources):
        if source.time_zone:
            try:
                return time_zone(source.time_zone)
            except UsageError:
                zone = f"the time zone {source.time_zone!r} of the archive is not known"
                message = f"{zone}; name it with the option timezone"
                report.problem("warning", message, file=source.path, kind="value-repaired")
    return UTC
