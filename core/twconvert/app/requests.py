"""What a page asks of a conversion, checked before any work is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from twconvert.app.forms import conversion_options
from twconvert.conversion import (
    ConversionOptions,
    Output,
    checked_options,
    exporter_named,
    extent_of,
    options_of_values,
)
from twconvert.errors import OptionError, UsageError
from twconvert.registry import check_libraries, check_values, options_of
from twconvert.suggestions import suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from twconvert.app.files import Files
    from twconvert.options import Option
    from twconvert.registry import Plugins


class Conversion(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a page asks of a conversion."""

    archives: list[str]
    """The ids of the archives, all of one account."""
    formats: dict[str, dict[str, Any]]
    """The options of each format that is to be made, by its name."""
    options: dict[str, Any] = {}
    """The options of the conversion."""
    fetched: bool = True
    """Whether what was fetched for these archives is used."""


def checked(wanted: Conversion, plugins: Plugins, files: Files) -> tuple[list[Output], ConversionOptions]:
    """Return the outputs and the options that are asked for.

    A value of an option for a path is the id of a file, so that no request can name a path.

    Raises:
        UnknownError: There is no file with an id.
        UsageError: There is no such format or option, or its value is not allowed.
    """
    if not wanted.formats:
        raise UsageError("no format was chosen")
    outputs = []
    for name, values in wanted.formats.items():
        exporter = plugins.exporters.get(name) or exporter_named(_plain(name), plugins)
        with_paths = _with_paths(options_of(exporter), values, files)
        outputs.append(Output(exporter, options=check_values(exporter, with_paths, f"the format {name!r}")))
    check_libraries(each.exporter for each in outputs)
    known = conversion_options(plugins)
    for name in wanted.options:
        if name not in known:
            raise UsageError(f"there is no option {name!r}; {suggestion(name, known, 'leave it out')}")
    options = checked_options(options_of_values(_with_paths(known.values(), wanted.options, files)))
    extent_of(options, plugins)  # which looks at dates, kinds and the options of filters
    return outputs, options


def _plain(name: str) -> str:
    """Return the name of a format. A page cannot bring one of its own, as ``FILE.py:NAME`` would."""
    if ":" in name:
        raise UsageError(f"there is no format {name!r}")
    return name


def _with_paths(options: Iterable[Option], values: Mapping[str, Any], files: Files) -> dict[str, Any]:
    """Return values with the paths of files in the place of their ids."""
    of_paths = {each.name: each for each in options if each.is_path}
    return {name: _path(of_paths[name], value, files) if name in of_paths else value for name, value in values.items()}


def _path(option: Option, value: Any, files: Files) -> Any:
    if value is None:
        return None
    ids: Sequence[object] = value if option.is_list and isinstance(value, list) else [value]
    if not all(isinstance(each, str) for each in ids):
        raise OptionError(option.name, "must be a file that was chosen")
    paths = [files.one(str(each)) for each in ids]
    return paths if option.is_list else paths[0]
