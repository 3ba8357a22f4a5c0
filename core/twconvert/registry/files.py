"""Exporters out of a file that nobody packaged: ``--to FILE.py:NAME``."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from twconvert.errors import PluginError, suggestion
from twconvert.hookspecs import Exporter
from twconvert.registry.checking import check_offer
from twconvert.registry.loading import check_contract, what_went_wrong
from twconvert.registry.offer_error import OfferError

if TYPE_CHECKING:
    from collections.abc import Callable

_REFERENCE = re.compile(r"(?P<file>.+\.py)(?::(?P<name>.*))?", re.DOTALL)


def is_in_file(name: str) -> bool:
    """Say whether what stands for a format names a file of Python."""
    return _REFERENCE.fullmatch(name) is not None


def exporter_in_file(reference: str) -> Exporter:
    """Return the exporter that ``FILE.py:NAME`` names.

    It is an `Exporter`, or a function as `Exporter.export` describes. Such a function is called what it writes:
    ``html`` makes the format ``html``, whose files end in ``.html``.

    Raises:
        PluginError: there is none, or the file cannot be run.
    """
    match = _REFERENCE.fullmatch(reference)
    if not match or not match["name"]:
        raise PluginError(f"{reference} names no exporter in it; write FILE.py:NAME")
    file, name = match["file"], match["name"]
    module = _module_of(Path(file))
    if not hasattr(module, name):
        known = [each for each, value in vars(module).items() if callable(value) or isinstance(value, Exporter)]
        raise PluginError(
            f"{file} has no {name!r}; {suggestion(name, known, 'check what the exporter is called in it')}"
        )
    try:
        check_contract(module)
        exporter = _exporter(getattr(module, name), name)
        check_offer(exporter)
    except Exception as error:
        raise PluginError(f"{reference} cannot be used as an exporter: {what_went_wrong(error)}") from error
    return exporter


def _module_of(file: Path) -> ModuleType:
    """Run a file as Python would import it, but write nothing beside it."""
    try:
        source = file.read_bytes()
    except OSError as error:
        raise PluginError(f"{file} cannot be read: {error.strerror}; --to takes a format or FILE.py:NAME") from error
    module = ModuleType(f"twconvert_file_{file.stem}")
    module.__file__ = str(file)
    # Dataclasses and msgspec look for the module of a class there.
    sys.modules[module.__name__] = module
    try:
        exec(compile(source, str(file), "exec"), vars(module))  # noqa: S102 - who names the file wants it to be run
    except (Exception, SystemExit) as error:
        raise PluginError(f"{file} cannot be run: {what_went_wrong(error)}") from error
    return module


def _exporter(value: Any, name: str) -> Exporter:
    if isinstance(value, Exporter):
        return value
    if not callable(value) or isinstance(value, type):
        name = type(value).__name__
        raise OfferError(f"its type is {name}; make it an Exporter, or a function of a document and a path")
    export: Callable[..., None] = value
    format_name = name.lower().replace("_", "-")
    return Exporter(name=format_name, suffix=f".{format_name}", export=export)
