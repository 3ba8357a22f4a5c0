"""twconvert as a library: one call to convert, one to open."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from msgspec.structs import replace

from twconvert.conversion.destinations import names_folder
from twconvert.conversion.document import open_document
from twconvert.conversion.export import Output, export_all
from twconvert.conversion.options import ConversionOptions, checked_options
from twconvert.errors import OptionError, PluginError, UsageError
from twconvert.extent import PostSelection
from twconvert.languages import WORDS_OF_POSTS
from twconvert.options import TIMEZONE_OF_ARCHIVE, Option
from twconvert.registry import exporter_in_file, find_plugins, is_in_file
from twconvert.remote_path import ArchivePath, ArchivePaths
from twconvert.report import Report
from twconvert.suggestions import suggestion

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from os import PathLike
    from typing import Never

    from twconvert.conversion.progress import Progress
    from twconvert.hookspecs import Exporter
    from twconvert.model import Document
    from twconvert.registry import Plugins

StrPath: TypeAlias = "str | PathLike[str]"


def convert(
    *archives: StrPath,
    to: str | Sequence[str] | None = None,
    output: StrPath | None = None,
    output_folder: StrPath | None = None,
    format_options: Mapping[str, object] | None = None,
    include: Collection[str] | None = None,
    exclude: Collection[str] | None = None,
    posts: PostSelection | None = None,
    since: str | None = None,
    until: str | None = None,
    timezone: str | None = None,
    words: str | None = None,
    media: bool = True,
    title: str | None = None,
    handles: StrPath | None = None,
    alt_text: StrPath | None = None,
    fetched: StrPath | None = None,
    filter_options: Mapping[str, object] | None = None,
    export_handles: StrPath | None = None,
    strict: bool = False,
    force: bool = False,
    free_name: bool = False,
    report: Report | None = None,
    progress: Progress | None = None,
    **others: Never,
) -> Report:
    """Convert archives of one account, and return the report.

    Archives are read once, however many formats are made. Each output is put in its place when it is whole.

    Args:
        archives: The paths of zips or folders, or their addresses, as ``s3://bucket/ada.zip`` and what else fsspec
            opens. Several are merged.
        to: The name of a format, or ``FILE.py:NAME``, or several of them. It may be left out where ``export_handles``
            is all that is wanted.
        output: The path to write one format to; it gets the suffix of the format if it has none. If it is a folder, or
            ends with ``/``, the output goes into that, named after the owner. Without it the output is named so, too.
        output_folder: The folder for outputs that are named after the owner. Without it they go to the current folder.
            Missing folders are made.
        format_options: The options of the format. Where ``to`` is a sequence, the options of each format by its name:
            ``{"epub": {"split": "year"}}``.
        include: The private kinds of records to take in: ``circle``, ``deleted``, ``likes``, ``messages``,
            ``relations``, ``chats``, ``other-media``, ``places``, ``former-handles``.
        exclude: The kinds of records to leave out, of those above or ``replies``, ``reposts``, ``community``,
            ``lists``, ``moments``.
        posts: Which posts to take in, where not all of them are wanted. Lists and moments are then left out, unless
            ``include`` names them.
        since: The first day, month or year to take in: ``2019``, ``2019-05`` or ``2019-05-31``.
        until: The last day, month or year to take in.
        timezone: The time zone whose days and hours are shown, as in ``Europe/Berlin``. Without it that of the archive,
            or else UTC.
        words: The language of the words around posts, one of `twconvert.languages.LANGUAGES` as a BCP 47 tag. Without
            it that of most posts, or else English.
        media: Whether pictures and videos are taken in.
        title: The title, instead of one made of the name of the owner.
        handles: A CSV with the columns ``id``, ``handle`` and ``name`` that says who is who.
        alt_text: A JSON file of archive.alt-text.org with descriptions of pictures.
        fetched: A folder that ``twconvert fetch`` filled, with larger pictures, missing media and targets of links.
        filter_options: The options of filters that other distributions brought.
        export_handles: The path to write a table of all accounts to, for ``handles``.
        strict: Whether nothing is written if anything in the archive cannot be read.
        force: Whether outputs replace what is there already.
        free_name: Whether an output whose path exists gets a name that is free: ``ada-archive-2.epub``.
        report: The report to fill in. It has the outputs that were finished, also where an error ends the conversion.
        progress: An object whose ``step`` is told how far it is. An exception that ``step`` raises ends the conversion.
        others: Options of filters, as they were given before there was ``filter_options``.

    Raises:
        TwconvertError: As ``twconvert.errors`` lists. Nothing half-written is left behind.
    """
    _check_objects(report, progress)
    plugins = find_plugins()
    if not to and (output or output_folder or not export_handles):
        raise UsageError("say which format to make: to='epub', or another of those that `twconvert formats` lists")
    place = _path("output", output)
    is_folder_name = output is not None and names_folder(output)
    outputs = [
        replace(each, destination=place, is_folder_name=is_folder_name)
        for each in _outputs(to or (), _options("format_options", format_options), plugins)
    ]
    if output is not None and (output_folder is not None or len(outputs) > 1):
        raise UsageError("output is the path of one format: for several give an output_folder, and not both")
    options = ConversionOptions(
        include=include or (),
        exclude=exclude or (),
        posts=PostSelection() if posts is None else posts,
        since=since,
        until=until,
        timezone=timezone or TIMEZONE_OF_ARCHIVE,
        words=words or WORDS_OF_POSTS,
        media=media,
        title=title,
        handles=_path("handles", handles),
        alt_text=_path("alt_text", alt_text),
        fetched=_path("fetched", fetched),
        filter_options={**_options("filter_options", filter_options), **others},
        export_handles=_path("export_handles", export_handles),
        output_folder=_path("output_folder", output_folder),
        strict=strict,
        force=force,
        free_name=free_name,
    )
    return export_all(_paths(archives), outputs, plugins, options, report=report, progress=progress)


@contextmanager
def open_archive(
    *archives: StrPath,
    include: Collection[str] | None = None,
    exclude: Collection[str] | None = None,
    posts: PostSelection | None = None,
    since: str | None = None,
    until: str | None = None,
    timezone: str | None = None,
    words: str | None = None,
    media: bool = True,
    title: str | None = None,
    handles: StrPath | None = None,
    alt_text: StrPath | None = None,
    fetched: StrPath | None = None,
    filter_options: Mapping[str, object] | None = None,
    report: Report | None = None,
    progress: Progress | None = None,
    **others: Never,
) -> Iterator[Document]:
    """Open archives of one account as a document, for the length of a ``with`` block.

    Args:
        archives: The paths of zips or folders, or their addresses, as ``s3://bucket/ada.zip`` and what else fsspec
            opens. Several are merged.
        include: The private kinds of records to take in, as `convert` lists them.
        exclude: The kinds of records to leave out.
        posts: Which posts to take in, where not all of them are wanted. Lists and moments are then left out, unless
            ``include`` names them.
        since: The first day, month or year to take in: ``2019``, ``2019-05`` or ``2019-05-31``.
        until: The last day, month or year to take in.
        timezone: The time zone whose days and hours count, as in ``Europe/Berlin``. Without it that of the archive, or
            else UTC.
        words: The language of the words around posts, one of `twconvert.languages.LANGUAGES` as a BCP 47 tag. Without
            it that of most posts, or else English. It holds for the length of the block.
        media: Whether pictures and videos are taken in.
        title: The title, instead of one made of the name of the owner.
        handles: A CSV with the columns ``id``, ``handle`` and ``name`` that says who is who.
        alt_text: A JSON file of archive.alt-text.org with descriptions of pictures.
        fetched: A folder that ``twconvert fetch`` filled, with larger pictures, missing media and targets of links.
        filter_options: The options of filters that other distributions brought.
        report: The report that gets the ledger and the problems.
        progress: An object whose ``step`` is told how far reading is. An exception that ``step`` raises ends it.
        others: Options of filters, as they were given before there was ``filter_options``.

    Raises:
        TwconvertError: As ``twconvert.errors`` lists.
    """
    options = ConversionOptions(
        include=include or (),
        exclude=exclude or (),
        posts=PostSelection() if posts is None else posts,
        since=since,
        until=until,
        timezone=timezone or TIMEZONE_OF_ARCHIVE,
        words=words or WORDS_OF_POSTS,
        media=media,
        title=title,
        handles=_path("handles", handles),
        alt_text=_path("alt_text", alt_text),
        fetched=_path("fetched", fetched),
        filter_options={**_options("filter_options", filter_options), **others},
    )
    _check_objects(report, progress)
    report = Report() if report is None else report
    with open_document(_paths(archives), find_plugins(), checked_options(options), report, progress) as document:
        yield document


def installed_exporters() -> dict[str, Exporter]:
    """Return the exporters of all formats that can be written, by the names of the formats."""
    return dict(sorted(find_plugins().exporters.items()))


def exporter_named(name: str, plugins: Plugins) -> Exporter:
    """Return the exporter of a format, or that of ``FILE.py:NAME``.

    Raises:
        UsageError: No installed plugin offers it.
        PluginError: Two plugins do, or the file does not.
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


# Type hints stop nobody, and whoever gives the wrong thing is to be told what is right.
def _path(name: str, path: StrPath | None) -> Path | None:
    checked: Path | None = Option(name=name, type=Path).check(path)
    return checked


def _paths(archives: Sequence[StrPath]) -> list[ArchivePath]:
    checked: list[ArchivePath] = ArchivePaths(name="archives", type=Path, is_list=True).check(archives)
    return checked


def _options(name: str, options: object) -> Mapping[str, object]:
    if options is None:
        return {}
    if not isinstance(options, Mapping) or not all(isinstance(each, str) for each in options):
        raise UsageError(f"{name} must be options by their names, not {options!r}")
    return options


def _check_objects(report: Report | None, progress: Progress | None) -> None:
    if not isinstance(report, Report | None):
        raise OptionError("report", f"must be a Report, not {report!r}")
    if progress is not None and not callable(getattr(progress, "step", None)):
        raise OptionError("progress", f"must have the method step, not be {progress!r}")


def _outputs(to: str | Sequence[str], format_options: Mapping[str, object], plugins: Plugins) -> list[Output]:
    if isinstance(to, str):
        return [Output(exporter_named(to, plugins), options=format_options)]
    left = dict(format_options)
    outputs = []
    names: list[str] = Option(name="to", is_list=True).check(to)
    for name in dict.fromkeys(names):
        options = left.pop(name, {})
        outputs.append(
            Output(exporter_named(name, plugins), options=_options(f"the format_options of {name!r}", options))
        )
    if left:
        ending = f"where several formats are made, each has its own: {{{next(iter(names), 'epub')!r}: {{...}}}}"
        raise UsageError(f"format_options has {next(iter(left))!r}, which is not a format to make; {ending}")
    return outputs
