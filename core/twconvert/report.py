"""The report of a conversion: a ledger that accounts for every record, and the problems that were found.

For every kind of record, ``found = exported + filtered + merged + invalid``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

import msgspec
from msgspec import Struct

from twconvert.expected import Expected
from twconvert.text import xml_safe

if TYPE_CHECKING:
    from twconvert.model import Fetched

Severity: TypeAlias = Literal["error", "warning", "info"]
"""``error``: something was lost, which is exit code 4. ``warning``: the result differs from what one might expect.
``info``: good to know."""
ProblemKind: TypeAlias = Literal[
    # What was lost.
    "record-invalid",
    "record-too-large",
    "records-missing",
    "file-unreadable",
    "file-incomplete",
    "file-malformed",
    "file-refused",
    "media-damaged",
    # What differs from what one might expect.
    "archive-inside",
    "characters-replaced",
    "count-differs",
    "font-missing",
    "file-missing",
    "file-not-listed",
    "kind-left-out",
    "media-left-out",
    "media-missing",
    "media-unusable",
    "no-posts",
    "output-limited",
    "part-missing",
    "value-repaired",
    # What is good to know.
    "field-unknown",
    "file-duplicate",
    "file-unknown",
    "file-unusual",
    "media-unused",
    "note-without-post",
    "output-large",
    "part-joined",
    "record-completed",
    "record-unknown",
    "more-problems",
    "other",
]
"""What sort of problem it is, whatever words say so; docs/reference/json.md explains each."""
Fate: TypeAlias = Literal["found", "exported", "filtered", "merged", "invalid"]

_MOST_PROBLEMS = 1000
"""The number of different problems that are listed one by one; any more are counted together."""


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
    """The number of all records."""
    exported: int = 0
    """The number of records that are in the document."""
    filtered: int = 0
    """The number of records that were left out because of what was asked for, or what the format has a place for."""
    merged: int = 0
    """The number of records that became part of another: a duplicate, an earlier version, a note joined to its post."""
    invalid: int = 0
    """The number of records that could not be read; `Report.problems` says why."""


class FileEntry(Struct, kw_only=True):
    """A data file of an archive."""

    path: str
    """The path in the archive."""
    kind: str
    """The kind of data in it, as the loader calls it: ``tweet``, ``outbox``."""
    declared: int | None = None
    """The number of records that the archive itself says are in it; ``None`` where it does not say."""
    found: int = 0
    """The number of records in it, valid or not."""
    invalid: int = 0
    """The number of records in it that could not be read."""


class MediaCounts(Struct):
    """The numbers of media files that posts name."""

    referenced: int = 0
    """All of them: those that are present and those that are missing."""
    present: int = 0
    """Those that are in the archive."""
    missing: int = 0
    """Those that are not, or that nobody looked for, and those whose file is empty or of an unknown kind."""


class ArchiveEntry(Struct, kw_only=True):
    """An archive that was read."""

    path: str
    """The name of its file or folder."""
    layout: str
    """The layout of its files, as the loader calls it: ``plural``, ``mastodon``."""
    owner: str | None
    """The handle of its owner; ``None`` where the archive does not say."""
    generated_at: str | None
    """The time at which it was made, in UTC and as ISO 8601 writes it; ``None`` where the archive does not say."""
    time_zone: str | None = None
    """The IANA name of its owner's time zone; ``None`` where the archive does not say."""
    bytes_read: int | None = None
    """The number of bytes that were fetched of an archive that lies elsewhere; ``None`` where it is on this machine."""


class OutputEntry(Struct, kw_only=True):
    """A file or folder that was written."""

    format: str
    """The name of the format, such as ``epub``."""
    path: str
    """The path of the file or folder."""
    bytes: int
    """The size in bytes; of a folder, that of all its files."""


class Report:
    """What happened in a conversion. ``twconvert --report FILE`` writes it as JSON.

    A loader counts what it finds, and notes what it cannot read::

        report.count("posts", "found")
        report.problem("error", "a record is not JSON", file="data/posts.json", record="#7", kind="record-invalid")
        report.count("posts", "invalid")
    """

    def __init__(self) -> None:
        self.archives: list[ArchiveEntry] = []
        self.time_zone = "UTC"
        """The IANA name of the time zone whose days and hours the outputs show."""
        self.files: list[FileEntry] = []
        self.records: dict[str, Counts] = {}
        self.media = MediaCounts()
        self.years: tuple[int, int] | None = None
        """The years of the first and the last post that are in the outputs. It is not part of the JSON."""
        self.fetched: Fetched | None = None
        """What was taken from a folder that ``twconvert fetch`` filled; ``None`` where there is none."""
        self.outputs: list[OutputEntry] = []
        self.expected = Expected()
        """What the archives say that they hold; a loader adds to it, and `report_missing` compares."""
        self._problems: dict[tuple[str, ...], Problem] = {}

    @property
    def problems(self) -> list[Problem]:
        """The different problems, in the order in which they were found."""
        return list(self._problems.values())

    def count(self, kind: str, fate: Fate, number: int = 1) -> None:
        """Add to a number in the ledger.

        Args:
            kind: The row of the ledger, such as ``posts``.
            fate: The column of the ledger: what became of the records.
            number: The number of records to add.
        """
        counts = self.records.get(kind)
        if counts is None:
            counts = self.records[kind] = Counts()
        setattr(counts, fate, getattr(counts, fate) + number)

    def written_rows(self) -> frozenset[str]:
        """Return the rows of the ledger that have records in the document."""
        return frozenset(kind for kind, counts in self.records.items() if counts.exported)

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
        """Note a problem.

        Args:
            severity: Whether something was lost, as `Severity` explains.
            message: What is wrong, in words for people, and what to do about it.
            file: The path of the file in the archive.
            record: The id of the record, or ``#N`` for the Nth of its file.
            pointer: The place in the record (JSON Pointer, RFC 6901).
            kind: What sort of problem it is, for programs.
        """
        self.add(Problem(severity=severity, kind=kind, message=message, file=file, record=record, pointer=pointer))

    def add(self, problem: Problem) -> None:
        """Note a problem. One that differs from an earlier one only in its record is counted with that one.

        After 1,000 different problems, all others of a severity are counted together as ``more-problems``.
        """
        known = self._problems.get(_key(problem))
        if known is None and len(self._problems) >= _MOST_PROBLEMS:
            message = "more problems that are not listed one by one"
            problem = Problem(severity=problem.severity, kind="more-problems", message=message, count=problem.count)
            known = self._problems.get(_key(problem))
        if known is not None:
            problem = msgspec.structs.replace(known, count=known.count + problem.count)
        self._problems[_key(problem)] = problem

    def take_back(self, kind: ProblemKind, number: int) -> None:
        """Take back so many problems of a kind, which turned out to be none: a missing medium was fetched, say."""
        for key, problem in list(self._problems.items()):
            if problem.kind != kind or number <= 0:
                continue
            if problem.count <= number:
                del self._problems[key]
            else:
                self._problems[key] = msgspec.structs.replace(problem, count=problem.count - number)
            number -= problem.count

    def report_missing(self) -> None:
        """Report what the archives say that they hold and that none of them does, once all were read.

        The entries of lists of records are counted: as merged where their records were found, else as invalid.
        """
        read = {(entry.path.rpartition("/")[2].lower(), entry.found) for entry in self.files}
        for file in self.expected.files:
            if file.records and file.key not in read:
                message = f"the archive says that it holds this file (records: {file.records:,}), but it is missing"
                self.problem("error" if file.is_wanted else "info", message, file=file.path, kind="file-missing")
        for each, ids, entries in self.expected.missing_records():
            # What could not be read is there, and was reported.
            unreadable = self.records.get(each.records, Counts()).invalid
            missing = len(ids) - unreadable
            if missing > 0:
                message = f"it lists {each.noun} that are not in the archive: {missing:,} of {len(each):,}"
                self.problem("error" if each.is_wanted else "info", message, file=each.file, kind="records-missing")
            self.count(each.ledger, "invalid", entries)
            self.count(each.ledger, "merged", each.entries - entries)

    @property
    def has_unreadable(self) -> bool:
        """Whether something in the archives could not be read: there is a problem whose severity is ``error``."""
        return any(problem.severity == "error" for problem in self._problems.values())

    def to_json(self) -> bytes:
        """Return the report as indented JSON, in the shape of ``report.schema.json``."""
        parts = {
            # Names in a file system may hold what no text may.
            "archives": [msgspec.structs.replace(each, path=xml_safe(each.path)) for each in self.archives],
            "time_zone": self.time_zone,
            "files": self.files,
            "records": self.records,
            "media": self.media,
            **({"fetched": _named(self.fetched)} if self.fetched else {}),
            "problems": self.problems,
            "outputs": [msgspec.structs.replace(each, path=xml_safe(each.path)) for each in self.outputs],
        }
        return msgspec.json.format(msgspec.json.encode(parts), indent=2) + b"\n"


def _named(fetched: Fetched) -> Fetched:
    return msgspec.structs.replace(fetched, folder=xml_safe(fetched.folder))


def _key(problem: Problem) -> tuple[str, ...]:
    """Return what two problems have in common that are listed as one."""
    return (problem.severity, problem.kind, problem.message, problem.file, problem.pointer)
