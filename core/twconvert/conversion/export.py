"""A document -> finished outputs, each put in its place when it is whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from twconvert.conversion.document import open_document, parameters_from
from twconvert.conversion.placing import check_destination, scratch_for, size_of
from twconvert.conversion.progress import watched
from twconvert.errors import OutputError, UnreadableRecordsError, UsageError
from twconvert.report import OutputEntry, Report

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from twconvert.conversion.progress import Progress
    from twconvert.hookspecs import Exporter
    from twconvert.model import Account, Document
    from twconvert.plugins import Plugins


@dataclass(frozen=True, slots=True)
class Output:
    """Something to be written."""

    exporter: Exporter
    destination: Path | None = None
    """``None``: named after the owner, in the current folder."""
    options: Mapping[str, Any] = field(default_factory=dict)


def export_all(
    archives: Sequence[Path],
    outputs: Sequence[Output],
    plugins: Plugins,
    options: Mapping[str, Any],
    *,
    progress: Progress | None = None,
) -> Report:
    """Read archives once and write every output; return what happened.

    Args:
        archives: of one account.
        outputs: to write.
        plugins: whose loaders and filters are used.
        options: those of `open_document`, ``force`` and ``strict``.
        progress: gets told how far it is.

    Raises:
        TwconvertError: as ``errors.py`` lists; nothing half-written is left behind.
    """
    report = Report()
    force = bool(options.get("force"))
    for output in outputs:
        if output.destination:
            check_destination(output.destination, archives, force=force)
    with open_document(archives, plugins, options, report, progress) as document:
        if options.get("strict") and report.has_unreadable:
            first = next(problem for problem in report.problems if problem.severity == "error")
            place = ", ".join(part for part in (first.file, first.record) if part)
            raise UnreadableRecordsError(
                f"something in the archive could not be read ({place}: {first.message}); nothing was written (--strict)"
            )
        for output in outputs:
            destination = output.destination or default_destination(document.owner, output.exporter, archives)
            if not output.destination:
                check_destination(destination, archives, force=force)
            report.outputs.append(_export(document, output, destination, progress))
    return report


def write_report(report: Report, file: Path) -> None:
    """Write the report, over an older one if there is one.

    Raises:
        OutputError: it could not be written.
    """
    with scratch_for(file) as scratch:
        scratch.write_bytes(report.to_json())


def default_destination(owner: Account, exporter: Exporter, archives: Sequence[Path]) -> Path:
    """Return where an output goes that nobody named: to the current folder, or beside an archive around it."""
    folder = Path()
    for archive in archives:
        around = archive.resolve()
        if around.is_dir() and (around == folder.resolve() or around in folder.resolve().parents):
            folder = around.parent
    return folder / f"{owner.handle or 'twitter'}-archive{exporter.suffix}"


def _export(document: Document, output: Output, destination: Path, progress: Progress | None) -> OutputEntry:
    name = output.exporter.name
    if progress:
        document = watched(document, progress, f"writing {name}")
    known = parameters_from(output.exporter.export, output.options)
    unknown = sorted(set(output.options) - set(known))
    if unknown:
        raise UsageError(f"the format {name!r} has no option {unknown[0]!r}")
    with scratch_for(destination) as scratch:
        output.exporter.export(document, scratch, **known)
        if not scratch.exists():
            raise OutputError(f"the exporter {name!r} wrote nothing to {destination}")
    return OutputEntry(format=name, path=str(destination), bytes=size_of(destination))
