"""The installed distributions, read from the folders that pip wrote.

`importlib.metadata` does the same, and takes as long to load as the rest of a short run. It is asked where modules may
come from anything but folders: from zips, or through finders that know distributions of their own.
"""

from __future__ import annotations

import os
import re
import sys
from importlib.machinery import PathFinder
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from importlib import metadata

_ENDINGS = (".dist-info", ".egg-info")
_HEADERS = ("METADATA", "PKG-INFO", "")
"""Where a distribution has its name and its version: in a file of its folder, or in the file that stands for it."""
_SEPARATORS = re.compile("[-_.]+")


class EntryPoint(NamedTuple):
    """A plugin that a distribution names."""

    name: str
    value: str
    """Its module, and maybe what in it: ``package.module`` or ``package.module:name``."""
    distribution: str
    version: str


def entry_points(group: str) -> list[EntryPoint]:
    """Return the entry points of a group, as `importlib.metadata.entry_points` finds them."""
    places = _places()
    if places is None:
        from importlib import metadata  # noqa: PLC0415 - see above

        return entry_points_from(metadata.entry_points(group=group))
    found = []
    for place in places:
        text = _read(place, "entry_points.txt")
        if text and f"[{group}]" in text:
            name, version = _header(place, "Name"), _header(place, "Version")
            found += [EntryPoint(*pair, name, version) for pair in _section(text, group)]
    return found


def entry_points_from(found: Iterable[metadata.EntryPoint]) -> list[EntryPoint]:
    """Return what `importlib.metadata` found."""
    # The metadata of a distribution is parsed anew whenever it is asked for.
    known: dict[object, tuple[str, str]] = {None: ("an unknown distribution", "")}
    for each in found:
        if each.dist is not None and each.dist not in known:
            known[each.dist] = (each.dist.metadata["Name"], each.dist.metadata["Version"])
    return [EntryPoint(each.name, each.value, *known[each.dist]) for each in found]


def version_of(name: str) -> str | None:
    """Return the version of a distribution, or ``None`` where it is not installed."""
    places = _places()
    if places is None:
        from importlib import metadata  # noqa: PLC0415 - see above

        try:
            return metadata.version(name)
        except metadata.PackageNotFoundError:
            return None
    wanted = _normalized(name)
    return next((_header(place, "Version") for place in places if _name_of(place) == wanted), None)


def _places() -> list[str] | None:
    """Return where the distributions are, or ``None`` where only `importlib.metadata` can tell."""
    if any(finder is not PathFinder and hasattr(finder, "find_distributions") for finder in sys.meta_path):
        return None
    try:
        places = list(_in_folders(dict.fromkeys(sys.path)))
    except NotADirectoryError:
        return None
    # Of several with one name, the first is the one that is imported.
    return list({_name_of(place): place for place in reversed(places)}.values())


def _in_folders(folders: Iterable[str]) -> Iterator[str]:
    for folder in folders:
        if folder.endswith(".egg"):
            raise NotADirectoryError(folder)
        try:
            with os.scandir(folder or ".") as within:
                yield from [f"{folder or '.'}/{each.name}" for each in within if each.name.lower().endswith(_ENDINGS)]
        except NotADirectoryError:
            raise
        except (OSError, ValueError):
            continue


def _name_of(place: str) -> str:
    return _normalized(place.rpartition("/")[2].rpartition(".")[0].partition("-")[0])


def _normalized(name: str) -> str:
    return _SEPARATORS.sub("_", name).lower()


def _read(place: str, name: str) -> str | None:
    try:
        with open(f"{place}/{name}".rstrip("/"), encoding="utf-8") as file:  # noqa: PTH123 - hundreds are tried
            return file.read()
    except OSError:
        return None


def _header(place: str, field: str) -> str:
    """Return a field of the metadata of a distribution; empty where there is none."""
    text = next(filter(None, (_read(place, name) for name in _HEADERS)), "")
    lines = text.partition("\n\n")[0].splitlines()
    return next((line.partition(":")[2].strip() for line in lines if line.startswith(f"{field}:")), "")


def _section(text: str, group: str) -> Iterator[tuple[str, str]]:
    """Yield the names and values of a section."""
    section = ""
    for line in map(str.strip, text.splitlines()):
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1]
        elif section == group and line and not line.startswith("#"):
            name, _, value = line.partition("=")
            yield name.strip(), value.strip()
