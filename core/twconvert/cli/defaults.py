"""Defaults of options that people keep in files called ``twconvert.toml``."""

from __future__ import annotations

import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from twconvert.conversion import exporter_named
from twconvert.errors import OptionError, UsageError
from twconvert.filters import days_of, time_zone
from twconvert.options import TIMEZONE_OF_ARCHIVE
from twconvert.registry import is_in_file, options_of
from twconvert.suggestions import suggestion

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from twconvert.cli.flags import Flag
    from twconvert.options import Option
    from twconvert.registry import Plugins

FILE_NAME = "twconvert.toml"
NOT_IN_FILES = frozenset(
    {"output", "report", "export-handles", "force", "open", "quiet", "verbose", "help", "no-plugins"}
)
"""Options that only the command line has: what one run writes, replaces and says."""


class Default(Struct, frozen=True):
    """The default of an option."""

    name: str
    """What the command line calls it, without ``--``."""
    value: Any
    """A value that the option takes."""
    file: Path
    """The file that it is from."""


def places() -> list[Path]:
    """Return the paths of the files, whether they exist or not. What the first one says outweighs the second."""
    return [Path(FILE_NAME), *(folder / "twconvert" / FILE_NAME for folder in _folders_of_user())]


def read_defaults(files: Iterable[Path], flags: Mapping[str, Flag], plugins: Plugins) -> dict[str, Default]:
    """Return the defaults that files have, by the names of their options.

    Args:
        files: The files. One that does not exist has none; one that comes earlier outweighs the others.
        flags: The flags of the command, by their long names without ``--``.
        plugins: The plugins. Options of formats that are not made now may be in a file too.

    Raises:
        UsageError: A file cannot be read, or has a key or a value that no option has. The message names file and key.
    """
    options = {
        each.name.replace("_", "-"): each for exporter in plugins.exporters.values() for each in options_of(exporter)
    }
    options |= {name: flag.option for name, flag in flags.items()}
    found: dict[str, Default] = {}
    for file in files:
        for key, value in _content(file).items():
            name = key.replace("_", "-")
            found.setdefault(name, Default(name, _checked(file, key, value, options, plugins), file))
    return found


def words_of(value: Any, name: str, flag: Flag) -> list[str]:
    """Return a value as words of the command line.

    Args:
        value: The value, as the option takes it.
        name: The long name of the flag, without ``--``.
        flag: The flag.
    """
    if isinstance(value, bool):
        return [f"--{name}"] if value else [word for word in flag.secondary_opts if word.startswith("--")]
    return [f"--{name}={each}" for each in (value if isinstance(value, list) else [value])]


def is_given(name: str, words: Sequence[str]) -> bool:
    """Return whether words of the command line have an option already."""
    flags = (f"--{name}", f"--no-{name}")
    options = words[: words.index("--")] if "--" in words else words
    return any(word in flags or word.startswith(f"--{name}=") for word in options)


def _folders_of_user() -> Iterator[Path]:
    """Yield the folder that a system has for settings of the user's programs."""
    try:
        if sys.platform == "win32":
            # https://learn.microsoft.com/windows/win32/shell/knownfolderid: FOLDERID_RoamingAppData
            yield Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming")
        elif sys.platform == "darwin":
            yield Path.home() / "Library" / "Application Support"
        else:
            # https://specifications.freedesktop.org/basedir-spec: a path that is not absolute is ignored.
            given = Path(os.environ.get("XDG_CONFIG_HOME", ""))
            yield given if given.is_absolute() else Path.home() / ".config"
    except RuntimeError:  # Nobody knows where the home folder is.
        return


def _content(file: Path) -> dict[str, Any]:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{file}: cannot be read ({error}); correct it, or move it away") from None
    import tomllib  # noqa: PLC0415 - most people have no such file

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{file}: is not TOML ({error})") from None


def _checked(file: Path, key: str, value: Any, options: Mapping[str, Option], plugins: Plugins) -> Any:
    name = key.replace("_", "-")
    if name in NOT_IN_FILES:
        raise UsageError(f"{file}: {key} is an option for the command line, and not for a file")
    if name not in options:
        known = set(options).difference(NOT_IN_FILES)
        raise UsageError(f"{file}: there is no option {key}; {suggestion(name, known, 'see `twconvert --help`')}")
    option = options[name]
    try:
        made = option.check(_as_option_has_it(value, option))
    except OptionError as error:
        raise UsageError(f"{file}: {key} {error.reason}") from None
    if name == "to" and any(map(is_in_file, made)):
        # The folder may be that of somebody else, and whoever goes there does not want to run programs in it.
        raise UsageError(f"{file}: {key} cannot be a Python file; name it on the command line")
    try:
        _check_meaning(name, made, plugins)
    except UsageError as error:
        raise UsageError(f"{file}: {key}: {error}") from None
    return made


def _check_meaning(name: str, value: Any, plugins: Plugins) -> None:
    """Raise the errors that the conversion would raise later, when nobody knows that the value is from a file."""
    if name == "to":
        for each in value:
            exporter_named(each, plugins)
    elif name == "timezone" and value != TIMEZONE_OF_ARCHIVE:
        time_zone(value)
    elif name in {"since", "until"}:
        days_of(value)


def _as_option_has_it(value: Any, option: Option) -> Any:
    """Return a value of TOML as an option takes it: one may stand for a list of one, and days and years are texts."""
    if option.is_list and not isinstance(value, list):
        value = [value]
    if option.kind == "date" and isinstance(value, date | int) and not isinstance(value, bool):
        return str(value)
    return value
