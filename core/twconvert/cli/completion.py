"""Helps a shell to complete a value that a person has begun to type."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from twconvert.options import TIMEZONE_OF_ARCHIVE

if TYPE_CHECKING:
    from twconvert.registry import Plugins


def complete_format(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the installed formats whose names begin so, each with a line about it. Several have commas between."""
    plugins: Plugins = context.obj
    before, comma, begun = incomplete.rpartition(",")
    known = sorted(plugins.exporters.items())
    return [(f"{before}{comma}{name}", each.about) for name, each in known if name.startswith(begun)]


def complete_timezone(incomplete: str) -> list[str]:
    """Return the time zones whose names begin so."""
    from zoneinfo import available_timezones  # noqa: PLC0415 - help needs no time zones

    return [name for name in (TIMEZONE_OF_ARCHIVE, *sorted(available_timezones())) if name.startswith(incomplete)]


def complete_schema(incomplete: str) -> list[str]:
    """Return the schemas whose names begin so."""
    from twconvert.cli.schemas import schema_names  # noqa: PLC0415 - help needs no schemas

    return [name for name in schema_names() if name.startswith(incomplete)]
