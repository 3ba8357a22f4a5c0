"""Says how to get the library that a format needs and that not everybody has."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from twconvert.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twconvert.hookspecs import Exporter


def check_libraries(exporters: Iterable[Exporter]) -> None:
    """Check that the libraries that formats need are installed.

    Raises:
        UsageError: One is not. The message says how to get it.
    """
    for missing in filter(None, map(what_is_missing, exporters)):
        raise UsageError(missing)


def what_is_missing(exporter: Exporter) -> str:
    """Return what a format needs, and how to get it; an empty string where it can be used."""
    if exporter.is_usable:
        return ""
    return f"the format {exporter.name!r} needs {exporter.library}: {how_to_install(exporter.extra, exporter.library)}"


def how_to_install(extra: str, library: str = "") -> str:
    """Return the command that installs what an extra of twconvert brings, for pip, pipx and uv.

    Into a program that has Python in it nothing can be installed: then the one that uses another twconvert.

    Args:
        extra: The name of the extra. Empty where the library is a distribution of that name.
        library: The name of the library.
    """
    wanted = f"'twconvert[{extra}]'" if extra else library
    if hasattr(sys, "frozen"):
        added = "" if extra else f" --with {library}"
        return f"it is not in this program; with uv, `uvx{added} {wanted if extra else 'twconvert'}` has it"
    with_pipx, with_uv = (
        (f"pipx install --force {wanted}", f"uv tool install {wanted}")
        if extra
        else (f"pipx inject twconvert {wanted}", f"uv tool install twconvert --with {wanted}")
    )
    return f"pip install {wanted} (with pipx: {with_pipx}; with uv: {with_uv})"
