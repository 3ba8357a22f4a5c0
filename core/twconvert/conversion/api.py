"""twconvert as a library: one call to convert, one to open."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, overload

from twconvert.conversion.document import open_document
from twconvert.conversion.export import Output, export_all
from twconvert.conversion.options import check_options
from twconvert.errors import PluginError, UsageError, suggestion
from twconvert.registry import exporter_in_file, find_plugins, is_in_file
from twconvert.report import Report

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from os import PathLike

    from twconvert.hookspecs import Exporter
    from twconvert.model import Document
    from twconvert.registry import Plugins


@overload
def convert(
    *archives: str | PathLike[str],
    to: str,
    output: str | PathLike[str] | None = None,
    format_options: Mapping[str, Any] | None = None,
    export_handles: str | PathLike[str] | None = None,
    **options: object,
) -> Report: ...
@overload
def convert(
    *archives: str | PathLike[str],
    to: None = None,
    output: None = None,
    format_options: None = None,
    export_handles: str | PathLike[str],
    **options: object,
) -> Report: ...
def convert(
    *archives: str | PathLike[str],
    to: str | None = None,
    output: str | PathLike[str] | None = None,
    format_options: Mapping[str, Any] | None = None,
    export_handles: str | PathLike[str] | None = None,
    **options: object,
) -> Report:
    """Convert archives of one account, and return the report.

    Args:
        archives: zips or folders.
        to: the name of a format, or ``FILE.py:NAME``; may be left out where ``export_handles`` is all that is wanted.
        output: where to write; named after the owner, in the current folder, where not given.
        format_options: parameters of the format's exporter.
        export_handles: where to write a table of all accounts that are named, for the option ``handles``.
        options: ``include``, ``exclude``, ``since``, ``until``, ``timezone``, ``media``, ``title``,
            ``handles``, ``alt_text``, ``force`` and ``strict``, as on the command line.

    Raises:
        TwconvertError: as ``twconvert.errors`` lists.
    """
    plugins = find_plugins()
    if to is None and (output or not export_handles):
        raise UsageError("say which format to make: to='epub', or another of those that `twconvert formats` lists")
    destination = Path(output) if output is not None else None
    outputs = [] if to is None else [Output(exporter_named(to, plugins), destination, format_options or {})]
    options = {**options, "export_handles": export_handles}
    return export_all([Path(archive) for archive in archives], outputs, plugins, options)


@contextmanager
def open_archive(*archives: str | PathLike[str], report: Report | None = None, **options: object) -> Iterator[Document]:
    """Open archives of one account as a document, for the length of a ``with`` block.

    Args:
        archives: zips or folders.
        report: gets the ledger and the problems.
        options: ``include``, ``exclude``, ``since``, ``until``, ``timezone``, ``media``, ``title``, ``handles`` and
            ``alt_text``.

    Raises:
        TwconvertError: as ``twconvert.errors`` lists.
    """
    plugins = find_plugins()
    check_options(options, plugins)
    paths = [Path(archive) for archive in archives]
    with open_document(paths, plugins, options, Report() if report is None else report) as document:
        yield document


def exporter_named(name: str, plugins: Plugins) -> Exporter:
    """Return the exporter of a format, or that of ``FILE.py:NAME``.

    Raises:
        UsageError: no installed plugin offers it.
        PluginError: two do, or the file does not.
    """
    if is_in_file(name):
        return exporter_in_file(name)
    if name in plugins.disputed:
        raise PluginError(plugins.disputed[name])
    try:
        return plugins.exporters[name]
    except KeyError:
        known = sorted(plugins.exporters)
        ending = f"the formats are {', '.join(known)}" if known else "no installed plugin offers any"
        raise UsageError(f"there is no format {name!r}; {suggestion(name, known, ending)}") from None
