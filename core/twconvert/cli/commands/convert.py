"""The command that converts. It has the options of the formats that the command line names."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from twconvert.cli.common_flags import ARCHIVES, common_flags
from twconvert.cli.flags import Argument, filter_flags, format_flags
from twconvert.cli.group import DEFAULT, SectionedCommand
from twconvert.registry import what_is_missing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert.cli.console import Console
    from twconvert.hookspecs import Exporter
    from twconvert.registry import Plugins

_ABOUT = "Convert an archive. With --to FORMAT, help shows the options of that format too."
_ARCHIVES = replace(
    ARCHIVES,
    help="Zips as they were downloaded, or folders, or their addresses (s3://...); several of one account are merged. "
    "Without one: the current folder, or the one archive in it.",
)


def convert_command(exporters: Sequence[Exporter], plugins: Plugins, console: Console) -> SectionedCommand:
    """Return the command ``convert``.

    Args:
        exporters: The exporters of the formats to make, whose options it has.
        plugins: The plugins whose loaders and filters are used.
        console: The console to write to.
    """
    common = common_flags()
    common += filter_flags(plugins.filters.values(), [_ARCHIVES.name, *(each.name for each in common)])
    own = format_flags(exporters, [_ARCHIVES.name, *(each.name for each in common)])

    shared = {flag.name: flag for flags in own.values() for flag in flags}

    def run(**values: object) -> None:
        # Reading an archive takes more than showing help does.
        from twconvert.cli.run_conversion import run_conversion  # noqa: PLC0415

        format_options = {name: {flag.option.name: values[flag.name] for flag in flags} for name, flags in own.items()}
        common_values = {name: value for name, value in values.items() if name not in shared}
        run_conversion(common_values, exporters, format_options, plugins, console)

    return SectionedCommand(
        DEFAULT,
        callback=run,
        params=[Argument(_ARCHIVES), *common, *shared.values()],
        about="\n\n".join([_ABOUT, *(line for each in exporters for line in _lines_about(each))]),
    )


def _lines_about(exporter: Exporter) -> Iterator[str]:
    """Yield what a format is, and what it needs that is not here."""
    if exporter.about:
        yield f"{exporter.name}: {exporter.about}"
    if missing := what_is_missing(exporter):
        yield f"{missing[0].upper()}{missing[1:]}."
