"""Makes options of the keyword-only parameters of the function of an exporter or a filter."""

from __future__ import annotations

import inspect
from functools import cache, lru_cache
from pathlib import Path
from types import FunctionType, NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from twconvert.errors import OptionError, UsageError
from twconvert.hookspecs import Exporter
from twconvert.options import Option
from twconvert.suggestions import suggestion

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from twconvert.hookspecs import Filter
    from twconvert.options import ValueType

_TYPES: tuple[ValueType, ...] = (str, int, float, bool, Path)
_SETTINGS = ("help", "metavar", "min", "max", "autocompletion")
"""What ``typer.Option`` may say of an option."""


def options_of(offer: Exporter | Filter) -> tuple[Option, ...]:
    """Return the options of an exporter or a filter, in the order of its parameters.

    Raises:
        TypeError: An option has no default, or is of a type that no option can have.
        NameError: The type of an option cannot be looked up.
    """
    return options_of_function(offer.export if isinstance(offer, Exporter) else offer.filter)


def options_of_function(function: Callable[..., object]) -> tuple[Option, ...]:
    """Return the options that the keyword-only parameters of a function are.

    Raises:
        TypeError: An option has no default, or is of a type that no option can have.
        NameError: The type of an option cannot be looked up.
    """
    # Other callables need not be hashable.
    return _options_of_plain(function) if isinstance(function, FunctionType) else _options(function)


@lru_cache(maxsize=200)
def _options_of_plain(function: FunctionType) -> tuple[Option, ...]:
    """Return the options of a function, which are asked for several times while a command starts."""
    return _options(function)


def _options(function: Callable[..., object]) -> tuple[Option, ...]:
    parameters = [each for each in inspect.signature(function).parameters.values() if each.kind is each.KEYWORD_ONLY]

    # Types of the other parameters may be known to type checkers alone.
    def only_these() -> None: ...

    only_these.__annotations__ = {
        each.name: each.annotation for each in parameters if each.annotation is not each.empty
    }
    known = getattr(inspect.unwrap(function), "__globals__", {})
    types = get_type_hints(only_these, globalns=known, include_extras=True)
    return tuple(_option(each, types.get(each.name, type(each.default))) for each in parameters)


def check_values(offer: Exporter | Filter, values: Mapping[str, object], owner: str) -> dict[str, Any]:
    """Return the values of options as the function of an exporter or a filter takes them.

    Args:
        offer: The exporter or filter.
        values: The values by the names of the options.
        owner: What messages call the offer: ``the format 'epub'``.

    Raises:
        UsageError: There is no such option.
        OptionError: A value is not allowed.
    """
    options = {each.name: each for each in options_of(offer)}
    for name in values:
        if name not in options:
            ending = f"it has {', '.join(sorted(options)) or 'none'}"
            raise UsageError(f"{owner} has no option {name!r}; {suggestion(name, options, ending)}")
    try:
        return {name: options[name].check(value) for name, value in values.items()}
    except OptionError as error:
        raise OptionError(error.option, error.reason, owner) from None


def _option(parameter: inspect.Parameter, annotation: object) -> Option:
    name = parameter.name
    if parameter.default is parameter.empty:
        raise TypeError(f"its option {name!r} has no default")
    extras = get_args(annotation)[1:] if get_origin(annotation) is Annotated else ()
    kind, choices, is_list = _type_of(get_args(annotation)[0] if extras else annotation, name)
    said = _settings(extras, name)
    option = Option(
        name=name,
        type=kind,
        default=parameter.default,
        choices=choices,
        help=inspect.cleandoc(said.get("help") or ""),
        minimum=said.get("min"),
        maximum=said.get("max"),
        is_list=is_list,
        metavar=said.get("metavar") or "",
        complete=said.get("autocompletion"),
    )
    try:
        option.check(parameter.default)
    except OptionError as error:
        raise TypeError(f"the default of its option {name!r} is wrong: it {error.reason}") from error
    return option


def _type_of(annotation: object, name: str) -> tuple[ValueType, tuple[Any, ...], bool]:
    """Return the type of a value, the choices, and whether there may be several values."""
    parts = get_args(annotation) if get_origin(annotation) in {Union, UnionType} else (annotation,)
    inner = [part for part in parts if part is not NoneType]
    is_list = len(inner) == 1 and get_origin(inner[0]) is list
    if is_list:
        inner = list(get_args(inner[0]))
    choices = get_args(inner[0]) if len(inner) == 1 and get_origin(inner[0]) is Literal else ()
    types = {type(choice) for choice in choices} if choices else set(inner)
    allowed = (str, int) if choices else _TYPES
    kind = next((each for each in allowed if types == {each}), None)
    if kind is None or (is_list and kind is bool):
        raise TypeError(
            f"its option {name!r} is of the type {annotation}; an option is a str, int, float, bool, Path or Literal, "
            "or a list of one, or None"
        )
    return kind, choices, is_list


@cache
def _usual_settings() -> dict[str, Any]:
    from typer.models import OptionInfo  # noqa: PLC0415 - as below

    return vars(OptionInfo())


def _settings(extras: Sequence[object], name: str) -> dict[str, Any]:
    """Return what ``typer.Option`` says of an option. The names that it may give are of no account."""
    from typer.models import OptionInfo  # noqa: PLC0415 - a program that asks for no options needs no typer

    info = next((extra for extra in extras if isinstance(extra, OptionInfo)), None)
    if info is None:
        return {}
    usual = {**_usual_settings(), "default": info.default, "param_decls": info.param_decls}
    said = {setting: value for setting, value in vars(info).items() if value != usual[setting]}
    if unknown := sorted(said.keys() - set(_SETTINGS)):
        raise TypeError(
            f"its option {name!r} says {unknown[0]!r} with typer.Option, and only {', '.join(_SETTINGS)} count"
        )
    return said
