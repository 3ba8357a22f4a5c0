"""The commands that say what is installed: formats, plugins, schema."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from twconvert.cli.completion import complete_schema

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twconvert.cli.console import Console
    from twconvert.registry import Plugin, Plugins

Json = Annotated[bool, typer.Option("--json", help="Write JSON, for other programs.")]
SchemaName = Annotated[
    str | None,
    typer.Argument(
        metavar="NAME",
        help="A kind of record, report or document; without it: list them.",
        autocompletion=complete_schema,
    ),
]


def add_commands(app: typer.Typer, plugins: Plugins, console: Console) -> None:
    """Add the commands to the program."""

    def formats(*, json: Json = False) -> None:
        """List the formats that can be written."""
        exporters = [each for _, each in sorted(plugins.exporters.items())]
        if json:
            console.json([{"name": each.name, "suffix": each.suffix, "about": each.about} for each in exporters])
            return
        _table(console, [(each.name, each.suffix or "a folder", each.about) for each in exporters])
        console.note("`twconvert --to FORMAT --help` shows the options of a format")

    def list_plugins(*, json: Json = False) -> None:
        """List the installed plugins and what they offer."""
        if json:
            console.json([asdict(each) for each in plugins.installed])
            return
        _table(console, [(each.name, f"{each.distribution} {each.version}", _use(each)) for each in plugins.installed])

    def schema(name: SchemaName = None) -> None:
        """Print a JSON Schema: of a kind of record, of the report, or of the document."""
        from twconvert.cli.schemas import schema_named, schema_names  # noqa: PLC0415 - help needs no schemas

        if name:
            console.json(schema_named(name))
        else:
            console.result("\n".join(schema_names()))

    app.command("formats")(formats)
    app.command("plugins")(list_plugins)
    app.command("schema")(schema)


def _table(console: Console, rows: Sequence[tuple[str, str, str]]) -> None:
    widths = [max((len(cell) for cell in column), default=0) for column in zip(*rows, strict=True)]
    for row in rows:
        console.result("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _use(plugin: Plugin) -> str:
    unused = plugin.problem or plugin.refusal
    return f"not used: {unused}" if unused else ", ".join(plugin.offers)
