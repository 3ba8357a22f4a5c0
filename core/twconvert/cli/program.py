"""The program: its commands and options."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import typer

from twconvert.cli.commands.app import app_command
from twconvert.cli.commands.batch import batch_command
from twconvert.cli.commands.config import config_command
from twconvert.cli.commands.convert import convert_command
from twconvert.cli.commands.fetch import fetch_command
from twconvert.cli.commands.formats import formats_command
from twconvert.cli.commands.inspect import inspect_command
from twconvert.cli.commands.plugins import plugins_command
from twconvert.cli.commands.schema import schema_command
from twconvert.cli.commands.validate import validate_command
from twconvert.cli.flags import help_flag, switch
from twconvert.cli.group import DefaultCommandGroup
from twconvert.cli.streams import stdout_errors_for_people
from twconvert.distributions import version_of
from twconvert.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twconvert.cli.console import Console
    from twconvert.cli.flags import Flag
    from twconvert.hookspecs import Exporter
    from twconvert.registry import Plugins

_ABOUT = """Convert a Twitter/X or Mastodon archive into a book, a document, a web site and more.

`twconvert formats` lists what it can make, `twconvert --to FORMAT --help` shows the options of a format."""


def make_program(names: Iterable[str], plugins: Plugins, console: Console) -> DefaultCommandGroup:
    """Return the program: its commands, and their options.

    Args:
        names: The names of the formats whose options there are.
        plugins: The plugins to use.
        console: The console to write to.

    Raises:
        UsageError: There is no format of a name.
    """
    exporters = _exporters(names, plugins)
    commands = [
        convert_command(exporters, plugins, console),
        batch_command(exporters, console),
        inspect_command(plugins, console),
        validate_command(plugins, console),
        fetch_command(plugins, console),
        formats_command(plugins, console),
        plugins_command(plugins, console),
        schema_command(console),
        config_command(plugins, console),
        app_command(plugins, console),
    ]
    return DefaultCommandGroup(
        name="twconvert",
        commands=commands,
        params=[*_own_flags()],
        help=_ABOUT,
        rich_markup_mode=None,
    )


def _exporters(names: Iterable[str], plugins: Plugins) -> list[Exporter]:
    exporters: dict[str, Exporter] = {}
    for name in names:
        from twconvert.conversion import exporter_named  # noqa: PLC0415 - plain help needs none of it

        exporter = exporter_named(name, plugins)
        if exporters.setdefault(exporter.name, exporter) is not exporter:
            raise UsageError(f"{name} is a second format called {exporter.name!r}; give it another name")
    return list(exporters.values())


def _own_flags() -> list[Flag]:
    # What they do is typer's.
    install, show = typer.main.get_install_completion_arguments()
    how = "Show completion for the current shell, to copy it or customize the installation."
    return [
        switch("version", "Print the version.", _print_version),
        # Taken from the words before they are parsed, it stands here for the help.
        switch("no_plugins", "Use no plugins but those that come with twconvert."),
        switch("install_completion", "Install completion for the current shell.", install.callback),
        switch("show_completion", how, show.callback),
        help_flag(),
    ]


def _print_version(context: Any, flag: Flag, is_wanted: bool) -> None:  # noqa: FBT001 - typer calls it so
    del flag
    if is_wanted and not context.resilient_parsing:
        with stdout_errors_for_people():
            sys.stdout.write(f"twconvert {version_of('twconvert')}\n")
        raise typer.Exit
