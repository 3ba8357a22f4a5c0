"""What ``inspect`` and ``validate`` print for people, and the verdict of the latter for programs."""

from __future__ import annotations

import shlex
from datetime import datetime
from typing import TYPE_CHECKING, Any

from twconvert.cli.common_flags import with_flags
from twconvert.cli.statistics_text import statistics_lines, year_lines
from twconvert.cli.summary import private_counts, rows_of
from twconvert.conversion.inspection_json import parts_of
from twconvert.kinds import POSTS, RELATIONS, choosable_kinds
from twconvert.wording import day
from twconvert.wording.numbers import number_of, number_of_kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from twconvert.conversion import Inspection
    from twconvert.model import RelationKind
    from twconvert.report import FileEntry, Report

_MOST_LINES = 10
_POSTS = POSTS.ledger[0].name
_SEVERITIES = ("error", "warning", "info")
_MOST_FILES_OF_A_KIND = 3
_RELATIONS: Mapping[RelationKind, tuple[str, str]] = {
    "follower": ("follower", "followers"),
    "following": ("following", "following"),
    "blocked": ("blocked", "blocked"),
    "muted": ("muted", "muted"),
}
"""What one and several of each are called in a list, where the noun is people."""


def in_lines(inspection: Inspection, sources: Sequence[str] = (), *, is_verbose: bool = False) -> Iterator[str]:
    """Yield the lines that ``inspect`` prints.

    Args:
        inspection: What the archives hold.
        sources: The archives as the command line named them.
        is_verbose: Whether to list every count, file and problem.
    """
    report, statistics = inspection.report, inspection.statistics
    yield from _head(inspection)
    yield from _group("", year_lines(statistics))
    yield from _group("", statistics_lines(statistics))
    yield from _group("Also in it", _other_lines(report))
    yield from _group("Private, and left out unless you ask", _private_lines(inspection))
    if is_verbose:
        yield from _details(report)
    else:
        yield from _group("Problems", _first(_problem_lines(report, ("error", "warning"))))
    yield f"\nNext: {shlex.join(['twconvert', *sources, '--to', 'epub'])}"


def _head(inspection: Inspection) -> Iterator[str]:
    owner, days, report = inspection.owner, inspection.days, inspection.report
    names = [f"@{owner.handle}" if owner.handle else "", owner.name or ""]
    yield ", ".join(filter(None, names)) or "an unknown owner"
    for archive in report.archives:
        made = archive.generated_at and day(datetime.fromisoformat(archive.generated_at).date())
        yield f"{archive.path}, archive of {made}" if made else archive.path
    posts = report.records.get(_POSTS)
    if posts and days:
        span = day(days[0]) if days[0] == days[1] else f"{day(days[0])} to {day(days[1])}"
        yield f"{number_of_kind(_POSTS, posts.found)}, {span}"
    if report.media.referenced:
        missing = f" ({report.media.missing:,} of them missing from the archive)" if report.media.missing else ""
        yield f"{number_of(report.media.referenced, 'picture or video', 'pictures and videos')}{missing}"
    zones = dict.fromkeys(archive.time_zone for archive in report.archives if archive.time_zone)
    if zones:
        yield f"time zone {', '.join(zones)}"


def _details(report: Report) -> Iterator[str]:
    yield from _group("Archives", [f"  {each.path}: {each.layout} layout" for each in report.archives])
    yield from _group("What is in it", _count_lines(report))
    filled = [file for file in report.files if file.found or file.declared]
    yield from _group("Files", _table(_file_rows(filled)))
    empty = len(report.files) - len(filled)
    if empty:
        yield f"  and {empty:,} {'that hold' if empty > 1 else 'that holds'} nothing"
    yield from _group("Problems", _problem_lines(report))


def _private_lines(inspection: Inspection) -> list[str]:
    counts = private_counts(inspection.report.records)
    rows = [(_aligned(", ".join(numbers), 9), kind.name) for kind, numbers in counts]
    width = max((len(words) for words, _ in rows), default=0)
    parts = ", ".join(number_of(number, *_RELATIONS[kind]) for kind, number in inspection.relations.items() if number)
    notes = {RELATIONS.name: f"   ({parts})"} if parts else {}
    return [f"{words:<{width}}   --include {name}{notes.get(name, '')}" for words, name in rows]


def _other_lines(report: Report) -> list[str]:
    """Return lines for what is taken in besides posts."""
    rows = [row for kind in choosable_kinds() if not kind.is_private for row in rows_of(kind)]
    found = [(row, report.records[row].found) for row in rows if row in report.records]
    return [_aligned(number_of_kind(row, number), 9) for row, number in found if number]


def verdict_as_json(inspection: Inspection) -> dict[str, Any]:
    """Return what ``validate --json`` prints, in the shape of ``validation.schema.json``."""
    return parts_of(inspection.report, "archives", "records", "files", "problems")


def verdict(inspection: Inspection) -> Iterator[str]:
    """Yield the lines that ``validate`` prints: one for each problem, and the verdict."""
    report = inspection.report
    yield from (line.strip() for line in _problem_lines(report))
    found = sum(counts.found for counts in report.records.values())
    invalid = sum(counts.invalid for counts in report.records.values())
    errors = sum(problem.severity == "error" for problem in report.problems)
    missing = sum(problem.kind == "file-missing" for problem in report.problems)
    records = number_of(found, "record")
    if invalid:
        yield f"{invalid:,} of {records} cannot be read or {'is' if invalid == 1 else 'are'} missing (above)"
        return
    verdict = "The one record is as it should be" if found == 1 else f"All {records} are as they should be"
    if missing:
        files = number_of(missing, "file that the archive names is", "files that the archive names are")
        yield f"{verdict}; {files} missing (above)"
    elif errors:
        yield f"{verdict}, but not all could be read: {number_of(errors, 'error')} (above)"
    else:
        yield verdict


def _group(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"\n{title}" if title else ""
        yield from lines


def _count_lines(report: Report) -> list[str]:
    counts = [_aligned(number_of_kind(kind, each.found), 10) for kind, each in report.records.items()]
    if report.media.referenced:
        missing = f", {report.media.missing:,} missing" if report.media.missing else ""
        counts.append(_aligned(number_of(report.media.referenced, "media file"), 10) + missing)
    return counts


def _file_rows(files: Iterable[FileEntry]) -> Iterator[tuple[str, str]]:
    """Yield a row for each file. Where there are many of one kind in a folder, they have one row together."""
    kinds: dict[tuple[str, str], list[FileEntry]] = {}
    for file in files:
        kinds.setdefault((file.path.rpartition("/")[0], file.kind), []).append(file)
    for (folder, _), own in kinds.items():
        if len(own) > _MOST_FILES_OF_A_KIND:
            found = sum(file.found for file in own)
            yield f"{folder}/ ({len(own):,} files)", _records(found, None, sum(file.invalid for file in own))
        else:
            yield from ((file.path, _records(file.found, file.declared, file.invalid)) for file in own)


def _records(found: int, declared: int | None, invalid: int = 0) -> str:
    words = _aligned(number_of(found, "record"), 9)
    if declared not in {None, found}:
        words += f" of {declared:,}"
    return f"{words}, {invalid:,} invalid" if invalid else words


def _aligned(words: str, width: int) -> str:
    """Return words that begin with a number, with spaces before it that fill a width in characters."""
    number, _, rest = words.partition(" ")
    return f"{number:>{width}} {rest}"


def _table(rows: Iterable[tuple[str, str]]) -> list[str]:
    rows = list(rows)
    width = max((len(path) for path, _ in rows), default=0)
    return [f"  {path:<{width}} {records}".rstrip() for path, records in rows]


def _problem_lines(report: Report, wanted: Sequence[str] = _SEVERITIES) -> list[str]:
    shown = [problem for problem in report.problems if problem.severity in wanted]
    problems = sorted(shown, key=lambda problem: _SEVERITIES.index(problem.severity))
    return [f"  {problem.severity}: {with_flags(problem.in_one_line())}" for problem in problems]


def _first(lines: Sequence[str]) -> list[str]:
    more = len(lines) - _MOST_LINES
    return [*lines[:_MOST_LINES], *([f"  and {more:,} more; --verbose lists them"] if more > 0 else [])]
