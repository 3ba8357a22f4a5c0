"""The ledger of records and the problems found: what happened to everything in the archives.

For every kind of record, ``found = exported + filtered + merged + invalid``.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec
from msgspec import Struct

from twconvert.text import xml_safe

Severity: TypeAlias = Literal["error", "warning", "info"]
"""``error``: something was lost, which is exit code 4. ``warning``: the result differs from what one might expect.
``info``: good to know."""
ProblemKind: TypeAlias = Literal[
    # What was lost.
    "record-invalid",
    "record-too-large",
    "file-unreadable",
    "file-incomplete",
    "file-malformed",
    "file-refused",
    "media-damaged",
    # What differs from what one might expect.
    "archive-inside",
    "characters-replaced",
    "count-differs",
    "file-missing",
    "file-not-listed",
    "kind-left-out",
    "media-missing",
    "media-unusable",
    "value-repaired",
    # What is good to know.
    "field-unknown",
    "file-duplicate",
    "file-unknown",
    "file-unusual",
    "note-without-post",
    "record-unknown",
    "more-problems",
    "other",
]
"""What sort of problem it is, whatever words say so; docs/reference/json.md explains each."""
Fate: TypeAlias = Literal["found", "exported", "filtered", "merged", "invalid"]

_MOST_PROBLEMS = 1000
"""Different problems listed one by one; any more are counted together."""


class Problem(Struct, kw_only=True, frozen=True):
    """Something wrong, where it is, and how often it was seen."""

    severity: Severity
    kind: ProblemKind = "other"
    """For programs: it stays as it is when the message is put into better words."""
    message: str
    """For people: what is wrong, and what to do where something can be done. The place is not part of it."""
    file: str = ""
    """The path of the file in the archive; empty where it is about no file."""
    record: str = ""
    """The id of the first record it was seen in, or ``#N`` for the Nth record of its file, from 1."""
    pointer: str = ""
    """The place in the record, as a JSON Pointer (RFC 6901) such as ``/entities/urls/0``; empty for all of it."""
    count: int = 1
    """How often it was seen, 1 or more."""

    def in_one_line(self) -> str:
        """Return the place, the message and the count, as in ``data/tweets.js #3 /id: it is broken (2 times)``."""
        message = " ".join(self.message.split())
        place = " ".join(part for part in (self.file, self.record, self.pointer) if part)
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

    def problem(
        self,
        severity: Severity,
        message: str,
        *,
        file: str = "",
        record: str = "",
        pointer: str = "",
        kind: ProblemKind = "other",
    ) -> None:
        """Note a problem; the arguments are the fields of `Problem`."""
        self.add(Problem(severity=severity, kind=kind, message=message, file=file, record=record, pointer=pointer))

    def add(self, problem: Problem) -> None:
        """Note a problem. One that differs from an earlier one in its record alone is counted there."""
        known = self._problems.get(_key(problem))
        if known is None and len(self._problems) >= _MOST_PROBLEMS:
            message = "more problems that are not listed one by one"
            problem = Problem(severity=problem.severity, kind="more-problems", message=message, count=problem.count)
            known = self._problems.get(_key(problem))
        if known is not None:
            problem = msgspec.structs.replace(known, count=known.count + problem.count)
        self._problems[_key(problem)] = problem

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


def _key(problem: Problem) -> tuple[str, ...]:
    """Return what two problems have in common that are listed as one."""
    return (problem.severity, problem.kind, problem.message, problem.file, problem.pointer)
