"""Puts the defaults of files before the words of a command line."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from twconvert.cli.argv import formats_named, read_words
from twconvert.cli.commands.convert import convert_command
from twconvert.cli.defaults import is_given, places, read_defaults, words_of
from twconvert.cli.group import DEFAULT, flags_of
from twconvert.conversion import exporter_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twconvert.cli.console import Console
    from twconvert.registry import Plugins


def with_defaults(words: Sequence[str], plugins: Plugins, console: Console) -> list[str]:
    """Return the words of a conversion with the defaults that files have for options that are not among them.

    What is taken from a file is told, so that nobody wonders where it comes from.

    Raises:
        UsageError: A file has a key or a value that no option has.
    """
    files = [file for file in places() if file.is_file()]
    if not files:
        return list(words)
    given = formats_named(read_words(words), plugins.exporters.values())
    found = read_defaults(files, flags_of(convert_command([], plugins, console)), plugins)
    formats = given or (found["to"].value if "to" in found else [])
    flags = flags_of(convert_command([exporter_named(each, plugins) for each in formats], plugins, console))
    before = list(words[:1]) if words[0] == DEFAULT else []
    for file in files:
        taken = [
            word
            for name, default in found.items()
            if default.file == file and not (name == "to" and given)
            for flag_name, flag in flags.items()
            # Where several formats mean different things by it, each has it behind its own name.
            if name in {flag_name, flag.option.name.replace("_", "-")} and not is_given(flag_name, words)
            for word in words_of(default.value, flag_name, flag)
        ]
        if taken:
            console.note(f"defaults of {file}: {shlex.join(taken)}")
            before += taken
    return [*before, *(words[1:] if words[0] == DEFAULT else words)]
