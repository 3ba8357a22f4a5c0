"""The command that prints a JSON Schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.cli.completion import complete_schema
from twconvert.cli.flags import Argument
from twconvert.cli.group import SectionedCommand
from twconvert.options import Option

if TYPE_CHECKING:
    from twconvert.cli.console import Console

_NAME = Option(
    name="name",
    metavar="NAME",
    help="A kind of record, report or document; without it: list them.",
    complete=complete_schema,
)


def schema_command(console: Console) -> SectionedCommand:
    """Return the command ``schema``."""

    def run(name: str | None) -> None:
        from twconvert.cli.schemas import schema_named, schema_names  # noqa: PLC0415 - help needs no schemas

        if name:
            console.json(schema_named(name))
        else:
            console.result("\n".join(schema_names()))

    about = "Print a JSON Schema. There is one for each kind of record, the report and the document."
    return SectionedCommand("schema", callback=run, params=[Argument(_NAME)], about=about)
