"""The command that converts; its flags are those of the formats named on the command line."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from twconvert.cli.archives import archives_here
from twconvert.cli.flags import Flag, as_option, flags_of_formats, own_parameters
from twconvert.cli.group import SectionedCommand
from twconvert.conversion import Output, export_all, exporter_named, write_report
from twconvert.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from twconvert.cli.console import Console
    from twconvert.hookspecs import Exporter
    from twconvert.plugins import Plugins
    from twconvert.report import Report

_FINISHED_WITH_UNREADABLE = 4


def convert_command(app: typer.Typer, words: Sequence[str], plugins: Plugins, console: Console) -> None:
    """Add the command to the program.

    Args:
        app: the program.
        words: of the command line, for they say which formats' flags there are.
        plugins: what is installed.
        console: to write to.
    """
    common = list(inspect.signature(_common_options, eval_str=True).parameters.values())
    filters = [
        as_option(Flag(each.name, each))
        for each_filter in plugins.filters.values()
        for each in own_parameters(each_filter.filter)
        if each.name not in {parameter.name for parameter in common}
    ]
    taken = {each.name for each in (*common, *filters)}
    exporters = [exporter_named(name, plugins) for name in _formats_in(words, plugins)]
    flags = flags_of_formats({each.name: each.export for each in exporters}, taken)

    def convert(**values: Any) -> None:
        formats = [exporter_named(name, plugins) for name in values["to"] or ()] or exporters
        if not formats:
            raise UsageError(f"which format? Say --to with one of {', '.join(sorted(plugins.exporters))}")
        options = {name: value for name, value in values.items() if name in taken}
        outputs = _outputs(formats, values["output"] or [], flags, values)
        archives = values["archives"] or archives_here(Path(), plugins)
        report = export_all(archives, outputs, plugins, options, progress=console)
        _finish(report, values["report"], console)

    convert.__doc__ = _help(exporters)
    convert.__signature__ = inspect.Signature(  # type: ignore[attr-defined]
        [
            *common,
            *filters,
            *(as_option(flag, f"Options of {name}") for name, own in flags.items() for flag in own),
        ]
    )
    convert.__annotations__ = {
        name: parameter.annotation
        for name, parameter in inspect.signature(convert).parameters.items()
    }
    app.command("convert", cls=SectionedCommand)(convert)


def _common_options(  # noqa: PLR0913 - these are the options of the command line
    *,
    archives: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="[ARCHIVE]...",
            show_default=False,
            help="Zips as they were downloaded, or folders; several of one account are merged. "
            "Without one: the current folder, or the one archive zip in it.",
        ),
    ] = None,
    to: Annotated[
        list[str] | None,
        typer.Option("--to", "-t", metavar="FORMAT", help="What to make; may be given several times."),
    ] = None,
    output: Annotated[
        list[Path] | None,
        typer.Option(
            "--output", "-o", metavar="PATH", help="Where to write it; one for each format. Its suffix may name the format."
        ),
    ] = None,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="The title, instead of one made of the name.")] = None,
    timezone: Annotated[str, typer.Option(metavar="ZONE", help="Whose days and hours to show: Europe/Berlin ...")] = "UTC",
    media: Annotated[bool, typer.Option("--media/--no-media", help="Take pictures and videos in.")] = True,
    report: Annotated[Path | None, typer.Option(metavar="FILE", help="Write what happened to every record, as JSON.")] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Write nothing if anything in the archive cannot be read.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace what is there already.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Say everything.")] = False,
) -> None:
    """Hold the common options for `convert_command`."""


def _formats_in(words: Sequence[str], plugins: Plugins) -> list[str]:
    """Return the formats that the words name with ``--to``, or else by the suffixes behind ``-o``."""
    named = _values_of(("--to", "-t"), words)
    if named:
        return list(dict.fromkeys(named))
    suffixes = [Path(path).suffix for path in _values_of(("--output", "-o"), words)]
    by_suffix = {each.suffix: each.name for each in plugins.exporters.values() if each.suffix}
    return list(dict.fromkeys(by_suffix[suffix] for suffix in suffixes if suffix in by_suffix))


def _values_of(options: tuple[str, str], words: Sequence[str]) -> list[str]:
    long, short = options
    found = []
    for word, following in zip(words, [*words[1:], ""], strict=True):
        if word in options:
            found.append(following)
        elif word.startswith(f"{long}="):
            found.append(word.removeprefix(f"{long}="))
        elif word.startswith(short) and not word.startswith("--"):
            found.append(word.removeprefix(short))
    return found


def _outputs(
    formats: Sequence[Exporter], paths: Sequence[Path], flags: Mapping[str, list[Flag]], values: Mapping[str, Any]
) -> list[Output]:
    if paths and len(paths) != len(formats):
        raise UsageError(f"{len(formats)} formats need {len(formats)} --output paths, or none; {len(paths)} were given")
    return [
        Output(
            exporter,
            paths[number] if paths else None,
            {flag.parameter.name: values[flag.name] for flag in flags.get(exporter.name, ())},
        )
        for number, exporter in enumerate(formats)
    ]


def _finish(report: Report, file: Path | None, console: Console) -> None:
    console.problems(report)
    for kind, counts in report.records.items():
        left = ", ".join(
            f"{number:,} {fate}"
            for fate, number in (("left out", counts.filtered), ("merged", counts.merged), ("invalid", counts.invalid))
            if number
        )
        console.note(f"{counts.found:,} {kind.replace('_', ' ')}: {counts.exported:,} written{', ' if left else ''}{left}")
    for output in report.outputs:
        console.result(output.path)
    if file:
        write_report(report, file)
    if report.has_unreadable:
        raise typer.Exit(_FINISHED_WITH_UNREADABLE)


def _help(exporters: Sequence[Exporter]) -> str:
    lines = ["Turn an archive of Twitter or X into something worth keeping."]
    for each in exporters:
        about = inspect.getdoc(each.export)
        if about:
            lines.append(f"{each.name}: {about.splitlines()[0]}")
    return "\n\n".join(lines)
