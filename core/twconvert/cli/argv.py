"""What can be read off the words of a command line before all of its options are known."""

from __future__ import annotations

import os
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from typer.core import TyperCommand

from twconvert.cli.common_flags import common_flags
from twconvert.errors import UsageError
from twconvert.registry import is_in_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from twconvert.hookspecs import Exporter

NO_PLUGINS = "--no-plugins"
_ASKED = "_TWCONVERT_COMPLETE"
_TYPED = ("COMP_WORDS", "_TYPER_COMPLETE_ARGS")
"""Where typer's scripts for bash, and for the other shells, put what was typed so far."""


class Words(Struct, frozen=True):
    """What is known of a command line before the options of its formats are."""

    formats: list[str]
    """The values of ``--to``."""
    outputs: list[Path]
    """The values of ``--output``."""
    is_quiet: bool
    is_verbose: bool


def read_words(words: Sequence[str]) -> Words:
    """Parse a command line as far as the options go that every format has.

    What is unknown or wrong is passed over. The command itself parses the same words later, with all options, and
    raises the errors.
    """
    command = TyperCommand(
        "twconvert",
        params=[*common_flags()],
        add_help_option=False,
        context_settings={"ignore_unknown_options": True, "allow_extra_args": True},
    )
    values = command.make_context("twconvert", list(words), resilient_parsing=True).params
    return Words(
        formats=formats_in(values["to"] or []),
        outputs=list(map(Path, values["output"] or [])),
        is_quiet=values["quiet"],
        is_verbose=values["verbose"],
    )


def formats_in(values: Iterable[str]) -> list[str]:
    """Return the formats that values of ``--to`` name. One value may name several, with commas between them."""
    return [
        name
        for value in values
        for name in ([value] if is_in_file(value) else map(str.strip, value.split(",")))
        if name
    ]


def without_flag(flag: str, words: Sequence[str]) -> tuple[list[str], bool]:
    """Take a flag of the program out of the words. It may stand anywhere before ``--``.

    Returns:
        The other words, and whether the flag was among them.
    """
    end = words.index("--") if "--" in words else len(words)
    kept = [word for word in words[:end] if word != flag]
    return [*kept, *words[end:]], len(kept) < end


def is_asked_by_shell() -> bool:
    """Return whether a shell runs the program to complete a word."""
    return _ASKED in os.environ


def words_for_shell() -> list[str]:
    """Return the words that a person has typed so far into a shell. The last one may be incomplete."""
    typed = next(filter(None, map(os.environ.get, _TYPED)), "")
    try:
        words = shlex.split(typed)
    except ValueError:  # a quote is still open
        words = typed.split()
    return words[1:]


def formats_named(words: Words, exporters: Iterable[Exporter]) -> list[str]:
    """Return the formats that a command line names with ``--to``, or else by the suffixes behind ``--output``.

    Raises:
        UsageError: A suffix belongs to several formats.
    """
    if words.formats:
        return list(dict.fromkeys(words.formats))
    return list(dict.fromkeys(each.name for path in words.outputs for each in _formats_of(path, exporters)))


def has_suffix(path: Path, exporter: Exporter) -> bool:
    """Return whether the name of a path ends with the suffix of a format."""
    return bool(exporter.suffix) and path.name.lower().endswith(exporter.suffix.lower())


def _formats_of(path: Path, exporters: Iterable[Exporter]) -> list[Exporter]:
    fitting = [each for each in exporters if has_suffix(path, each)]
    longest = max((len(each.suffix) for each in fitting), default=0)
    best = [each for each in fitting if len(each.suffix) == longest]
    if len(best) > 1:
        names = " and ".join(sorted(each.name for each in best))
        raise UsageError(f"{names} both write {best[0].suffix}; say which one with --to")
    return best
