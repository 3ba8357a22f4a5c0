"""Reads archives, and writes the outputs that were asked for, each to its place when it is whole."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field, structs

from twconvert.conversion.destinations import (
    check_destination,
    default_destination,
    free_path,
    goes_into,
    is_report,
    real_path,
    with_suffix,
)
from twconvert.conversion.document import open_document
from twconvert.conversion.extent import extent_of
from twconvert.conversion.handles import HANDLES
from twconvert.conversion.large_outputs import report_large_files
from twconvert.conversion.options import checked_options
from twconvert.conversion.progress import watched
from twconvert.errors import OutputError, OutputExistsError, UnreadableRecordsError, UsageError, blamed_on
from twconvert.hookspecs import Exporter
from twconvert.kinds import kinds_besides_posts, selected_names
from twconvert.placing import output_errors, place_of, put_in_place, scratch_for, size_of
from twconvert.registry import check_libraries, check_values, options_of
from twconvert.report import OutputEntry, Report
from twconvert.signals import signals_held_back
from twconvert.wording import language_of_words, words_in
from twconvert.wording.titles import title_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twconvert.conversion.options import ConversionOptions
    from twconvert.conversion.progress import Progress
    from twconvert.extent import Extent
    from twconvert.model import Document
    from twconvert.placing import ScratchFolder
    from twconvert.registry import Plugins
    from twconvert.remote_path import ArchivePath
    from twconvert.report import Severity


class Output(Struct, frozen=True):
    """A file or a folder that is to be written."""

    exporter: Exporter
    destination: Path | None = None
    """Where to write it. ``None``: a path named after the owner."""
    options: Mapping[str, Any] = field(default_factory=dict)
    """Values of the options of the exporter."""
    parameter: str = "output"
    """The parameter of `twconvert.convert` that names the destination, for messages."""
    is_folder_name: bool = False
    """Whether the destination is written as that of a folder, into which the output goes under its usual name."""

    def path(self) -> Path | None:
        """Return the path of the output, as far as it is known before the archive is read."""
        destination, suffix = self.destination, self.exporter.suffix
        if destination is None or self.parameter != "output":
            return destination
        with output_errors(destination):
            is_inside = goes_into(destination, suffix, is_folder_name=self.is_folder_name)
            return None if is_inside else with_suffix(destination, suffix)


def export_all(
    archives: Sequence[ArchivePath],
    outputs: Sequence[Output],
    plugins: Plugins,
    options: ConversionOptions,
    *,
    report: Report | None = None,
    progress: Progress | None = None,
) -> Report:
    """Read archives once and write every output.

    Args:
        archives: The archives, all of one account.
        outputs: The outputs to write. One more is written where the options say ``export_handles``.
        plugins: The plugins whose loaders and filters are used.
        options: What is asked of the conversion.
        report: The report that gets what happened, also where an error ends it. A new one where not given.
        progress: An object that is told how far it is.

    Raises:
        TwconvertError: As ``errors.py`` lists. Nothing half-written is left behind.
    """
    report = Report() if report is None else report
    options = checked_options(options)
    check_libraries(output.exporter for output in outputs)
    outputs = [_checked(output) for output in outputs]
    if options.export_handles:
        outputs.append(Output(HANDLES, options.export_handles, parameter="export_handles"))
    local = [each for each in archives if isinstance(each, Path)]
    given = {id(output): destination for output, destination in _destinations(outputs, options, local)}
    for output in outputs:
        if output.exporter.check_paths:
            output.exporter.check_paths(archives, given.get(id(output)), **_all_options(output))
    unheld = _without_place(options, [output.exporter for output in outputs])
    of_document = replace(options, exclude=[*options.exclude, *unheld])
    extent = extent_of(options, plugins)
    with open_document(archives, plugins, of_document, report, progress, extent=extent) as document:
        if options.strict:
            _check_readable(report)
        period = document.period
        report.years = (document.local(period[0]).year, document.local(period[1]).year) if period else None
        for output, destination in _destinations(outputs, options, local, document):
            _report_what_is_not_held(options, output.exporter, report)
            with scratch_for(destination, output.parameter) as scratch:
                titled = document if document.has_given_title else _titled(document, output.exporter, extent, report)
                _export(replace(titled, destination=destination), output, scratch.path, progress)
                if options.strict:
                    # Media are read by the exporter only.
                    _check_readable(report)
                scratch.check()
                size = size_of(scratch.path)
                with signals_held_back():
                    place = _put_in_place(scratch, output, destination, options, local)
                    # What stands in its place is in the report, even where the program is stopped now.
                    report.outputs.append(OutputEntry(format=output.exporter.name, path=str(place), bytes=size))
                report_large_files(place, output.exporter, output.options, report)
    return report


def write_report(report: Report, file: Path, *, force: bool = False) -> None:
    """Write a report to a file. An older report there is replaced, and anything else only by ``force``.

    Raises:
        OutputError: It could not be written.
    """
    with scratch_for(file, "report") as scratch:
        scratch.path.write_bytes(report.to_json())
        put_in_place(scratch, file, force=force or is_report(file), parameter="report")


def _checked(output: Output) -> Output:
    values = check_values(output.exporter, output.options, f"the format {output.exporter.name!r}")
    if output.exporter.check:
        output.exporter.check(**_all_options(structs.replace(output, options=values)))
    return structs.replace(output, options=values)


def _all_options(output: Output) -> dict[str, Any]:
    """Return the options of an output by their names, with the defaults of those that were not given."""
    return {each.name: each.default for each in options_of(output.exporter)} | dict(output.options)


def _destinations(
    outputs: Sequence[Output], options: ConversionOptions, archives: Sequence[Path], document: Document | None = None
) -> list[tuple[Output, Path]]:
    """Return where each output goes. Before there is a document, only those that were given a destination are known.

    Raises:
        TwconvertError: An output cannot or must not go there.
    """
    folder = options.output_folder
    if folder and os.path.lexists(folder) and not folder.is_dir():
        raise OutputError(f"{folder} is not a folder", "choose another {output_folder}")
    taken: dict[Path, Output] = {}
    found = []
    for output in outputs:
        destination = output.path()
        if destination is None and document is not None:
            destination = default_destination(document, output.exporter, archives, output.destination or folder)
        if destination is None:
            continue
        if options.free_name:
            destination = free_path(destination, output.exporter.suffix, taken)
        is_folder = not output.exporter.suffix
        check_destination(destination, archives, is_folder=is_folder, force=options.force, parameter=output.parameter)
        other = taken.setdefault(real_path(destination), output)
        if other is not output:
            raise _two_in_one_place(other, output, destination)
        found.append((output, destination))
    return found


def _two_in_one_place(one: Output, other: Output, destination: Path) -> UsageError:
    names = f"{one.exporter.name} and {other.exporter.name}"
    is_alike = one.parameter == other.parameter
    remedy = f"give each an {{{other.parameter}}} of its own" if is_alike else f"choose another {{{other.parameter}}}"
    return UsageError(f"{names} would both be written to {destination}", remedy)


def _check_readable(report: Report) -> None:
    first = next((problem for problem in report.problems if problem.severity == "error"), None)
    if first:
        raise UnreadableRecordsError(
            f"nothing was written, because something in the archive could not be read: {first.in_one_line()}",
            "without {strict} it is left out",
        )


def _without_place(options: ConversionOptions, exporters: Sequence[Exporter]) -> frozenset[str]:
    """Return the names of the kinds of records that are wanted, but that none of the formats can hold."""
    if not exporters:
        return frozenset()
    wanted = selected_names(options.include, options.exclude)
    kinds = {kind.name for kind in kinds_besides_posts()}
    return wanted.intersection(kinds).difference(*(each.holds for each in exporters))


def _report_what_is_not_held(options: ConversionOptions, exporter: Exporter, report: Report) -> None:
    """Add a problem to the report for each kind of records that was found and wanted, but that a format cannot hold."""
    unheld = _without_place(options, [exporter])
    for kind in sorted(kinds_besides_posts(), key=attrgetter("name")):
        counts = report.records.get(kind.ledger[0].name)
        if kind.name in unheld and counts and counts.found:
            # What was asked for is missed; the others are taken in without a word.
            severity: Severity = "warning" if kind.is_private else "info"
            message = f"the format {exporter.name!r} has no place for {kind.name}: they are not in it"
            report.problem(severity, message, kind="kind-left-out")


def _titled(document: Document, exporter: Exporter, extent: Extent, report: Report) -> Document:
    """Return a document with the title of what a format holds of it."""
    return replace(document, title=title_of(document.owner, extent, report.written_rows(), exporter.holds))


def _export(document: Document, output: Output, scratch: Path, progress: Progress | None) -> None:
    name = output.exporter.name
    if progress:
        document = watched(document, progress, name)
    with blamed_on(f"the exporter {name!r}"):
        package = (getattr(output.exporter.export, "__module__", None) or "").partition(".")[0]
        with words_in(language_of_words(), package):
            output.exporter.export(document, scratch, **output.options)


def _put_in_place(
    scratch: ScratchFolder, output: Output, destination: Path, options: ConversionOptions, archives: Sequence[Path]
) -> Path:
    """Return the path of an output. It is another than the destination where the exporter made a folder, not a file."""
    suffix, parameter = output.exporter.suffix, output.parameter
    wanted = place_of(scratch.path, destination, suffix)
    while True:
        place = free_path(wanted, suffix if wanted == destination else "") if options.free_name else wanted
        if place != destination:
            is_folder = scratch.path.is_dir()
            check_destination(place, archives, is_folder=is_folder, force=options.force, parameter=parameter)
        try:
            put_in_place(scratch, place, force=options.force, parameter=parameter)
        except OutputExistsError:
            # With a free name, another run may have taken it a moment ago.
            if not options.free_name:
                raise
        else:
            return place
