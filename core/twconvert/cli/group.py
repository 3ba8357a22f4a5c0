"""`twconvert ARCHIVE` means `twconvert convert ARCHIVE`, and help comes in sections."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typer.core import TyperCommand, TyperGroup

if TYPE_CHECKING:
    import typer

_OF_THE_PROGRAM = frozenset({"--help", "--version", "--install-completion", "--show-completion"})
_DEFAULT = "convert"


class SectionedCommand(TyperCommand):
    """A command whose options are listed under the panels they were given."""

    def format_options(self, ctx: typer.Context, formatter: Any) -> None:
        """Write a section for each panel."""
        sections: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            line = parameter.get_help_record(ctx)
            if line is not None:
                panel = getattr(parameter, "rich_help_panel", None)
                title = panel or ("Arguments" if parameter.param_type_name == "argument" else "Options")
                sections.setdefault(title, []).append(line)
        for title, lines in sections.items():
            with formatter.section(title):
                formatter.write_dl(lines)


class DefaultCommandGroup(TyperGroup):
    """A group that takes its first word for an archive, or an option, of the default command."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:
        """Put the default command before a first word that is no command."""
        if not args or (args[0] not in self.commands and args[0] not in _OF_THE_PROGRAM):
            args = [_DEFAULT, *args]
        return super().parse_args(ctx, args)

    def format_options(self, ctx: typer.Context, formatter: Any) -> None:
        """Write the commands, then the options of the default one."""
        super().format_options(ctx, formatter)
        self.commands[_DEFAULT].format_options(ctx, formatter)
