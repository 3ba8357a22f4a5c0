"""Runs a batch: those first who do not agree any more, then the others, and what is made of all of them last."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from twconvert.batch.combining import Combined
from twconvert.batch.consent import YES
from twconvert.batch.engine import started_engine
from twconvert.batch.places import place_at
from twconvert.batch.summary import Summary
from twconvert.batch.task import clean_up, killed, run_row
from twconvert.errors import TwconvertError

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable

    from twconvert.batch.job import Job
    from twconvert.batch.manifest import Manifest
    from twconvert.batch.record import RowResult
    from twconvert.conversion import Progress


@dataclass(frozen=True, slots=True)
class Batch:
    """What came of a batch."""

    exit_code: int
    """0; or 4 where not all of an archive could be read, or none of it; or 5 where an output could not be written."""
    statuses: Counter[str] = field(repr=False)
    """The number of archives of each status, with ``unchanged`` for those that were converted before."""


def run_batch(
    manifest: Manifest,
    job: Job,
    *,
    scheduler: str = "",
    workers: int | None = None,
    progress: Progress | None = None,
    tell: Callable[[str], None] | None = None,
    finished: Callable[[RowResult], None] | None = None,
) -> Batch:
    """Convert all archives of a manifest, and write a report of all of them.

    Args:
        manifest: The table of the archives.
        job: What is asked, as `checked_job` returned it.
        scheduler: The address of a scheduler of Dask. Without one, workers are started on this machine.
        workers: The number of workers to start. Without one, as many as there are processors.
        progress: An object that is told how many archives are done.
        tell: A function that gets what is good to know, in a line.
        finished: A function that gets what came of each archive.

    Raises:
        TwconvertError: The workers, or the folder for the outputs, cannot be used. What is finished stays, and the
            report has it.
    """
    place = place_at(job.out)
    combined = Combined(place, job.combine)
    with Summary() as summary, started_engine(scheduler, workers) as engine:
        if tell and engine.dashboard:
            tell(f"the workers are shown at {engine.dashboard}")
        combined.forget(row.out for row in manifest if row.consent.state() != YES)
        try:
            for is_gone in (True, False):
                rows = (row for row in manifest if (row.consent.state() != YES) == is_gone)
                for row, result in engine.run(partial(run_row, job), rows):
                    outcome = result or killed(job, row)
                    summary.add(outcome)
                    if finished:
                        finished(outcome)
                    if progress:
                        progress.step("converting", summary.statuses.total(), manifest.rows)
        except BaseException:
            for row in list(engine.running.values()) if engine.stop() else ():
                try:
                    clean_up(job, row)
                except TwconvertError:
                    break  # the error that ended the run is the one to tell
            summary.write(place)
            raise
        summary.write(place)
        if combined.write(summary) and tell:
            tell(combined.note)
        return Batch(summary.exit_code, summary.statuses)
