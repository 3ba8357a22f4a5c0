"""Options and arguments of the command line, made of `Option` data.

Typer has pydantic make the values of its own options. Loading that takes a quarter of the start, and `Option` makes
them as well, with messages of its own. So these classes override `process_value`, and do without typer's description
of a type.
"""

from __future__ import annotations

import sys
from itertools import chain
from typing import TYPE_CHECKING, Any, cast

import typer
from typer.core import TyperArgument, TyperOption

from twconvert.cli.streams import stdout_errors_for_people
from twconvert.errors import OptionError, UsageError
from twconvert.options import Option
from twconvert.registry import options_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from twconvert.hookspecs import Exporter, Filter

_NO_TYPE = cast("Any", None)


class Flag(TyperOption):
    """An option of the command line.

    Args:
        option: The option that it stands for.
        name: The name of its value among those of the command. Without it the name of the option.
        word: What it is called on the command line. Without it like its value.
        short: A letter that stands for it, as in ``-o``.
        panel: The heading that it is listed under in help.
        is_switch: Whether a bool has one form alone: ``--force``. Otherwise it has two: ``--media`` and ``--no-media``.
        callback: The function that is called with the context, this flag and its value, before other values are
            looked at. The command does not get the value then.
    """

    def __init__(
        self,
        option: Option,
        *,
        name: str = "",
        word: str = "",
        short: str = "",
        panel: str | None = None,
        is_switch: bool = False,
        callback: Callable[..., Any] | None = None,
    ) -> None:
        self.option = option
        name = name or option.name
        long = f"--{word or name.replace('_', '-')}"
        is_bool = option.type is bool
        if is_bool and not is_switch:
            long = f"{long}/--no-{long.removeprefix('--')}"
        super().__init__(
            param_decls=[name, *([f"-{short}"] if short else []), long],
            type_descriptor=_NO_TYPE,
            default=option.default,
            multiple=option.is_list,
            is_flag=is_bool,
            show_default=True,
            metavar=_metavar(option),
            help=_help(option),
            callback=callback,
            expose_value=callback is None,
            is_eager=callback is not None,
            autocompletion=_completion(option),
            rich_help_panel=panel,
        )

    def process_value(self, ctx: Any, value: Any) -> Any:
        """Return the value of what was typed, or the default.

        Raises:
            UsageError: The value is not allowed.
        """
        made = _value(self.option, value, self.opts[-1])
        return self.callback(ctx, self, made) if self.callback else made


class Argument(TyperArgument):
    """An argument of a command. It may be left out.

    Args:
        option: The option that it stands for. Where that takes a list, the argument may be given several times.
    """

    def __init__(self, option: Option) -> None:
        self.option = option
        super().__init__(
            param_decls=[option.name],
            type_descriptor=_NO_TYPE,
            nargs=-1 if option.is_list else 1,
            metavar=option.metavar,
            help=option.help,
            autocompletion=_completion(option),
        )

    def process_value(self, ctx: Any, value: Any) -> Any:
        """Return the value of what was typed, or the default.

        Raises:
            UsageError: The value is not allowed.
        """
        del ctx
        return _value(self.option, value, self.option.metavar)


def switch(
    name: str, about: str, callback: Callable[[Any, Flag, bool], None] | None = None, *, short: str = ""
) -> Flag:
    """Return a flag that takes no value.

    Args:
        name: The name of its value.
        about: What it does.
        callback: The function that is called with the context, the flag and whether it was given, before other values
            are looked at.
        short: A letter that stands for it.
    """
    option = Option(name=name, type=bool, default=False, help=about)
    return Flag(option, short=short, is_switch=True, callback=callback)


def help_flag() -> Flag:
    """Return the flag that every command has."""
    return switch("help", "Show this message and exit.", _show_help, short="h")


def filter_flags(filters: Iterable[Filter], taken: Iterable[str]) -> list[Flag]:
    """Return the flags of all filters. Filters share an option of one name with each other and with the command.

    Args:
        filters: The filters.
        taken: The names of options that the command has itself.
    """
    options = {option.name: option for each in filters for option in options_of(each)}
    return [Flag(option) for name, option in options.items() if name not in set(taken)]


def format_flags(exporters: Iterable[Exporter], taken: Iterable[str]) -> dict[str, list[Flag]]:
    """Return the flags of each format, by its name.

    Formats share an option that is the same in both. A name that two formats give different meanings, or that the
    command has already, is put behind the format's own name: ``--docx-split`` beside ``--epub-split``.

    Args:
        exporters: The exporters of the formats.
        taken: The names of options that the command has itself.
    """
    options = {each.name: options_of(each) for each in exporters}
    meanings: dict[str, list[Option]] = {}
    for option in chain(*options.values()):
        known = meanings.setdefault(option.name, [])
        if option not in known:
            known.append(option)
    ambiguous = {*taken, *(name for name, known in meanings.items() if len(known) > 1)}
    return {
        name: [
            Flag(
                option,
                name=f"{name.replace('-', '_')}_{option.name}" if option.name in ambiguous else option.name,
                panel=f"Options of {' and '.join(name for name, others in options.items() if option in others)}",
            )
            for option in own
        ]
        for name, own in options.items()
    }


def _show_help(context: Any, flag: Flag, is_wanted: bool) -> None:  # noqa: FBT001 - typer calls it so
    del flag
    if is_wanted and not context.resilient_parsing:
        with stdout_errors_for_people():
            sys.stdout.write(f"{context.get_help()}\n")
        raise typer.Exit


def _value(option: Option, value: Any, name: str) -> Any:
    if value is None or value is option.default or value == ():
        return option.default
    if isinstance(value, bool):
        return value
    try:
        return option.parse(value)
    except OptionError as error:
        raise UsageError(f"{name} {error.reason}") from None


def _metavar(option: Option) -> str:
    if option.metavar:
        return option.metavar
    return f"<{'|'.join(map(str, option.choices)) or option.type.__name__.lower()}>"


def _help(option: Option) -> str:
    """Return the help of an option, with the bounds of its number in words."""
    low, high = option.minimum, option.maximum
    if low is None and high is None:
        return option.help
    bounds = f"{low:g} or more" if high is None else f"{high:g} or less" if low is None else f"{low:g} to {high:g}"
    return f"{option.help}  [{bounds}]"


def _completion(option: Option) -> Callable[[Any, list[str], str], Any]:
    """Return the function that typer calls to complete a value."""

    def complete(context: Any, words: list[str], incomplete: str) -> Any:
        if option.complete:
            call = typer.main.get_param_completion(option.complete)
            return call(context, words, incomplete) if call else []
        # Several choices may have commas between them.
        before, comma, begun = incomplete.rpartition(",") if option.is_list else ("", "", incomplete)
        return [f"{before}{comma}{choice}" for choice in option.choices if str(choice).startswith(begun)]

    return complete
