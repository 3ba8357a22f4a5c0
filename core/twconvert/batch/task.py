"""Converts one archive of a batch. A worker runs this, and needs nothing but the job and the row."""

from __future__ import annotations

import time
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, cast

import msgspec

from twconvert.batch.consent import YES
from twconvert.batch.places import place_at
from twconvert.batch.record import RECORD, REPORT, Made, Numbers, RowRecord, RowResult, read_record, write_record
from twconvert.batch.sources import state_of
from twconvert.conversion import ConversionOptions, Output, export_all, exporter_named
from twconvert.errors import ArchiveError, OutputError, TwconvertError, UnreadableRecordsError
from twconvert.registry import find_plugins
from twconvert.remote_path import archive_path
from twconvert.report import Report

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twconvert.batch.job import Job
    from twconvert.batch.manifest import Row
    from twconvert.batch.places import Place
    from twconvert.batch.record import Status
    from twconvert.batch.sources import SourceState
    from twconvert.registry import Plugins

_BUG = 1
_OF_THE_ARCHIVE = (ArchiveError, UnreadableRecordsError)
"""What would happen again: the archive is no other the next time, as a server or a disk may be."""


def run_row(job: Job, row: Row) -> RowResult:
    """Convert an archive, unless that is done, or delete what was made of it, if its owner does not agree any more.

    An error is a result, too: one archive must not end the run.
    """
    try:
        return _run(job, row)
    except TwconvertError as error:
        return _failed(row, error.exit_code, error.message_with({}))
    except Exception as error:  # noqa: BLE001 - what it is, the report says
        return _failed(row, _BUG, _about_bug(error))


def _failed(row: Row, exit_code: int, message: str) -> RowResult:
    """Return what came of an archive that may do better the next time; nothing of it is noted."""
    record = RowRecord(status="failed", exit_code=exit_code, message=" ".join(message.split()))
    return result_of(row, record, is_new=True)


def _about_bug(error: Exception) -> str:
    return f"a bug: {type(error).__name__}: {error}; please report it"


def _run(job: Job, row: Row) -> RowResult:
    own = _own_version(job.version)
    if own != job.version:
        raise OutputError(f"a worker has twconvert {own}, and this is {job.version}", "install the same on all")
    place = place_at(job.out)
    record = read_record(place, row.out)
    state = row.consent.state()
    if state != YES:
        delete_all(place, row, record)
        gone = RowRecord(status=cast("Status", state))
        return result_of(row, gone, is_new=record is not None)
    source = state_of(row.archive)
    options_hash = job.options_hash(row)
    if record and _is_done(record, job, options_hash, source, place.files(row.out)):
        return result_of(row, record, is_new=False)
    new = RowRecord(
        status="converted",
        source_hash=source.hash(),
        seen=source.seen,
        options_hash=options_hash,
        version=job.version,
    )
    return _converted(job, row, place, record or RowRecord(status="writing"), new)


def killed(job: Job, row: Row) -> RowResult:
    """Note that the worker of an archive ended before it was done, twice. Nothing half-written is left of it."""
    place = place_at(job.out)
    record = read_record(place, row.out) or RowRecord(status="killed")
    place.tidy(row.out)
    if record.status == "writing":
        delete_all(place, row, record)
        record.files = []
    source = state_of(row.archive)
    new = RowRecord(
        status="killed",
        message="the worker ended twice before it was done: the archive may need more memory than a worker has",
        source_hash=source.hash(),
        seen=source.seen,
        options_hash=job.options_hash(row),
        version=job.version,
        files=record.files,
    )
    write_record(place, row.out, new)
    return result_of(row, new, is_new=True)


def clean_up(job: Job, row: Row) -> None:
    """Delete what a worker that was stopped has left half-written."""
    place = place_at(job.out)
    record = read_record(place, row.out)
    place.tidy(row.out)
    if record and record.status == "writing":
        delete_all(place, row, record)


def delete_all(place: Place, row: Row, record: RowRecord | None) -> None:
    """Delete every file that a batch has made of an archive, and none else. Its record is the last to go."""
    place.tidy(row.out)
    if record is not None:
        own = (REPORT, f".{REPORT}.new", f".{RECORD}.new", RECORD)
        place.delete([*record.files, *(f"{row.out}/{name}" for name in own)])


def result_of(row: Row, record: RowRecord, *, is_new: bool) -> RowResult:
    """Return what came of an archive."""
    same = ("status", "exit_code", "message", "numbers", "source_hash", "options_hash", "version", "outputs")
    values = {name: getattr(record, name) for name in same}
    return RowResult(line=row.line, archive=row.archive, out=row.out, is_new=is_new, **values)


def _is_done(record: RowRecord, job: Job, options_hash: str, source: SourceState, files: set[str]) -> bool:
    if record.status == "writing" or (job.again and record.status != "converted"):
        return False
    if (record.options_hash, record.version) != (options_hash, job.version) or not files.issuperset(record.files):
        return False
    return record.seen == source.seen or record.source_hash == source.hash()


def _converted(job: Job, row: Row, place: Place, before: RowRecord, record: RowRecord) -> RowResult:
    report = Report()
    started = time.monotonic()
    with place.workspace(row.out) as work:
        try:
            _convert(job, row, work, report)
        except TwconvertError as error:
            if not isinstance(error, _OF_THE_ARCHIVE):
                raise
            _note_failure(record, report, error.exit_code, error.message_with({}), row)
        except Exception as error:  # noqa: BLE001 - one archive must not end the run
            _note_failure(record, report, _BUG, _about_bug(error), row)
        for output in report.outputs:
            output.path = f"{row.out}/{Path(output.path).relative_to(work).as_posix()}"
        if record.status == "failed":
            # What was made before of an earlier archive stays, and so does the note of it.
            report.outputs.clear()
            files, record.files, record.outputs = {}, before.files, before.outputs
        else:
            files = _files_in(work, row.out)
            record.files = sorted(files)
            record.outputs = [Made(format=each.format, path=each.path, bytes=each.bytes) for each in report.outputs]
            record.exit_code = UnreadableRecordsError.exit_code if report.has_unreadable else 0
        record.numbers = _numbers(report, time.monotonic() - started)
        files[f"{row.out}/{REPORT}"] = work.with_name(REPORT)
        work.with_name(REPORT).write_bytes(report.to_json())
        _move(place, row, record, before, files)
    return result_of(row, record, is_new=True)


def _convert(job: Job, row: Row, folder: Path, report: Report) -> None:
    plugins = _plugins(job.version, job.plugins)
    outputs = [Output(exporter_named(name, plugins), options=job.format_options.get(name, {})) for name in job.to]
    options = ConversionOptions(
        include=row.include,
        exclude=row.exclude,
        since=row.since,
        until=row.until,
        output_folder=folder,
        **job.options,
    )
    archive = archive_path(row.archive)
    assert archive is not None  # noqa: S101 - the manifest has been read
    export_all([archive], outputs, plugins, options, report=report)


@lru_cache(1)
def _plugins(*_: object) -> Plugins:
    """Return the plugins that are installed. To find them takes as long as to convert a small archive.

    Args:
        _: Versions of them all: those of another batch are found anew.
    """
    return find_plugins()


@lru_cache(1)
def _own_version(_: str) -> str:
    """Return the version of twconvert here.

    Args:
        _: The version that a batch asks for: for that of another batch it is looked up anew.
    """
    return metadata.version("twconvert")


def _note_failure(record: RowRecord, report: Report, exit_code: int, message: str, row: Row) -> None:
    record.status, record.exit_code = "failed", exit_code
    record.message = " ".join(message.split())
    report.problem("error", record.message, file=Path(row.archive).name, kind="file-unreadable")


def _move(place: Place, row: Row, record: RowRecord, before: RowRecord, files: dict[str, Path]) -> None:
    """Put the outputs and the report in place, those of before away, and note what is there.

    What is about to change is noted before, so that a run that is killed leaves nothing that the next does not know of.
    """
    own = {*before.files, *([f"{row.out}/{REPORT}"] if before.source_hash else [])}
    if foreign := sorted(place.files(row.out).intersection(files) - own):
        raise OutputError(f"{foreign[0]} already exists, and was not made by a batch", "give the row another 'out'")
    noted = sorted({*before.files, *record.files})
    write_record(place, row.out, msgspec.structs.replace(record, status="writing", files=noted))
    for name, path in files.items():
        place.put(path, name)
    place.delete(sorted(set(before.files) - set(record.files)))
    write_record(place, row.out, record)


def _files_in(work: Path, out: str) -> dict[str, Path]:
    files: Iterable[Path] = (each for each in work.rglob("*") if each.is_file()) if work.is_dir() else ()
    return {f"{out}/{each.relative_to(work).as_posix()}": each for each in sorted(files)}


def _numbers(report: Report, seconds: float) -> Numbers:
    posts = report.records.get("posts")
    archive = report.archives[0] if report.archives else None
    problems = {"error": 0, "warning": 0, "info": 0}
    for each in report.problems:
        problems[each.severity] += each.count
    return Numbers(
        owner=archive.owner if archive else None,
        posts_found=posts.found if posts else 0,
        posts_exported=posts.exported if posts else 0,
        posts_invalid=posts.invalid if posts else 0,
        errors=problems["error"],
        warnings=problems["warning"],
        bytes_read=archive.bytes_read if archive else None,
        seconds=round(seconds, 3),
    )
