"""What is said at the end of a conversion: what was made, and what was left out with the options that take it in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.cli.common_flags import with_flags
from twconvert.fetched import in_words
from twconvert.kind_types import Kind, PostKind
from twconvert.kinds import POSTS, RELATIONS, choosable_kinds
from twconvert.volumes import size_in_words
from twconvert.wording.numbers import number_of, number_of_kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from twconvert.cli.console import Console
    from twconvert.report import Counts, Report

_PEOPLE = RELATIONS.ledger[0].name
_POSTS = POSTS.ledger[0].name
_TOLD_HERE = frozenset({"media-missing"})
"""The kinds of problems of which the summary says how many there are."""
_SECONDS_BEFORE_MINUTES = 100


def tell(report: Report, console: Console, seconds: float) -> None:
    """Write to stderr what became of an archive.

    Args:
        report: The report of the conversion.
        console: The console to write to.
        seconds: How long it took.
    """
    console.problems(report, without=_TOLD_HERE)
    for line in _lines(report, console):
        console.note(line)
    is_told = any(problem.kind == "no-posts" for problem in report.problems)
    if not is_told and not any(counts.exported for counts in report.records.values()):
        console.warning("nothing was found to write: `twconvert inspect` says what the archive holds")
    if report.outputs:
        sizes = ", ".join(f"{each.format} ({in_size(each.bytes)})" for each in report.outputs)
        console.note(f"made in {_time(seconds)}: {sizes}")


def private_counts(records: Mapping[str, Counts]) -> Iterator[tuple[Kind | PostKind, list[str]]]:
    """Yield the private kinds that an archive has records of, each with the numbers of them in words.

    Args:
        records: The ledger: counts by the names of its rows.
    """
    for kind in choosable_kinds():
        rows = rows_of(kind)
        numbers = [number_in_words(row, records[row].found) for row in rows if row in records and records[row].found]
        if kind.is_private and numbers and isinstance(kind, Kind | PostKind):
            yield kind, numbers


def rows_of(kind: object) -> list[str]:
    """Return the names of the rows of the ledger that count a kind; none where it is counted with all posts."""
    if isinstance(kind, PostKind):
        return [kind.ledger_row.name] if kind.ledger_row else []
    return [row.name for row in kind.ledger] if isinstance(kind, Kind) else []


def number_in_words(row: str, number: int) -> str:
    """Return a number of records in words that are short enough for a list."""
    return number_of(number, "person", "people") if row == _PEOPLE else number_of_kind(row, number)


def in_size(size: int) -> str:
    """Return a number of bytes in words: ``45 MB``, ``300 kB``."""
    return size_in_words(size) if size >= 10**6 else f"{-(-size // 1000):,} kB"


def _lines(report: Report, console: Console) -> Iterator[str]:
    records = report.records
    if console.is_verbose:
        yield from map(_ledger_line, records.items())
    yield from filter(None, [_posts_line(report), _others_line(records)])
    if merged := _numbers({kind: each.merged for kind, each in records.items() if each.exported}):
        yield f"merged with others, as duplicates or earlier versions: {merged}"
    if lost := _numbers({kind: each.invalid for kind, each in records.items()}):
        yield f"lost, because it could not be read or is missing: {lost}"
    missing = sum(each.count for each in report.problems if each.kind == "media-missing")
    if missing:
        noun = number_of(missing, "picture or video is", "pictures or videos are")
        yield f"{noun} not in the archive; known addresses stand in their places (`twconvert fetch` asks there)"
    if report.fetched:
        yield in_words(report.fetched)
    for problem in report.problems:
        if problem.kind == "output-large" and problem.severity == "info" and not console.is_verbose:
            # It is good to know for whoever sends the file on.
            yield with_flags(problem.message)
    yield from _left_out_lines(records)


def _posts_line(report: Report) -> str:
    counts = report.records.get(_POSTS)
    if not counts or not counts.exported:
        return ""
    number = number_of_kind(_POSTS, counts.exported)
    if counts.filtered:
        number = f"{counts.exported:,} of {number_of_kind(_POSTS, counts.exported + counts.filtered)}"
    first, last = report.years or (0, 0)
    years = f" of {first}" if first == last else f" from {first} to {last}"
    files = number_of(report.media.present, "picture or video", "pictures or videos")
    media = f", {files}" if report.media.present else ""
    is_zone_of_archive = any(report.time_zone == archive.time_zone for archive in report.archives)
    zone = f"; times are those of {report.time_zone}, as the archive says" if is_zone_of_archive else ""
    return f"{number}{years if report.years else ''}{media}{zone}"


def _others_line(records: Mapping[str, Counts]) -> str:
    others = _numbers({kind: each.exported for kind, each in records.items() if kind != _POSTS})
    return f"also in it: {others}" if others and _POSTS in records else others


def _left_out_lines(records: Mapping[str, Counts]) -> Iterator[str]:
    left = {kind: each.filtered for kind, each in records.items() if each.filtered and not each.exported}
    left.pop(_POSTS, None)
    private = {row: kind.name for kind in choosable_kinds() if kind.is_private for row in rows_of(kind)}
    flags = dict.fromkeys(private[row] for row in left if row in private)
    if flags:
        numbers = _numbers({row: number for row, number in left.items() if row in private})
        yield f"private, and left out: {numbers} (--include {','.join(flags)})"
    if others := _numbers({row: number for row, number in left.items() if row not in private}):
        yield f"left out: {others}"


def _numbers(counts: Mapping[str, int]) -> str:
    return ", ".join(number_in_words(row, number) for row, number in counts.items() if number)


def _ledger_line(row: tuple[str, Counts]) -> str:
    kind, counts = row
    fates: Iterable[tuple[str, int]] = (
        ("left out", counts.filtered),
        ("merged", counts.merged),
        ("invalid", counts.invalid),
    )
    others = "".join(f", {number:,} {fate}" for fate, number in fates if number)
    return f"{number_of_kind(kind, counts.found)}: {counts.exported:,} written{others}"


def _time(seconds: float) -> str:
    return f"{max(1, round(seconds))} s" if seconds < _SECONDS_BEFORE_MINUTES else f"{seconds / 60:.0f} min"
