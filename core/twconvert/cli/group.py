"""`twconvert ARCHIVE` means `twconvert convert ARCHIVE`, and help comes in sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typer.core import TyperCommand, TyperGroup

from twconvert.cli.plain_values import taking_plain_values

if TYPE_CHECKING:
    from typer._click.core import Context, Parameter
    from typer._click.formatting import HelpFormatter
    from typer._click.shell_completion import CompletionItem

OWN_OPTIONS = frozenset({"--help", "--version", "--install-completion", "--show-completion"})
DEFAULT = "convert"
COMMANDS = (DEFAULT, "inspect", "validate", "formats", "plugins", "schema")


class SectionedCommand(TyperCommand):
    """A command whose options are listed under the panels they were given."""

    def get_params(self, ctx: Context) -> list[Parameter]:
        """Return its parameters."""
        return taking_plain_values(super().get_params(ctx))

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write a section for each panel."""
        self.write_sections(ctx, formatter, "Options")

    def write_sections(self, ctx: Context, formatter: HelpFormatter, title: str) -> None:
        """Write a section for the arguments, one with this title, and one for each panel."""
        sections: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            if parameter.param_type_name == "argument":
                name = " ".join(parameter.get_usage_pieces(ctx))
                sections.setdefault("Arguments", []).append((name, getattr(parameter, "help", None) or ""))
                continue
            line = parameter.get_help_record(ctx)
            if line is not None:
                sections.setdefault(getattr(parameter, "rich_help_panel", None) or title, []).append(line)
        for heading, lines in sections.items():
            with formatter.section(heading):
                formatter.write_dl(lines)


class DefaultCommandGroup(TyperGroup):
    """A group that takes its first word for an archive, or an option, of the default command."""

    def get_params(self, ctx: Context) -> list[Parameter]:
        """Return the parameters of the program itself."""
        return taking_plain_values(super().get_params(ctx))

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Put the default command before a first word that is no command."""
        is_completion = not args and ctx.resilient_parsing
        if not is_completion and (not args or args[0] not in {*self.commands, *OWN_OPTIONS}):
            args = [DEFAULT, *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: Context, incomplete: str) -> list[CompletionItem]:
        """Return the commands and options that begin so, those of the default command among them."""
        options = self.commands[DEFAULT].shell_complete(ctx, incomplete) if incomplete.startswith("-") else []
        return [*super().shell_complete(ctx, incomplete), *options]

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write how to call it: to convert first of all."""
        formatter.write_usage(ctx.command_path, "[ARCHIVE]... --to FORMAT [-o PATH] [OPTIONS]")
        formatter.write_usage(ctx.command_path, "COMMAND [ARGS]...", prefix="   or: ")

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the commands, then the options of the default one."""
        self.format_commands(ctx, formatter)
        convert = self.commands[DEFAULT]
        if isinstance(convert, SectionedCommand):
            convert.write_sections(ctx, formatter, "Options of convert, which is the command where none is named")
        with formatter.section("Options of the program"):
            lines = (parameter.get_help_record(ctx) for parameter in self.get_params(ctx))
            formatter.write_dl([line for line in lines if line is not None])
