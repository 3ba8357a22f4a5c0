"""The ledger of records and the problems found: what happened to everything in the archives.

For every kind of record, ``found = exported + filtered + merged + invalid``.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec
from msgspec import Struct

from twconvert.text import xml_safe

Severity: TypeAlias = Literal["error", "warning", "info"]
Fate: TypeAlias = Literal["found", "exported", "filtered", "merged", "invalid"]

_MOST_PROBLEMS = 1000
"""Different problems listed one by one; any more are counted together."""


class Problem(Struct, kw_only=True):
    """Something wrong, and how often it was seen."""

    severity: Severity
    message: str
    file: str = ""
    record: str = ""
    """The id of the first record it was seen in, or ``#N`` for the Nth of its file."""
    pointer: str = ""
    """Where in the record (JSON Pointer, RFC 6901)."""
    count: int = 1

    def in_one_line(self) -> str:
        """Return where it was seen, what is wrong, and how often."""
        message = " ".join(self.message.split())
        # Some messages name the file themselves.
        file = "" if message.startswith(self.file) else self.file
        place = " ".join(part for part in (file, self.record, self.pointer) if part)
        times = f" ({self.count:,} times)" if self.count > 1 else ""
        return f"{place}: {message}{times}" if place else f"{message}{times}"


class Counts(Struct):
    """What became of the records of one kind."""

    found: int = 0
    exported: int = 0
    filtered: int = 0
    """Left out because of what was asked for."""
    merged: int = 0
    """Part of another record: a duplicate, an earlier version, a note joined to its post."""
    invalid: int = 0


class FileEntry(Struct, kw_only=True):
    """A data file of an archive."""

    path: str
    kind: str
    declared: int | None = None
    """Records that the archive itself says are in it."""
    found: int = 0
    invalid: int = 0


class MediaCounts(Struct):
    """Media files that posts name."""

    referenced: int = 0
    present: int = 0
    missing: int = 0


class ArchiveEntry(Struct, kw_only=True):
    """An archive that was read."""

    path: str
    layout: str
    owner: str | None
    generated_at: str | None


class OutputEntry(Struct, kw_only=True):
    """Something that was written."""

    format: str
    path: str
    bytes: int


class Report:
    """Everything worth saying about a conversion; ``twconvert --report`` writes it as JSON."""

    def __init__(self) -> None:
        self.archives: list[ArchiveEntry] = []
        self.files: list[FileEntry] = []
        self.records: dict[str, Counts] = {}
        self.media = MediaCounts()
        self.outputs: list[OutputEntry] = []
        self._problems: dict[tuple[str, ...], Problem] = {}

    @property
    def problems(self) -> list[Problem]:
        """The different problems, in the order they were met."""
        return list(self._problems.values())

    def count(self, kind: str, fate: Fate, number: int = 1) -> None:
        """Add to the ledger."""
        counts = self.records.get(kind)
        if counts is None:
            counts = self.records[kind] = Counts()
        setattr(counts, fate, getattr(counts, fate) + number)

    def problem(self, severity: Severity, message: str, *, file: str = "", record: str = "", pointer: str = "") -> None:
        """Note a problem. One with the message, file and pointer of an earlier one is counted there."""
        key = (severity, message, file, pointer)
        if key not in self._problems and len(self._problems) >= _MOST_PROBLEMS:
            message, file, record, pointer = "more problems that are not listed one by one", "", "", ""
            key = (severity, message, file, pointer)
        known = self._problems.get(key)
        if known is not None:
            known.count += 1
        else:
            self._problems[key] = Problem(severity=severity, message=message, file=file, record=record, pointer=pointer)

    @property
    def has_unreadable(self) -> bool:
        """Whether something in the archives could not be read."""
        return any(problem.severity == "error" for problem in self._problems.values())

    def to_json(self) -> bytes:
        """Return the report as indented JSON, in the shape of ``report.schema.json``."""
        parts = {
            # Names in a file system may hold what no text may.
            "archives": [msgspec.structs.replace(each, path=xml_safe(each.path)) for each in self.archives],
            "files": self.files,
            "records": self.records,
            "media": self.media,
            "problems": self.problems,
            "outputs": [msgspec.structs.replace(each, path=xml_safe(each.path)) for each in self.outputs],
        }
        return msgspec.json.format(msgspec.json.encode(parts), indent=2) + b"\n"
