"""Runs the program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from twconvert.cli.argv import (
    NO_PLUGINS,
    formats_named,
    is_asked_by_shell,
    read_words,
    without_flag,
    words_for_shell,
)
from twconvert.cli.console import Console
from twconvert.cli.exit_codes import exit_code_of
from twconvert.cli.group import is_conversion
from twconvert.cli.program import make_program
from twconvert.cli.streams import is_terminal
from twconvert.errors import UsageError
from twconvert.registry import find_plugins

if TYPE_CHECKING:
    from twconvert.registry import Plugins


def run(words: list[str], plugins: Plugins | None) -> int:
    """Run twconvert, and return its exit code.

    Args:
        words: The words of the command line.
        plugins: The plugins to use. Without them, those that are installed.
    """
    known = read_words(words)
    console = Console(is_quiet=known.is_quiet, is_verbose=known.is_verbose)
    return exit_code_of(lambda: _run(words, plugins, console), console)


def _run(words: list[str], plugins: Plugins | None, console: Console) -> None:
    others, own_only = without_flag(NO_PLUGINS, words)
    plugins = plugins or find_plugins(own_only=own_only)
    if is_asked_by_shell():
        make_program(_formats_for_shell(plugins), plugins, console).main(others, prog_name="twconvert", obj=plugins)
    for warning in plugins.warnings:
        console.warning(warning)
    if not others and is_terminal():
        from twconvert.cli.first_steps import first_steps  # noqa: PLC0415 - nobody else needs to look into archives

        console.result("\n".join(first_steps(Path(), plugins)))
        return
    if is_conversion(others):
        from twconvert.cli.given_defaults import with_defaults  # noqa: PLC0415 - other commands have none

        others = with_defaults(others, plugins, console)
    names = formats_named(read_words(others), plugins.exporters.values())
    # Its main() would end the program in ways of its own.
    command = make_program(names, plugins, console)
    with command.make_context("twconvert", others, obj=plugins) as context:
        command.invoke(context)


def _formats_for_shell(plugins: Plugins) -> list[str]:
    """Return the installed formats that were typed so far. A shell completes their options too."""
    try:
        names = formats_named(read_words(words_for_shell()), plugins.exporters.values())
    except UsageError:
        return []
    return [name for name in names if name in plugins.exporters]
