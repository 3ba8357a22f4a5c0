"""What the command ``batch`` does with the values of its options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from twconvert.batch import Job, checked_job, run_batch
from twconvert.batch.manifest import Manifest
from twconvert.cli.argv import formats_in
from twconvert.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from twconvert.batch.record import RowResult
    from twconvert.cli.console import Console
    from twconvert.remote_path import ArchivePath

_OF_CONVERSION = ("timezone", "words", "media", "strict")
_FAILED = ("failed", "killed")


def run_batch_command(
    manifest: ArchivePath | None,
    values: Mapping[str, Any],
    format_options: Mapping[str, Mapping[str, Any]],
    console: Console,
) -> None:
    """Convert many archives as the command line says.

    Args:
        manifest: The path or address of the table of the archives.
        values: The values of the options of the command.
        format_options: The values of the options of each format, by its name.
        console: The console to write to.

    Raises:
        TwconvertError: As ``twconvert.errors`` lists.
        typer.Exit: Not all of the archives could be read, or written.
    """
    if manifest is None or not values["out"]:
        raise UsageError("name the table of the archives, and with --out the folder for what is made of them")
    if values["scheduler"] and values["workers"]:
        raise UsageError("--workers starts workers here, and --scheduler names those of a cluster: use one of them")
    job = checked_job(
        Job(
            out=values["out"],
            to=tuple(formats_in(values["to"] or ())),
            format_options=format_options,
            options={name: values[name] for name in _OF_CONVERSION},
            again=values["retry"],
            combine=values["combine"] or "",
        )
    )

    def finished(result: RowResult) -> None:
        if result.status in _FAILED and result.is_new:
            console.warning(f"{result.archive}: {result.message}")
        elif console.is_verbose:
            console.note(f"{result.archive}: {'' if result.is_new else 'as before: '}{result.status}")

    batch = run_batch(
        Manifest(manifest),
        job,
        scheduler=values["scheduler"] or "",
        workers=values["workers"],
        progress=console if console.shows_progress else None,
        tell=console.note,
        finished=finished,
    )
    states = ", ".join(f"{number:,} {status}" for status, number in sorted(batch.statuses.items()))
    console.note(f"{batch.statuses.total():,} archives: {states or 'none'}")
    for name in ("report.jsonl", "report.csv"):
        console.result(f"{values['out'].rstrip('/')}/{name}")
    if batch.exit_code:
        raise typer.Exit(batch.exit_code)
