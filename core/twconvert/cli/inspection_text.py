"""What ``inspect`` and ``validate`` print for people, and the verdict of the latter for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from twconvert.cli.common_flags import with_flags
from twconvert.cli.statistics_text import statistics_lines, year_lines
from twconvert.conversion.inspection_json import parts_of
from twconvert.wording.numbers import number_of, number_of_kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twconvert.conversion import Inspection
    from twconvert.report import FileEntry, Report

_MOST_LINES = 20
_MOST_FILES_OF_A_KIND = 3


def in_lines(inspection: Inspection) -> Iterator[str]:
    """Yield the lines that ``inspect`` prints."""
    owner, _, days, report, statistics = inspection
    yield f"owner     {_owner(owner.name, owner.handle)}"
    for archive in report.archives:
        made = f", made {archive.generated_at}" if archive.generated_at else ""
        yield f"archive   {archive.path}, {archive.layout} layout{made}"
        if archive.time_zone:
            yield f"time zone {archive.time_zone}"
    if days:
        yield f"posts     from {days[0]} to {days[1]}"
    yield from _group("Posts by year", year_lines(statistics))
    yield from _group("What the posts amount to", statistics_lines(statistics))
    filled = [file for file in report.files if file.found or file.declared]
    empty = len(report.files) - len(filled)
    yield from _group("What is in it", _count_lines(report))
    yield from _group("Files", _table(_file_rows(filled)))
    if empty:
        yield f"  and {empty:,} {'that hold' if empty > 1 else 'that holds'} nothing"
    yield from _group("Problems", _first(_problem_lines(report)))


def verdict_as_json(inspection: Inspection) -> dict[str, Any]:
    """Return what ``validate --json`` prints, in the shape of ``validation.schema.json``."""
    return parts_of(inspection.report, "archives", "records", "files", "problems")


def verdict(inspection: Inspection) -> Iterator[str]:
    """Yield the lines that ``validate`` prints: one for each problem, and one with the number of records."""
    report = inspection.report
    yield from (line.strip() for line in _problem_lines(report))
    found = sum(counts.found for counts in report.records.values())
    invalid = sum(counts.invalid for counts in report.records.values())
    yield f"{number_of(found, 'record')}, {invalid:,} invalid"


def _owner(name: str | None, handle: str | None) -> str:
    return " ".join(part for part in (name, handle and f"@{handle}") if part) or "unknown"


def _group(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"\n{title}"
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


def _problem_lines(report: Report) -> list[str]:
    order = ("error", "warning", "info")
    problems = sorted(report.problems, key=lambda problem: order.index(problem.severity))
    return [f"  {problem.severity}: {with_flags(problem.in_one_line())}" for problem in problems]


def _first(lines: Sequence[str]) -> list[str]:
    more = len(lines) - _MOST_LINES
    return [*lines[:_MOST_LINES], *([f"  and {more:,} more; --json lists them"] if more > 0 else [])]
