"""The command line."""

from __future__ import annotations

import sys
import traceback
from importlib import metadata
from typing import TYPE_CHECKING, Annotated

import typer

from twconvert.cli.commands import add_commands
from twconvert.cli.console import Console
from twconvert.cli.convert import convert_command
from twconvert.cli.group import DefaultCommandGroup
from twconvert.errors import TwconvertError
from twconvert.plugins import find_plugins

if TYPE_CHECKING:
    from collections.abc import Sequence

_BUG = 1


def main(arguments: Sequence[str] | None = None) -> None:
    """Run twconvert, and end the process with its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    console = Console(is_quiet=bool({"-q", "--quiet"} & set(words)), is_verbose=bool({"-v", "--verbose"} & set(words)))
    try:
        _command(words, console)
    except TwconvertError as error:
        console.error(str(error))
        sys.exit(error.exit_code)
    except Exception as error:  # noqa: BLE001 - the last line of defence
        if console.is_verbose:
            traceback.print_exc()
        console.error(
            f"a bug in twconvert: {type(error).__name__}: {error}; please report it with what `twconvert -v` prints"
        )
        sys.exit(_BUG)


def _version_option(
    *, version: Annotated[bool, typer.Option("--version", help="Print the version.", is_eager=True)] = False
) -> None:
    """Turn a personal Twitter/X archive into something worth keeping."""
    if version:
        sys.stdout.write(f"twconvert {metadata.version('twconvert')}\n")
        raise typer.Exit


def _command(words: list[str], console: Console) -> None:
    plugins = find_plugins()
    for warning in plugins.warnings:
        console.warning(warning)
    # Plain help: rich would take as long to load as everything else together.
    app = typer.Typer(
        cls=DefaultCommandGroup, add_completion=True, rich_markup_mode=None, pretty_exceptions_enable=False
    )
    app.callback()(_version_option)
    convert_command(app, words, plugins, console)
    add_commands(app, plugins, console)
    typer.main.get_command(app).main(words, prog_name="twconvert")
