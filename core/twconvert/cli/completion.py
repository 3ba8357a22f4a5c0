"""Helps a shell to complete the words that a person has begun to type."""

from __future__ import annotations

import os
import shlex
from contextlib import suppress
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

import typer

from twconvert.cli.argv import formats_in
from twconvert.errors import UsageError

if TYPE_CHECKING:
    from twconvert.registry import Plugins

_ASKED = "_TWCONVERT_COMPLETE"
_TYPED = ("COMP_WORDS", "_TYPER_COMPLETE_ARGS")
"""Where typer's scripts for bash, and for the other shells, put what was typed so far."""


def is_asked_by_shell() -> bool:
    """Say whether a shell runs the program to learn how a word goes on."""
    return _ASKED in os.environ


def words_for_shell(plugins: Plugins) -> list[str]:
    """Return words that name the formats that were typed, for their options are to be completed too.

    The last one may still be incomplete, and a format that there is not is no error yet.
    """
    typed = next(filter(None, map(os.environ.get, _TYPED)), "")
    try:
        words = shlex.split(typed)
    except ValueError:  # a quote is still open
        words = typed.split()
    named: list[str] = []
    with suppress(UsageError):
        named = [name for name in formats_in(words[1:], plugins) if name in plugins.exporters]
    return [word for name in named for word in ("--to", name)]


def complete_format(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """Return the installed formats that begin so, and what each makes."""
    plugins: Plugins = context.obj
    return [(name, each.about) for name, each in sorted(plugins.exporters.items()) if name.startswith(incomplete)]


def complete_timezone(incomplete: str) -> list[str]:
    """Return the time zones that begin so."""
    return sorted(name for name in available_timezones() if name.startswith(incomplete))


def complete_schema(incomplete: str) -> list[str]:
    """Return the schemas that begin so."""
    from twconvert.cli.schemas import schema_names  # noqa: PLC0415 - help needs no schemas

    return [name for name in schema_names() if name.startswith(incomplete)]
