"""The options of a format or a filter: the keyword-only parameters of its function."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, get_type_hints

if TYPE_CHECKING:
    from collections.abc import Callable


def own_parameters(function: Callable[..., object]) -> list[inspect.Parameter]:
    """Return the keyword-only parameters of a function, which are its options, with their types looked up.

    Raises:
        TypeError: a default is missing.
        NameError: a type cannot be looked up.
    """
    parameters = [each for each in inspect.signature(function).parameters.values() if each.kind is each.KEYWORD_ONLY]
    for each in parameters:
        if each.default is each.empty:
            raise TypeError(f"its option {each.name!r} has no default")

    # Types of the other parameters may be known to type checkers alone.
    def only_these() -> None: ...

    only_these.__annotations__ = {
        each.name: each.annotation for each in parameters if each.annotation is not each.empty
    }
    known = getattr(inspect.unwrap(function), "__globals__", {})
    types = get_type_hints(only_these, globalns=known, include_extras=True)
    return [each.replace(annotation=types.get(each.name, str)) for each in parameters]
