"""What the command ``convert`` does with the values of its options."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from twconvert.cli.archives import named_archives
from twconvert.cli.argv import has_suffix
from twconvert.cli.exit_codes import end_with
from twconvert.cli.summary import tell
from twconvert.conversion import (
    Output,
    archives_here,
    check_report,
    export_all,
    names_folder,
    options_of_values,
    real_path,
    write_report,
)
from twconvert.errors import OutputError, TwconvertError, UsageError
from twconvert.registry import check_libraries
from twconvert.report import Report
from twconvert.wording.numbers import number_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from twconvert.cli.console import Console
    from twconvert.conversion import ConversionOptions
    from twconvert.hookspecs import Exporter
    from twconvert.registry import Plugins

_EXPLAINED = {"epub": "a book", "docx": "Word", "pdf": "to print", "html": "a web site", "xlsx": "Excel"}
_OF_THE_COMMAND = ("archives", "to", "output", "report", "open", "quiet", "verbose")


def run_conversion(
    values: Mapping[str, Any],
    exporters: Sequence[Exporter],
    format_options: Mapping[str, Mapping[str, Any]],
    plugins: Plugins,
    console: Console,
) -> None:
    """Convert as the command line says.

    Args:
        values: The values of the options of convert and of filters.
        exporters: The exporters of the formats that the command line names.
        format_options: The values of the options of each of these formats, by its name.
        plugins: The plugins that are installed.
        console: The console to write to.

    Raises:
        TwconvertError: As ``twconvert.errors`` lists.
        typer.Exit: Something in the archive could not be read.
    """
    named = named_archives(values["archives"])
    outputs = _outputs(exporters, values, format_options, plugins)
    check_libraries(output.exporter for output in outputs)
    archives = named or archives_here(Path(), plugins)
    file: Path | None = values["report"]
    if file:
        places = [*(output.path() for output in outputs), values["export_handles"]]
        _check_report(file, [each for each in archives if isinstance(each, Path)], places, force=values["force"])
    report = Report()
    began = time.monotonic()
    progress = console if console.shows_progress else None
    try:
        export_all(archives, outputs, plugins, _options(values), report=report, progress=progress)
    except TwconvertError:
        _save_what_is_known(report, file, force=values["force"])
        raise
    else:
        if file:
            write_report(report, file, force=values["force"])
        tell(report, console, time.monotonic() - began)
    finally:
        for output in report.outputs:
            console.result(output.path)
    if values["open"]:
        _open(report, console)
    end_with(report)


def _open(report: Report, console: Console) -> None:
    """Open each output in the program that the system has for it. Of a web site that is its first page."""
    from twconvert.app.failures import OpenError  # noqa: PLC0415 - whoever opens nothing needs none of it
    from twconvert.app.opening import open_path  # noqa: PLC0415

    for output in report.outputs:
        page = Path(output.path, "index.html")
        try:
            open_path(page if page.is_file() else Path(output.path))
        except OpenError:
            console.note(f"no program of this system opens {output.path}")


def _options(values: Mapping[str, Any]) -> ConversionOptions:
    return options_of_values({name: value for name, value in values.items() if name not in _OF_THE_COMMAND})


def _outputs(
    exporters: Sequence[Exporter],
    values: Mapping[str, Any],
    format_options: Mapping[str, Mapping[str, Any]],
    plugins: Plugins,
) -> list[Output]:
    paths: Sequence[str] = values["output"] or []
    if not exporters and (paths or not values["export_handles"]):
        unknown = f"{paths[0]} does not say which format it is; " if paths else ""
        raise UsageError(f"{unknown}say what to make: --to {_known_formats(plugins)}")
    if len(paths) == 1 and all(_output(each, paths[0], {}).path() is None for each in exporters):
        # All of them go into that folder.
        paths = [paths[0]] * len(exporters)
    if paths and len(paths) != len(exporters):
        formats = number_of(len(exporters), "format")
        raise UsageError(f"{formats} and {len(paths)} --output: give one for each, one folder for all, or none")
    places = _paths_by_format(exporters, paths)
    return [_output(each, places.get(each.name), format_options[each.name]) for each in exporters]


def _known_formats(plugins: Plugins) -> str:
    """Return the installed formats: first those whose names tell people little, with what they are."""
    explained = [f"{name} ({what})" for name, what in _EXPLAINED.items() if name in plugins.exporters]
    others = sorted(set(plugins.exporters).difference(_EXPLAINED))
    return ", ".join([*explained, *others]) or "nothing, because no format is installed"


def _output(exporter: Exporter, path: str | None, options: Mapping[str, Any]) -> Output:
    if path is None:
        return Output(exporter, options=options)
    return Output(exporter, Path(path), options, is_folder_name=names_folder(path))


def _paths_by_format(exporters: Sequence[Exporter], paths: Sequence[str]) -> dict[str, str]:
    """Give each format the path with its suffix. The other formats get the paths that are left, in order."""
    left = list(paths)
    places: dict[str, str] = {}
    for each in exporters:
        path = next((path for path in left if has_suffix(Path(path), each)), None)
        if path is not None:
            left.remove(path)
            places[each.name] = path
    others = (each.name for each in exporters if each.name not in places)
    return {**places, **dict(zip(others, left, strict=False))}


def _check_report(file: Path, archives: Sequence[Path], places: Iterable[Path | None], *, force: bool) -> None:
    check_report(file, archives, force=force)
    if any(place and real_path(place) == real_path(file) for place in places):
        raise UsageError(f"the report and the result would both be written to {file}", "choose another {report}")


def _save_what_is_known(report: Report, file: Path | None, *, force: bool) -> None:
    """Write the report of a conversion that failed. An error in doing so is ignored, because the first one is told."""
    if file and report.archives:
        try:
            write_report(report, file, force=force)
        except OutputError:
            return
