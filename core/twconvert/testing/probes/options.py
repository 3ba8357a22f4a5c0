"""What holds for the options of formats and of filters alike."""

from __future__ import annotations

from inspect import Parameter, signature
from typing import TYPE_CHECKING

from twconvert.registry import options_of_function

if TYPE_CHECKING:
    from collections.abc import Callable, Collection


def check_options(function: Callable[..., object], arguments: int, shared: Collection[str] = ()) -> None:
    """Raise an error where an option is not keyword-only, has no default or no help, or is of a type that none can be.

    Args:
        function: The function whose options they are.
        arguments: The number of arguments that it takes besides them.
        shared: The names of options that have their help elsewhere.
    """
    others = [each for each in signature(function).parameters.values() if each.kind is not Parameter.KEYWORD_ONLY]
    surplus = ", ".join(each.name for each in others[arguments:])
    if surplus:
        raise AssertionError(f"put a * before {surplus}: options are keyword-only")
    for each in options_of_function(function):
        if each.name not in shared and not each.help:
            raise AssertionError(f"the option {each.name!r} has no help: Annotated[..., typer.Option(help=...)]")
