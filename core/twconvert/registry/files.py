"""Takes an exporter out of a Python file that is not installed: ``--to FILE.py:NAME``."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from twconvert.errors import PluginError
from twconvert.hookspecs import Exporter
from twconvert.registry.checking import check_offer
from twconvert.registry.loading import check_contract, what_went_wrong
from twconvert.registry.offer_error import OfferError
from twconvert.suggestions import suggestion

if TYPE_CHECKING:
    from collections.abc import Callable

_REFERENCE = re.compile(r"(?P<file>.+\.py)(?::(?P<name>.*))?", re.DOTALL)


def is_in_file(name: str) -> bool:
    """Return whether a name of a format is that of a Python file, with or without the name of an exporter in it."""
    return _REFERENCE.fullmatch(name) is not None


def exporter_in_file(reference: str) -> Exporter:
    """Return the exporter that ``FILE.py:NAME`` names.

    That is an `Exporter`, or a function as `Exporter.export` describes. Of a function, the name is that of the format:
    ``html`` makes the format ``html``, whose files end in ``.html``.

    Raises:
        PluginError: The file cannot be run, or the exporter is not in it or cannot be used.
    """
    match = _REFERENCE.fullmatch(reference)
    if not match or not match["name"]:
        raise PluginError(f"{reference} does not say which exporter in it; write FILE.py:NAME")
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
    """Run a file as Python would import it, but without writing a ``__pycache__`` beside it."""
    try:
        source = file.read_bytes()
    except OSError as error:
        remedy = "name an installed format, or FILE.py:NAME"
        raise PluginError(f"{file} cannot be read: {error.strerror}", remedy) from error
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
        kind = type(value).__name__
        raise OfferError(f"its type is {kind}; make it an Exporter, or a function of a document and a path")
    export: Callable[..., None] = value
    format_name = name.lower().replace("_", "-")
    return Exporter(name=format_name, suffix=f".{format_name}", export=export)
