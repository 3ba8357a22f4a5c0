"""A document -> finished outputs, each put in its place when it is whole."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from twconvert.conversion.document import open_document, parameters_from
from twconvert.conversion.handles import HANDLES
from twconvert.conversion.options import check_format_options, check_options
from twconvert.conversion.placing import check_destination, place_of, real_path, scratch_for, size_of
from twconvert.conversion.progress import watched
from twconvert.errors import UnreadableRecordsError, UsageError, blamed_on
from twconvert.kinds import kinds_besides_posts, selected_names
from twconvert.report import OutputEntry, Report

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from twconvert.conversion.progress import Progress
    from twconvert.hookspecs import Exporter
    from twconvert.model import Document
    from twconvert.registry import Plugins
    from twconvert.report import Severity

_NOT_FOR_FILE_NAMES = re.compile(r"\W+")
_LONGEST_NAME = 50
"""Characters of a handle in a file name. Real handles have 15."""


@dataclass(frozen=True, slots=True)
class Output:
    """Something to be written."""

    exporter: Exporter
    destination: Path | None = None
    """``None``: named after the owner, in the current folder."""
    options: Mapping[str, Any] = field(default_factory=dict)
    place: str = "--output"
    """The option that says where it is to go."""


def export_all(
    archives: Sequence[Path],
    outputs: Sequence[Output],
    plugins: Plugins,
    options: Mapping[str, Any],
    *,
    report: Report | None = None,
    progress: Progress | None = None,
) -> Report:
    """Read archives once and write every output; return what happened.

    Args:
        archives: of one account.
        outputs: to write.
        plugins: whose loaders and filters are used.
        options: those of `open_document`, ``force``, ``strict`` and ``export_handles``.
        report: gets what happened, also where an error ends it; a new one where not given.
        progress: gets told how far it is.

    Raises:
        TwconvertError: as ``errors.py`` lists; nothing half-written is left behind.
    """
    report = Report() if report is None else report
    check_options(options, plugins, "force", "strict", "export_handles")
    if options.get("export_handles"):
        outputs = [*outputs, Output(HANDLES, Path(options["export_handles"]), place="--export-handles")]
    for output in outputs:
        check_format_options(output.options, output.exporter)
    force = bool(options.get("force"))
    _check_destinations([(each, each.destination) for each in outputs if each.destination], archives, force=force)
    is_strict = bool(options.get("strict"))
    unheld = _without_place(options, [output.exporter for output in outputs])
    of_document = {**options, "exclude": [*(options.get("exclude") or ()), *unheld]}
    with open_document(archives, plugins, of_document, report, progress) as document:
        if is_strict:
            _check_readable(report)
        places = [
            (each, each.destination or default_destination(document, each.exporter, archives)) for each in outputs
        ]
        _check_destinations(places, archives, force=force)
        for output, destination in places:
            with scratch_for(destination, output.exporter.suffix) as scratch:
                _report_what_is_not_held(options, output.exporter, report)
                _write(replace(document, destination=destination), output, scratch, progress)
                place = place_of(scratch, destination, output.exporter.suffix)
                if place != destination:
                    check_destination(place, archives, is_folder=True, force=force)
                if is_strict:
                    # Media are read by the exporter only.
                    _check_readable(report)
            entry = OutputEntry(format=output.exporter.name, path=str(place), bytes=size_of(place))
            report.outputs.append(entry)
    return report


def write_report(report: Report, file: Path) -> None:
    """Write the report, over an older one if there is one.

    Raises:
        OutputError: it could not be written.
    """
    with scratch_for(file) as scratch:
        scratch.write_bytes(report.to_json())


def default_destination(document: Document, exporter: Exporter, archives: Sequence[Path]) -> Path:
    """Return where an output goes that nobody named: to the current folder, or beside an archive around it.

    A folder is named after its format too, so that there may be one of each.
    """
    here = real_path(Path())
    folder = Path()
    for archive in archives:
        around = real_path(archive)
        if around.is_dir() and (around == here or around in here.parents):
            folder = around.parent
    # A handle comes out of the archive, where anything may stand.
    handle = _NOT_FOR_FILE_NAMES.sub("_", document.owner.handle or "")[:_LONGEST_NAME]
    return folder / f"{handle or document.service.name.lower()}-archive{exporter.suffix or f'-{exporter.name}'}"


def _check_destinations(places: Sequence[tuple[Output, Path]], archives: Sequence[Path], *, force: bool) -> None:
    taken: dict[Path, Output] = {}
    for output, destination in places:
        is_folder, place = not output.exporter.suffix, output.place
        check_destination(destination, archives, is_folder=is_folder, force=force, option=place)
        other = taken.setdefault(real_path(destination), output)
        if other is not output:
            remedy = f"give each an {place} of its own" if other.place == place else f"choose another {place}"
            raise UsageError(
                f"{other.exporter.name} and {output.exporter.name} would both be written to {destination}; {remedy}"
            )


def _check_readable(report: Report) -> None:
    first = next((problem for problem in report.problems if problem.severity == "error"), None)
    if first:
        raise UnreadableRecordsError(
            f"nothing was written (--strict), for something in the archive could not be read: {first.in_one_line()}"
        )


def _without_place(options: Mapping[str, Any], exporters: Sequence[Exporter]) -> frozenset[str]:
    """Return the kinds of records that are wanted, and that none of the formats has a place for."""
    if not exporters:
        return frozenset()
    wanted = selected_names(options.get("include"), options.get("exclude"))
    kinds = {kind.name for kind in kinds_besides_posts()}
    return wanted.intersection(kinds).difference(*(each.holds for each in exporters))


def _report_what_is_not_held(options: Mapping[str, Any], exporter: Exporter, report: Report) -> None:
    """Say what was found and wanted, and has no place in a format."""
    unheld = _without_place(options, [exporter])
    for kind in sorted(kinds_besides_posts(), key=attrgetter("name")):
        counts = report.records.get(kind.ledger[0].name)
        if kind.name in unheld and counts and counts.found:
            # What was asked for is missed; the others are taken in without a word.
            severity: Severity = "warning" if kind.is_private else "info"
            message = f"the format {exporter.name!r} has no place for {kind.name}: they are not in it"
            report.problem(severity, message, kind="kind-left-out")


def _write(document: Document, output: Output, scratch: Path, progress: Progress | None) -> None:
    name = output.exporter.name
    if progress:
        document = watched(document, progress, f"writing {name}")
    options = parameters_from(output.exporter.export, output.options)
    with blamed_on(f"the exporter {name!r}"):
        output.exporter.export(document, scratch, **options)
