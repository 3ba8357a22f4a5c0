"""Command-line flags made from the keyword-only parameters of exporters and filters."""

from __future__ import annotations

import inspect
from copy import copy
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, get_args, get_origin, get_type_hints

import typer
from typer.models import OptionInfo

from twconvert.errors import PluginError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping


class Flag(NamedTuple):
    """A parameter of a function, and what the command line calls it."""

    name: str
    parameter: inspect.Parameter


def own_parameters(function: Callable[..., object]) -> list[inspect.Parameter]:
    """Return the keyword-only parameters of a function, with their types looked up.

    Raises:
        PluginError: a type cannot be looked up, or a default is missing.
    """
    parameters = [each for each in inspect.signature(function).parameters.values() if each.kind is each.KEYWORD_ONLY]
    for each in parameters:
        if each.default is each.empty:
            raise PluginError(f"the parameter {each.name!r} of {function.__module__} has no default")

    def only_these() -> None: ...

    only_these.__annotations__ = {each.name: each.annotation for each in parameters}
    try:
        types = get_type_hints(only_these, globalns=getattr(function, "__globals__", {}), include_extras=True)
    except NameError as error:
        raise PluginError(f"a type of a parameter of {function.__module__} cannot be looked up: {error}") from error
    return [each.replace(annotation=types[each.name]) for each in parameters]


def flags_of_formats(exports: Mapping[str, Callable[..., object]], taken: Iterable[str]) -> dict[str, list[Flag]]:
    """Return the flags of each format.

    A name that two formats give different meanings, or that is a common option already, is put
    behind the format's own name: ``--docx-split`` beside ``--epub-split``.
    """
    parameters = {name: own_parameters(export) for name, export in exports.items()}
    ambiguous = {name for name in taken} | _ambiguous(parameters.values())
    return {
        name: [
            Flag(f"{name.replace('-', '_')}_{each.name}" if each.name in ambiguous else each.name, each)
            for each in own
        ]
        for name, own in parameters.items()
    }


def as_option(flag: Flag, panel: str | None = None) -> inspect.Parameter:
    """Return the parameter for typer, under a panel of the help."""
    annotation: Any = flag.parameter.annotation
    kind, extras = (annotation, ()) if get_origin(annotation) is not Annotated else _split(annotation)
    info = next((copy(extra) for extra in extras if isinstance(extra, OptionInfo)), typer.Option())
    if panel:
        info.rich_help_panel = panel
    return flag.parameter.replace(name=flag.name, annotation=Annotated[kind, info])


def _split(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    kind, *extras = get_args(annotation)
    return kind, tuple(extras)


def _ambiguous(functions: Iterable[list[inspect.Parameter]]) -> set[str]:
    seen: dict[str, inspect.Parameter] = {}
    return set(_differing(seen, functions))


def _differing(
    seen: dict[str, inspect.Parameter], functions: Iterable[list[inspect.Parameter]]
) -> Iterator[str]:
    for parameters in functions:
        for each in parameters:
            first = seen.setdefault(each.name, each)
            if str(first.annotation) != str(each.annotation) or first.default != each.default:
                yield each.name
