"""`twconvert ARCHIVE` means `twconvert convert ARCHIVE`, and help comes in sections.

What typer calls the types of its contexts, formatters and items of completion is private to it, so they are `Any` here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from typer.core import TyperCommand, TyperGroup

from twconvert.cli.flags import Flag, help_flag

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from twconvert.cli.flags import Argument

    Parameter: TypeAlias = Argument | Flag

OWN_OPTIONS = frozenset({"-h", "--help", "--version", "--install-completion", "--show-completion"})
DEFAULT = "convert"
EXAMPLES = (
    "twconvert twitter-2025-01-22.zip --to epub",
    "twconvert twitter-2025-01-22.zip --to docx --since 2020 --exclude replies",
    "twconvert inspect twitter-2025-01-22.zip",
)
COMMANDS = (DEFAULT, "batch", "inspect", "validate", "fetch", "formats", "plugins", "schema", "config", "app")


class SectionedCommand(TyperCommand):
    """A command whose options are listed under the panels they were given.

    Args:
        name: The name of the command.
        callback: The function that is called with the values of the parameters.
        params: The arguments and options.
        about: What the command does.
    """

    def __init__(self, name: str, callback: Callable[..., None], params: Sequence[Parameter], about: str) -> None:
        # Plain help: rich would take as long to load as everything else together.
        super().__init__(
            name,
            callback=callback,
            params=[*params, help_flag()],
            help=about,
            rich_markup_mode=None,
        )

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments and options, under a heading for each panel."""
        self.write_sections(ctx, formatter, "Options")

    def write_sections(self, ctx: Any, formatter: Any, title: str) -> None:
        """Write a section for the arguments, one for options without a panel, and one for each panel.

        Args:
            ctx: The context of typer.
            formatter: The formatter to write to.
            title: The heading of options without a panel.
        """
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


def is_conversion(words: Sequence[str]) -> bool:
    """Return whether the words of a command line ask for a conversion, and not for help or another command."""
    first = words[0] if words else ""
    is_other = first in {*COMMANDS, *OWN_OPTIONS, "help", "version"} - {DEFAULT}
    return not is_other and not {"-h", "--help"}.intersection(words)


def flags_of(command: TyperCommand) -> dict[str, Flag]:
    """Return the flags of a command, by their long names without ``--``."""
    return {
        word.removeprefix("--"): each
        for each in command.params
        if isinstance(each, Flag)
        for word in each.opts
        if word.startswith("--")
    }


class DefaultCommandGroup(TyperGroup):
    """A group of commands in which words that begin with no command go to ``convert``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put the default command first where the first word is not a command."""
        is_completion = not args and ctx.resilient_parsing
        args = self._with_options_for_words(args)
        if not is_completion and (not args or args[0] not in {*self.commands, *OWN_OPTIONS}):
            args = [DEFAULT, *args]
        return super().parse_args(ctx, args)

    def _with_options_for_words(self, args: list[str]) -> list[str]:
        """Return the words of the command line, with options in the places of ``help`` and ``version``."""
        if args[:1] == ["version"]:
            return ["--version"]
        if args[:1] == ["help"]:
            return [*(word for word in args[1:2] if word in self.commands), "--help"]
        return args

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Return the commands and options whose names begin so. Options of the default command are among them."""
        options = self.commands[DEFAULT].shell_complete(ctx, incomplete) if incomplete.startswith("-") else []
        return [*super().shell_complete(ctx, incomplete), *options]

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write two lines of usage: one for ``convert``, whose name may be left out, and one for all commands."""
        formatter.write_usage(ctx.command_path, "[ARCHIVE]... --to FORMAT [-o PATH] [OPTIONS]")
        formatter.write_usage(ctx.command_path, "COMMAND [ARGS]...", prefix="   or: ")

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the commands, the options of the default command, and those of the program."""
        self.format_commands(ctx, formatter)
        convert = self.commands[DEFAULT]
        if isinstance(convert, SectionedCommand):
            convert.write_sections(ctx, formatter, "Options of convert, which is the command where none is named")
        with formatter.section("Options of the program"):
            lines = (parameter.get_help_record(ctx) for parameter in self.get_params(ctx))
            formatter.write_dl([line for line in lines if line is not None])

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """Write examples."""
        del ctx
        with formatter.section("Examples"):
            for example in EXAMPLES:
                formatter.write(f"  {example}\n")
