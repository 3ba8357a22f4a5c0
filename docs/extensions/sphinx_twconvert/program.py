"""What the program says of itself: its commands, their options, and how it is called."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, NamedTuple

import typer

from twconvert.cli.console import Console
from twconvert.cli.group import COMMANDS, DEFAULT
from twconvert.cli.program import make_program
from twconvert.registry import find_plugins

if TYPE_CHECKING:
    from collections.abc import Iterator

    from typer.core import TyperGroup

    from twconvert import Exporter

_PANEL_OF_A_FORMAT = "Options of "


class Option(NamedTuple):
    """An option as the help shows it: ``-t, --to FORMAT`` and what it does."""

    names: str
    help: str


class Command(NamedTuple):
    """A command, how it is called, what it does and what it takes."""

    name: str
    usage: str
    about: str
    arguments: list[Option]
    options: list[Option]


def formats() -> list[Exporter]:
    """Return the formats that come with twconvert, by name."""
    return [each for _, each in sorted(find_plugins(own_only=True).exporters.items())]


def commands() -> list[Command]:
    """Return all commands; of `convert` the options that every format has."""
    program = _program()
    return [_command(program, name) for name in COMMANDS]


def options_of_format(name: str) -> list[Option]:
    """Return the options that a format adds to those of `convert`."""
    program = _program(name)
    return [option for panel, option in _options(program, DEFAULT) if panel.startswith(_PANEL_OF_A_FORMAT)]


def options_of_program() -> list[Option]:
    """Return the options that belong to no command."""
    program = _program()
    context = typer.Context(program, info_name="twconvert")
    return [Option(*line) for each in program.get_params(context) if (line := each.get_help_record(context))]


def _program(*formats: str) -> TyperGroup:
    return make_program(formats, find_plugins(own_only=True), Console())


def _command(program: TyperGroup, name: str) -> Command:
    command = program.commands[name]
    context = typer.Context(command, info_name=f"twconvert {name}")
    arguments = [
        Option(each.get_usage_pieces(context)[0], getattr(each, "help", None) or "")
        for each in command.get_params(context)
        if each.param_type_name == "argument"
    ]
    usage = " ".join(command.collect_usage_pieces(context))
    about = inspect.cleandoc(command.help or "")
    return Command(name, usage, about, arguments, [option for _, option in _options(program, name)])


def _options(program: TyperGroup, name: str) -> Iterator[tuple[str, Option]]:
    """Yield the options of a command, each with the panel it is shown in."""
    command = program.commands[name]
    context = typer.Context(command, info_name=name)
    for each in command.get_params(context):
        line = None if each.param_type_name == "argument" else each.get_help_record(context)
        if line:
            yield getattr(each, "rich_help_panel", None) or "", Option(*line)
