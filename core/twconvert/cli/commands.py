"""The commands beside convert: inspect, validate, formats, plugins, schema."""

from __future__ import annotations

import inspect as inspection
import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import msgspec
import typer

from twconvert.cli.console import in_one_line
from twconvert.cli.schema import schema_names, schema_text
from twconvert.conversion import read_everything

if TYPE_CHECKING:
    from twconvert.cli.console import Console
    from twconvert.plugins import Plugins
    from twconvert.report import Report

_UNREADABLE = 4

Json = Annotated[bool, typer.Option("--json", help="Write JSON, for other programs.")]
Archives = Annotated[list[Path], typer.Argument(metavar="ARCHIVE...", help="Zips or folders of one account.")]
SchemaName = Annotated[str | None, typer.Argument(metavar="NAME", help="A kind of record, report or document.")]


def add_commands(app: typer.Typer, plugins: Plugins, console: Console) -> None:
    """Add the commands to the program."""

    def inspect(archives: Archives, *, json: Json = False) -> None:
        """Say what an archive holds."""
        owner, period, report = read_everything(archives, plugins, console)
        if json:
            facts = {"owner": {"id": owner.id, "handle": owner.handle, "name": owner.name}, "period": period}
            console.result(_json({**facts, **msgspec.json.decode(report.to_json())}))
        else:
            for line in _about(report):
                console.result(line)
            if period:
                console.result(f"posts from {period[0]:%Y-%m-%d} to {period[1]:%Y-%m-%d}")

    def validate(archives: Archives, *, json: Json = False) -> None:
        """Check every record against its schema."""
        _, _, report = read_everything(archives, plugins, console)
        if json:
            console.result(report.to_json().decode().rstrip())
        else:
            for problem in report.problems:
                console.result(f"{problem.severity}: {in_one_line(problem)}")
            found = sum(counts.found for counts in report.records.values())
            invalid = sum(counts.invalid for counts in report.records.values())
            console.note(f"{found:,} records, {invalid:,} invalid")
        if report.has_unreadable:
            raise typer.Exit(_UNREADABLE)

    def formats(*, json: Json = False) -> None:
        """List the formats that can be written."""
        known = [
            {"name": each.name, "suffix": each.suffix, "about": _first_line(each.export)}
            for _, each in sorted(plugins.exporters.items())
        ]
        lines = [f"{each['name']:<14}{each['suffix'] or 'folder':<10}{each['about']}" for each in known]
        console.result(_json(known) if json else "\n".join(lines))

    def list_plugins(*, json: Json = False) -> None:
        """List the installed plugins and what they offer."""
        known = [msgspec.to_builtins(each) for each in plugins.installed]
        lines = [
            f"{each.name:<14}{each.distribution} {each.version}: {', '.join(each.offers) or each.problem}"
            for each in plugins.installed
        ]
        console.result(_json(known) if json else "\n".join(lines))

    def schema(name: SchemaName = None) -> None:
        """Print a JSON Schema: of a kind of record, of the report, or of the document."""
        console.result(schema_text(name) if name else "\n".join(schema_names()))

    for name, command in (
        ("inspect", inspect),
        ("validate", validate),
        ("formats", formats),
        ("plugins", list_plugins),
        ("schema", schema),
    ):
        app.command(name)(command)


def _about(report: Report) -> list[str]:
    lines = []
    for archive in report.archives:
        made = f", made {archive.generated_at}" if archive.generated_at else ""
        lines.append(f"{archive.path}: {archive.layout} layout, @{archive.owner or 'unknown'}{made}")
    lines += [f"{counts.found:>10,}  {kind.replace('_', ' ')}" for kind, counts in report.records.items()]
    media = report.media
    if media.referenced:
        lines.append(f"{media.referenced:>10,}  media, {media.present:,} of them in the archive")
    for file in report.files:
        declared = "" if file.declared is None else f" of {file.declared:,} declared"
        records = "" if file.found is None else f": {file.found:,}{declared} records"
        lines.append(f"  {file.path} ({file.kind}){records}")
    return lines + [f"{problem.severity}: {in_one_line(problem)}" for problem in report.problems]


def _first_line(function: object) -> str:
    about = inspection.getdoc(function)
    return about.splitlines()[0] if about else ""


def _json(value: Any) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False, default=str)
