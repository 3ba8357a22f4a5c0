"""Words of the command line that are values as they stand.

Typer has pydantic make a value of every word, and of every default. To load pydantic takes a quarter of the start,
and nearly all options of twconvert are names, paths and switches. What this module does not know goes to typer as ever.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from typer.core import TyperArgument, TyperOption
from typer.models import OptionInfo

if TYPE_CHECKING:
    from collections.abc import Callable

    from typer._click.core import Context, Parameter

_MAKERS: dict[Any, Callable[[Any], object]] = {
    str: str,
    Path: Path,
    list[str]: list,
    list[Path]: lambda words: list(map(Path, words)),
}
_Parameter: TypeAlias = TyperOption | TyperArgument
_NO_RULES = OptionInfo()
_RULES_FOR_PATHS = (
    *("exists", "file_okay", "dir_okay", "writable", "readable"),
    *("resolve_path", "allow_dash", "path_type"),
)


def taking_plain_values(parameters: list[Parameter]) -> list[Parameter]:
    """Return the parameters, which take plain values without pydantic from now on."""
    for parameter in parameters:
        if isinstance(parameter, _Parameter):
            # Here typer keeps what makes values, and makes it where there is nothing.
            parameter._runtime_param = _PlainValues(parameter)  # type: ignore[assignment]  # noqa: SLF001
    return parameters


class _PlainValues:
    """Makes the values of a parameter, in the place of typer's ``RuntimeParam``."""

    def __init__(self, parameter: _Parameter) -> None:
        self._type = parameter.type_descriptor.annotation
        self._info = parameter.type_descriptor.parameter_info

    def coerce(self, value: object, param: _Parameter, ctx: Context) -> object:
        """Return the value of a word, of several, or of none."""
        if value is None:
            return () if param.multiple or param.nargs == -1 else None
        if not self._info.parser:
            if value is param.default:
                return value
            if self._type in _MAKERS and self._is_plain(value):
                return _MAKERS[self._type](value)
        param._runtime_param = None  # noqa: SLF001 - see above
        return param.get_runtime_param().coerce(value, param, ctx)

    def _is_plain(self, value: Any) -> bool:
        if self._type in (str, list[str]):
            return True
        has_rules = any(getattr(self._info, rule) != getattr(_NO_RULES, rule) for rule in _RULES_FOR_PATHS)
        return not has_rules and all(map(_may_be_read, [value] if self._type is Path else value))


def _may_be_read(path: str) -> bool:
    # Typer says so of what cannot be read.
    return os.access(path, os.R_OK) or not os.path.lexists(path)
