"""The directives that ask the program what it has."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from sphinx_twconvert.exit_codes import exit_codes
from sphinx_twconvert.layers import described_modules, drawing
from sphinx_twconvert.program import commands, formats, options_of_format, options_of_program
from sphinx_twconvert.types import described
from twconvert.kinds import all_kinds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from docutils.nodes import Node

    from sphinx_twconvert.program import Command, Option


class _OfTheProgram(SphinxDirective):
    """Shows what the program says of itself."""

    def show(self, *lines: str, headings: bool = False) -> list[Node]:
        """Return what lines of Markdown become, anew whenever Sphinx runs: it cannot know what they depend on."""
        self.env.note_reread()
        return self.parse_text_to_nodes("\n".join(lines), allow_section_headings=headings)


class Commands(_OfTheProgram):
    """All commands, with what each takes."""

    def run(self) -> list[Node]:
        """Return a section for each command, and one for the options that belong to none."""
        sections = [line for each in commands() for line in _command_lines(each)]
        rest = ["## Options of the program", "", *_option_lines("twconvert", options_of_program())]
        return self.show(*sections, *rest, headings=True)


class FormatOptions(_OfTheProgram):
    """The options of a format."""

    required_arguments: ClassVar[int] = 1

    def run(self) -> list[Node]:
        """Return an entry for each option, or a sentence where there is none."""
        name = self.arguments[0]
        lines = list(_option_lines(f"twconvert --to {name}", options_of_format(name)))
        return self.show(*lines or ["This format has no options of its own."])


class KindsOfFormats(_OfTheProgram):
    """Which format has a place for which kind of record."""

    def run(self) -> list[Node]:
        """Return a table: a row for each format, a column for each kind."""
        kinds = [kind.name for kind in all_kinds()]
        rows = [
            f"| [](/formats/{each.name}.md) | {' | '.join('yes' if kind in each.holds else '' for kind in kinds)} |"
            for each in formats()
        ]
        head = [f"| | {' | '.join(kinds)} |", f"| --- |{' --- |' * len(kinds)}"]
        return self.show(*head, *rows)


class ExitCodes(_OfTheProgram):
    """What each exit code means."""

    def run(self) -> list[Node]:
        """Return a table."""
        rows = [f"| {code} | {meaning} |" for code, meaning in exit_codes()]
        return self.show("| exit code | what it means |", "| --- | --- |", *rows)


class Layers(_OfTheProgram):
    """The layers of the core."""

    def run(self) -> list[Node]:
        """Return a drawing, and a line for each module."""
        rows = [f"| `{name}` | {about} |" for name, about in described_modules()]
        table = self.show("| module | what it says of itself |", "| --- | --- |", *rows)
        return [nodes.raw("", drawing(), format="html"), *table]


class Types(_OfTheProgram):
    """The types of a module."""

    required_arguments: ClassVar[int] = 1

    def run(self) -> list[Node]:
        """Return an entry for each class and type alias."""
        return self.show(described(self.arguments[0]))


def _command_lines(command: Command) -> Iterator[str]:
    yield f"## twconvert {command.name}"
    yield ""
    yield command.about
    yield ""
    yield f"```text\ntwconvert {command.name} {command.usage}\n```"
    yield ""
    for names, meaning in command.arguments:
        yield f"`{names}`\n: {meaning}"
        yield ""
    yield from _option_lines(f"twconvert {command.name}", command.options)


def _option_lines(program: str, options: Iterable[Option]) -> Iterator[str]:
    yield f"```{{program}} {program}\n```"
    yield ""
    for names, meaning in options:
        # A flag and its opposite are two options of one meaning.
        yield f":::{{option}} {names.replace(' / ', ', ')}"
        yield meaning
        yield ":::"
        yield ""
