"""The command that converts many archives. It has the options of the formats that the command line names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from twconvert.cli.common_flags import batch_flags
from twconvert.cli.flags import Argument, format_flags
from twconvert.cli.group import SectionedCommand
from twconvert.remote_path import ArchivePath, ArchivePaths

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twconvert.cli.console import Console
    from twconvert.hookspecs import Exporter

_MANIFEST = ArchivePaths(
    name="manifest",
    type=Path,
    metavar="MANIFEST",
    help="A CSV with a row for each archive: archive, out, include, exclude, since, until, consent.",
)
_ABOUT = "Convert many archives on Dask. Each has a row in a table."


def batch_command(exporters: Sequence[Exporter], console: Console) -> SectionedCommand:
    """Return the command ``batch``.

    Args:
        exporters: The exporters of the formats to make, whose options it has.
        console: The console to write to.
    """
    common = batch_flags()
    own = format_flags(exporters, [_MANIFEST.name, *(each.name for each in common)])
    shared = {flag.name: flag for flags in own.values() for flag in flags}

    def run(manifest: ArchivePath | None, **values: object) -> None:
        # Dask takes longer to load than anything else.
        from twconvert.cli.run_batch import run_batch_command  # noqa: PLC0415

        format_options = {name: {flag.option.name: values[flag.name] for flag in flags} for name, flags in own.items()}
        run_batch_command(manifest, values, format_options, console)

    return SectionedCommand(
        "batch", callback=run, params=[Argument(_MANIFEST), *common, *shared.values()], about=_ABOUT
    )
