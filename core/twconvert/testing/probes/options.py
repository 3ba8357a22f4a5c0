"""What holds for the options of formats and of filters alike."""

from __future__ import annotations

from inspect import Parameter, signature
from typing import TYPE_CHECKING, Annotated, get_args, get_origin

from typer.models import OptionInfo

from twconvert.cli.flags import Flag, as_option
from twconvert.registry import own_parameters

if TYPE_CHECKING:
    from collections.abc import Callable, Collection


def check_options(function: Callable[..., object], arguments: int, shared: Collection[str] = ()) -> None:
    """Raise an error where an option is not keyword-only, has no default or no help, or cannot be shown.

    Args:
        function: whose options they are.
        arguments: how many arguments it takes besides them.
        shared: names of options that have their help elsewhere.
    """
    others = [each for each in signature(function).parameters.values() if each.kind is not Parameter.KEYWORD_ONLY]
    surplus = ", ".join(each.name for each in others[arguments:])
    if surplus:
        raise AssertionError(f"put a * before {surplus}: options are keyword-only")
    for each in own_parameters(function):
        if each.name not in shared and not _help_of(each):
            raise AssertionError(f"the option {each.name!r} has no help: Annotated[..., typer.Option(help=...)]")
        as_option(Flag(each.name, each))


def _help_of(option: Parameter) -> str:
    extras = get_args(option.annotation)[1:] if get_origin(option.annotation) is Annotated else ()
    return next((extra.help or "" for extra in extras if isinstance(extra, OptionInfo)), "")
