"""The command that converts; its flags are those of the formats named on the command line."""

from __future__ import annotations

import inspect
from inspect import Parameter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from twconvert.cli.argv import formats_in
from twconvert.cli.completion import complete_format, complete_timezone
from twconvert.cli.flags import as_option, flags_of_filters, flags_of_formats
from twconvert.cli.group import SectionedCommand
from twconvert.errors import PluginError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from twconvert.cli.console import Console
    from twconvert.cli.flags import Flag
    from twconvert.hookspecs import Exporter
    from twconvert.registry import Plugins

_ABOUT = """Make something worth keeping of an archive; the options of a format are shown where --to names it."""


def convert_command(app: typer.Typer, words: Sequence[str], plugins: Plugins, console: Console) -> None:
    """Add the command to the program.

    Args:
        app: the program.
        words: of the command line, for they say which formats' flags there are.
        plugins: what is installed.
        console: to write to.

    Raises:
        UsageError: the words name a format that there is not.
    """
    common = list(inspect.signature(_common_options, eval_str=True).parameters.values())
    filters = list(_filter_options(plugins, common_names(), console))
    taken = [each.name for each in (*common, *filters)]
    exporters = _exporters_in(words, plugins)
    flags = flags_of_formats({each.name: each.export for each in exporters}, taken)

    def convert(**values: object) -> None:
        # Reading an archive takes more than showing help does.
        from twconvert.cli.conversion import run_conversion  # noqa: PLC0415

        run_conversion(values, exporters, flags, plugins, console)

    convert.__doc__ = "\n\n".join([_ABOUT, *(f"{each.name}: {each.about}" for each in exporters if each.about)])
    parameters = [*common, *filters, *_format_options(flags)]
    convert.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    convert.__annotations__ = {each.name: each.annotation for each in parameters}
    app.command("convert", cls=SectionedCommand)(convert)


def common_names() -> set[str]:
    """Return the names of the common options, which filters may share."""
    return set(inspect.signature(_common_options).parameters)


def _common_options(
    *,
    archives: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="ARCHIVE",
            show_default=False,
            help="Zips as they were downloaded, or folders; several of one account are merged. "
            "Without one: the current folder, or the one archive in it.",
        ),
    ] = None,
    to: Annotated[
        list[str] | None,
        typer.Option(
            "--to",
            "-t",
            metavar="FORMAT",
            help="What to make; may be given several times. FILE.py:NAME is a format of your own.",
            autocompletion=complete_format,
        ),
    ] = None,
    output: Annotated[
        list[Path] | None,
        typer.Option(
            "--output",
            "-o",
            metavar="PATH",
            help="Where to write it; one for each format. Its suffix may name the format. "
            "Without it: HANDLE-archive in the current folder.",
        ),
    ] = None,
    title: Annotated[
        str | None, typer.Option(metavar="TEXT", help="The title, instead of one made of the name.")
    ] = None,
    timezone: Annotated[
        str,
        typer.Option(
            metavar="ZONE",
            help="Whose days and hours to show: Europe/Berlin ...",
            show_default=True,
            autocompletion=complete_timezone,
        ),
    ] = "UTC",
    media: Annotated[bool, typer.Option("--media/--no-media", help="Take pictures and videos in.")] = True,
    report: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write what happened to every record, as JSON.")
    ] = None,
    export_handles: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Write a CSV of all accounts that the archive names, to fill in who they are and give to --handles.",
        ),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Write nothing if anything in the archive cannot be read.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Replace what is there already.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors and what was written.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Say everything.")] = False,
) -> None:
    """Hold the common options for `convert_command`."""


def _exporters_in(words: Sequence[str], plugins: Plugins) -> list[Exporter]:
    names = formats_in(words, plugins)
    if not names:
        return []
    from twconvert.conversion import exporter_named  # noqa: PLC0415 - plain help needs none of it

    exporters: dict[str, Exporter] = {}
    for name in names:
        exporter = exporter_named(name, plugins)
        if exporters.setdefault(exporter.name, exporter) is not exporter:
            raise UsageError(f"{name} is a second format called {exporter.name!r}; give it another name")
    return list(exporters.values())


def _filter_options(plugins: Plugins, taken: set[str], console: Console) -> Iterator[Parameter]:
    for flag in flags_of_filters({name: each.filter for name, each in plugins.filters.items()}, taken):
        try:
            yield as_option(flag)
        except PluginError as error:
            # One strange filter must not take all commands away.
            console.warning(str(error))


def _format_options(flags: Mapping[str, Sequence[Flag]]) -> Iterator[Parameter]:
    """Yield the options of the formats; one that several have is there once."""
    shared: dict[str, list[str]] = {}
    for format_name, own in flags.items():
        for flag in own:
            shared.setdefault(flag.name, []).append(format_name)
    for flag in {flag.name: flag for own in flags.values() for flag in own}.values():
        yield as_option(flag, f"Options of {' and '.join(shared[flag.name])}")
