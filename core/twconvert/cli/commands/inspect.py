"""The commands that read an archive and write nothing: inspect and validate."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from twconvert.cli.commands.formats import Json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twconvert.cli.console import Console
    from twconvert.conversion import Inspection
    from twconvert.registry import Plugins

Archives = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="ARCHIVE",
        show_default=False,
        help="Zips or folders of one account. Without one: the current folder, or the one archive in it.",
    ),
]


def add_inspection(app: typer.Typer, plugins: Plugins, console: Console) -> None:
    """Add the commands to the program."""

    def inspect(archives: Archives = None, *, json: Json = False) -> None:
        """Say what an archive holds."""
        from twconvert.cli.inspection_text import as_json, in_lines  # noqa: PLC0415 - help reads no archive

        inspection = _read(archives, plugins, console)
        if json:
            console.json(as_json(inspection))
        else:
            console.result("\n".join(in_lines(inspection)))
        _end(inspection)

    def validate(archives: Archives = None, *, json: Json = False) -> None:
        """Check every record against its schema: file, record, place, what was found and what was expected."""
        from twconvert.cli.inspection_text import verdict, verdict_as_json  # noqa: PLC0415 - help reads no archive

        inspection = _read(archives, plugins, console)
        if json:
            console.json(verdict_as_json(inspection))
        else:
            console.result("\n".join(verdict(inspection)))
        _end(inspection)

    app.command("inspect")(inspect)
    app.command("validate")(validate)


def _read(archives: Sequence[Path] | None, plugins: Plugins, console: Console) -> Inspection:
    from twconvert.cli.archives import archives_here, check_archives  # noqa: PLC0415 - help reads no archive
    from twconvert.conversion import read_everything  # noqa: PLC0415

    check_archives(archives or [])
    progress = console if console.shows_progress else None
    return read_everything(archives or archives_here(Path(), plugins), plugins, progress)


def _end(inspection: Inspection) -> None:
    if inspection.report.has_unreadable:
        from twconvert.cli.conversion import UNREADABLE  # noqa: PLC0415 - help reads no archive

        raise typer.Exit(UNREADABLE)
