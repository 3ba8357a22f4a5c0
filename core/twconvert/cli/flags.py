"""Command-line flags made from the keyword-only parameters of exporters and filters."""

from __future__ import annotations

from copy import copy
from inspect import Parameter, Signature
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, get_args, get_origin

import typer
from typer.models import OptionInfo

from twconvert.errors import PluginError
from twconvert.registry import own_parameters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping


class Flag(NamedTuple):
    """A parameter of a function, and what the command line calls it."""

    name: str
    parameter: Parameter


def flags_of_filters(filters: Mapping[str, Callable[..., object]], taken: Iterable[str]) -> list[Flag]:
    """Return the flags of all filters. One of a name that is there already is shared."""
    parameters = {each.name: each for function in filters.values() for each in own_parameters(function)}
    return [Flag(name, each) for name, each in parameters.items() if name not in set(taken)]


def flags_of_formats(exports: Mapping[str, Callable[..., object]], taken: Iterable[str]) -> dict[str, list[Flag]]:
    """Return the flags of each format.

    A name that two formats give different meanings, or that is a common option already, is put
    behind the format's own name: ``--docx-split`` beside ``--epub-split``.
    """
    parameters = {name: own_parameters(export) for name, export in exports.items()}
    ambiguous = {*taken, *_differing(parameters.values())}
    return {
        name: [
            Flag(f"{name.replace('-', '_')}_{each.name}" if each.name in ambiguous else each.name, each) for each in own
        ]
        for name, own in parameters.items()
    }


def as_option(flag: Flag, panel: str | None = None) -> Parameter:
    """Return the parameter for typer, under a panel of the help.

    Raises:
        PluginError: typer cannot make an option of its type.
    """
    annotation: Any = flag.parameter.annotation
    kind, *extras = get_args(annotation) if get_origin(annotation) is Annotated else (annotation,)
    info = next((copy(extra) for extra in extras if isinstance(extra, OptionInfo)), typer.Option())
    # It is called as its parameter is: another name might be one of the common options.
    # Behind Annotated, typer keeps the first name in "default".
    info.default, info.param_decls = ..., ()
    if panel:
        info.rich_help_panel = panel
    option = Parameter(
        flag.name, Parameter.KEYWORD_ONLY, default=flag.parameter.default, annotation=Annotated[kind, info]
    )
    _check_type(option)
    return option


def _check_type(option: Parameter) -> None:
    def alone() -> None: ...

    alone.__signature__ = Signature([option])  # type: ignore[attr-defined]
    alone.__annotations__ = {option.name: option.annotation}
    app = typer.Typer(add_completion=False)
    app.command()(alone)
    try:
        typer.main.get_command(app)
    except (RuntimeError, TypeError, ValueError, AssertionError) as error:
        raise PluginError(f"the option {option.name!r} of a plugin cannot be shown: {error}") from error


def _differing(functions: Iterable[list[Parameter]]) -> Iterator[str]:
    """Yield the names that have different types or defaults in different functions."""
    seen: dict[str, Parameter] = {}
    for parameters in functions:
        for each in parameters:
            first = seen.setdefault(each.name, each)
            if str(first.annotation) != str(each.annotation) or first.default != each.default:
                yield each.name
