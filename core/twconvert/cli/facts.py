"""What is known of an archive, in words for people and as JSON for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twconvert.conversion import Inspection
    from twconvert.report import FileEntry, Report

_MOST_LINES = 20


def as_json(inspection: Inspection) -> dict[str, Any]:
    """Return all facts; times are in UTC, as ISO 8601 writes them."""
    owner, period, report, unread = inspection
    return {
        "owner": {"id": owner.id, "handle": owner.handle, "name": owner.name},
        "period": msgspec.to_builtins({"first": period[0], "last": period[1]}) if period else None,
        **_part_of(report, "archives", "records", "media", "files"),
        "unread_files": unread,
        **_part_of(report, "problems"),
    }


def in_lines(inspection: Inspection) -> Iterator[str]:
    """Yield the facts as lines, in groups."""
    owner, period, report, unread = inspection
    facts = [("owner", " ".join(part for part in (owner.name, f"@{owner.handle}" if owner.handle else "") if part))]
    facts += [
        ("archive", f"{each.path}, {each.layout} layout" + (f", made {each.generated_at}" if each.generated_at else ""))
        for each in report.archives
    ]
    if period:
        facts.append(("posts", f"from {period[0]:%Y-%m-%d} to {period[1]:%Y-%m-%d}"))
    for name, value in facts:
        yield f"{name:<10}{value or 'unknown'}"
    counts = [(each.found, kind.replace("_", " ")) for kind, each in report.records.items()]
    media = report.media
    missing = f", {media.missing:,} of them missing" if media.missing else ""
    counts += [(media.referenced, f"media files{missing}")] if media.referenced else []
    yield from _group("What is in it", [f"{number:>10,}  {kind}" for number, kind in counts])
    yield from _group("Files that were read", _file_lines(report.files))
    yield from _group("Data files that were not read", _first([f"  {name}" for name in unread]))
    yield from _group("Problems", _first(_problem_lines(report)))


def verdict_as_json(inspection: Inspection) -> dict[str, Any]:
    """Return what is wrong in which records."""
    return _part_of(inspection.report, "archives", "records", "files", "problems")


def verdict(inspection: Inspection) -> Iterator[str]:
    """Yield what is wrong in which records, a line for each, and the sum of it."""
    report = inspection.report
    yield from (line.strip() for line in _problem_lines(report))
    found = sum(counts.found for counts in report.records.values())
    invalid = sum(counts.invalid for counts in report.records.values())
    yield f"{found:,} records, {invalid:,} invalid"


def _part_of(report: Report, *names: str) -> dict[str, Any]:
    everything = msgspec.json.decode(report.to_json())
    return {name: everything[name] for name in names}


def _group(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield ""
        yield title
        yield from lines


def _file_lines(files: Iterable[FileEntry]) -> list[str]:
    rows = [(each.path, "" if each.found is None else f"{each.found:,}", _remark(each)) for each in files]
    width = max((len(path) for path, _, _ in rows), default=0)
    return [f"  {path:<{width}}{number:>10}{remark}" for path, number, remark in rows]


def _remark(file: FileEntry) -> str:
    declared = "" if file.declared in {None, file.found} else f", {file.declared:,} declared"
    invalid = f", {file.invalid:,} invalid" if file.invalid else ""
    return f" records{declared}{invalid}"


def _problem_lines(report: Report) -> list[str]:
    order = ("error", "warning", "info")
    problems = sorted(report.problems, key=lambda problem: order.index(problem.severity))
    return [f"  {problem.severity}: {problem.in_one_line()}" for problem in problems]


def _first(lines: Sequence[str]) -> list[str]:
    more = len(lines) - _MOST_LINES
    return [*lines[:_MOST_LINES], *([f"  and {more:,} more; --json lists them"] if more > 0 else [])]
