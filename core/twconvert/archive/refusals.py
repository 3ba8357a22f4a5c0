"""Why a file of an archive is not offered, as problems for the report."""

from __future__ import annotations

from twconvert.archive.names import shown_name
from twconvert.report import Problem


def refused(name: str, reason: str) -> Problem:
    """Return that a file cannot or must not be read, so that its content is lost."""
    return Problem(severity="error", kind="file-refused", message=reason, file=shown_name(name))


def duplicate(name: str, reason: str) -> Problem:
    """Return that a file is passed over because its content is read under another name, so that nothing is lost."""
    return Problem(severity="info", kind="file-duplicate", message=reason, file=shown_name(name))
