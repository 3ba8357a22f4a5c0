"""What the command ``fetch`` does with the values of its options."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from twconvert.cli.archives import named_archives
from twconvert.cli.exit_codes import end_with
from twconvert.conversion import ConversionOptions, archives_here, open_records, real_path
from twconvert.errors import NotFetchedError, UsageError
from twconvert.fetch import Fetching, Limits, fetch_all, made_plan, opened_state, state_of_nothing
from twconvert.fetch.about import lines_about_plan, lines_about_result
from twconvert.fetched.addresses import HOSTS
from twconvert.registry import how_to_install
from twconvert.report import Report
from twconvert.volumes.size import size_of_files

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from twconvert.cli.console import Console
    from twconvert.fetch import Plan, State
    from twconvert.registry import Plugins
    from twconvert.remote_path import ArchivePath

WAYBACK_HOSTS = frozenset({"web.archive.org"})


def run_fetch(values: Mapping[str, Any], plugins: Plugins, console: Console) -> None:
    """Fetch as the command line says.

    Args:
        values: The values of the options.
        plugins: The plugins that are installed.
        console: The console to write to.

    Raises:
        TwconvertError: As ``twconvert.errors`` lists.
        typer.Exit: Something in the archive could not be read.
    """
    folder: Path | None = values["into"]
    if folder is None:
        raise UsageError("say which folder to fill: --into FOLDER")
    limits = Limits(
        most_addresses=values["limit"],
        most_bytes=size_of_files(values["max_size"], "--max-size"),
        rate=values["rate"],
        with_wayback=values["wayback"],
    )
    is_dry = values["dry_run"]
    if not is_dry and find_spec("urllib3") is None:
        raise UsageError(f"`twconvert fetch` needs urllib3: {how_to_install('fetch')}")
    archives = named_archives(values["archives"]) or archives_here(Path(), plugins)
    _check_folder(folder, archives)
    report = Report()
    with state_of_nothing(folder) if is_dry else opened_state(folder) as state:
        plan = _plan(archives, values, plugins, report=report, state=state, most=limits.most_bytes, console=console)
        for line in lines_about_plan(plan, limits):
            console.result(line)
        console.flush()
        if not is_dry and plan.left():
            _fetch(plan, state, limits, console)
    for problem in report.problems:
        if problem.severity == "error":
            console.warning(f"nothing is fetched for what cannot be read: {problem.in_one_line()}")
    end_with(report)


def _check_folder(folder: Path, archives: Sequence[ArchivePath]) -> None:
    for archive in archives:
        if isinstance(archive, Path) and archive.is_dir() and real_path(folder).is_relative_to(real_path(archive)):
            raise UsageError(f"{folder} is in the archive {archive}, which stays as it is; choose another --into")


def _plan(
    archives: Sequence[ArchivePath],
    values: Mapping[str, Any],
    plugins: Plugins,
    *,
    report: Report,
    state: State,
    most: int,
    console: Console,
) -> Plan:
    names = ("include", "exclude", "since", "until")
    options = ConversionOptions(**{name: values[name] for name in names if values[name] is not None})
    both = not (values["media"] or values["links"])
    progress = console if console.shows_progress else None
    with open_records(archives, plugins, options, report, progress) as records:
        return made_plan(
            records,
            state,
            media=both or values["media"],
            links=both or values["links"],
            with_gone=values["retry_gone"],
            most=most,
        )


def _fetch(plan: Plan, state: State, limits: Limits, console: Console) -> None:
    from twconvert.fetch.web import Web  # noqa: PLC0415 - needs a library that not everybody has

    result = Fetching()
    hosts = HOSTS | WAYBACK_HOSTS if limits.with_wayback else HOSTS
    try:
        with Web(hosts) as web:
            fetch_all(plan, state, web, limits, step=console.step, result=result)
    finally:
        console.end_progress()
        for line in lines_about_result(result):
            console.note(line)
    if result.stopped:
        raise NotFetchedError("; ".join(result.stopped))
    if result.states["failed"]:
        raise NotFetchedError(
            f"{result.states['failed']:,} addresses could not be fetched, because their hosts are busy "
            "or did not answer; run the same command again later"
        )
