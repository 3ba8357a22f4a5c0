"""What is true of the options of every exporter and filter."""

from __future__ import annotations

from inspect import Parameter, signature
from typing import TYPE_CHECKING

from twconvert.registry import options_of_function

if TYPE_CHECKING:
    from collections.abc import Callable, Collection


def check_options(function: Callable[..., object], arguments: int, shared: Collection[str] = ()) -> None:
    """Raise an error if an option is not as the command line needs it.

    Args:
        function: The function of an exporter or filter. Its keyword-only parameters are the options.
        arguments: The number of its other parameters.
        shared: The names of options that need no help text, because every conversion has them.

    Raises:
        AssertionError: An option is not keyword-only, or has no help text.
        TypeError: An option has no default, or a type that no option can have.
    """
    others = [each for each in signature(function).parameters.values() if each.kind is not Parameter.KEYWORD_ONLY]
    surplus = ", ".join(each.name for each in others[arguments:])
    if surplus:
        raise AssertionError(f"put a * before {surplus}: options are keyword-only")
    for each in options_of_function(function):
        if each.name not in shared and not each.help:
            raise AssertionError(f"the option {each.name!r} has no help: Annotated[..., typer.Option(help=...)]")
