"""The command line."""

from __future__ import annotations

import gc
import sys
from importlib import metadata
from typing import TYPE_CHECKING, Annotated, cast

import typer

from twconvert.cli.argv import NO_PLUGINS, without_flag
from twconvert.cli.commands.convert import convert_command
from twconvert.cli.commands.formats import add_commands
from twconvert.cli.commands.inspect import add_inspection
from twconvert.cli.completion import is_asked_by_shell, words_for_shell
from twconvert.cli.console import Console
from twconvert.cli.exit_codes import exit_code_of
from twconvert.cli.group import DefaultCommandGroup
from twconvert.registry import find_plugins

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typer.core import TyperGroup

    from twconvert.registry import Plugins

_OBJECTS_BETWEEN_COLLECTIONS = 100_000


def main(arguments: Sequence[str] | None = None, plugins: Plugins | None = None) -> None:
    """Run twconvert, and end the process with its exit code.

    Args:
        arguments: of the command line, instead of those the process was given.
        plugins: to use, instead of those installed.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    # Records and posts hold no circles. To look for some every 700 objects takes a tenth of the time.
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    console = Console(words)
    sys.exit(exit_code_of(lambda: _run(words, plugins, console), console))


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it so
    if wanted:
        sys.stdout.write(f"twconvert {metadata.version('twconvert')}\n")
        raise typer.Exit


def _program(
    *,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", is_eager=True, callback=_print_version)
    ] = False,
    # Taken from the words before typer sees them, it stands here for the help.
    no_plugins: Annotated[
        bool, typer.Option(NO_PLUGINS, help="Use no plugins but those that come with twconvert.")
    ] = False,
) -> None:
    """Turn a personal Twitter/X or Mastodon archive into something worth keeping.

    `twconvert formats` lists what it can make, `twconvert --to FORMAT --help` shows the options of a format.
    """


def _run(words: list[str], plugins: Plugins | None, console: Console) -> None:
    others, own_only = without_flag(NO_PLUGINS, words)
    plugins = plugins or find_plugins(own_only=own_only)
    if is_asked_by_shell():
        make_program(words_for_shell(plugins), plugins, console).main(others, prog_name="twconvert", obj=plugins)
    for warning in plugins.warnings:
        console.warning(warning)
    # Its main() would end the program in ways of its own.
    command = make_program(others, plugins, console)
    with command.make_context("twconvert", others, obj=plugins) as context:
        command.invoke(context)


def make_program(words: Sequence[str], plugins: Plugins, console: Console) -> TyperGroup:
    """Return the program: its commands, and their options.

    Args:
        words: of the command line, for they say which formats' options there are.
        plugins: to use.
        console: to write to.

    Raises:
        UsageError: the words name a format that there is not.
    """
    # Plain help: rich would take as long to load as everything else together.
    app = typer.Typer(cls=DefaultCommandGroup, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.callback()(_program)
    convert_command(app, words, plugins, console)
    add_inspection(app, plugins, console)
    add_commands(app, plugins, console)
    return cast("TyperGroup", typer.main.get_command(app))
