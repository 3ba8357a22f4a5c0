"""What is asked of a batch, the same for every archive of it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from twconvert.batch.places import place_at
from twconvert.conversion import exporter_named
from twconvert.conversion.options import ConversionOptions, checked_options
from twconvert.errors import UsageError
from twconvert.registry import check_libraries, check_values, find_plugins, is_in_file, options_of
from twconvert.remote_path import archive_path

if TYPE_CHECKING:
    from collections.abc import Mapping

    from twconvert.batch.manifest import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """What is asked of a batch. It is sent to the workers."""

    out: str
    """The path or the address of the folder for the outputs."""
    to: tuple[str, ...]
    """The names of the formats, as `twconvert.convert` takes them."""
    format_options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """The options of each format, by its name in ``to``."""
    options: Mapping[str, Any] = field(default_factory=dict)
    """Other parameters of `twconvert.convert`, such as ``timezone``."""
    again: bool = False
    """Whether archives are converted again that could not be converted the last time."""
    combine: str = ""
    """The format in which all archives become one output; empty for none."""
    version: str = field(default_factory=lambda: metadata.version("twconvert"))
    """The version of twconvert that every worker must have."""
    plugins: tuple[tuple[str, str], ...] = ()
    """The other distributions whose plugins are used, with their versions."""

    def options_hash(self, row: Row) -> str:
        """Return a hash that is the same for the same options: of the formats, of this job, and of a row."""
        asked = {
            "to": self.to,
            "format_options": self.format_options,
            "options": self.options,
            "plugins": self.plugins,
            "row": [row.include, row.exclude, row.since, row.until],
        }
        text = json.dumps(asked, sort_keys=True, default=_content)
        return hashlib.sha256(text.encode()).hexdigest()


def checked_job(job: Job) -> Job:
    """Return a job that can be done, after a look at everything that can be looked at before there is an archive.

    Raises:
        UsageError: There is no such format or option, or a format makes no output of several archives.
    """
    plugins = find_plugins()
    to = tuple(dict.fromkeys(map(_from_everywhere, [*job.to, *filter(None, [job.combine])])))
    if not to:
        raise UsageError("say what to make: --to epub, or another of those that `twconvert formats` lists")
    exporters = [exporter_named(name, plugins) for name in to]
    check_libraries(exporters)
    format_options = {}
    for name, each in zip(to, exporters, strict=True):
        given = job.format_options.get(each.name, {})
        values = {option.name: option.default for option in options_of(each)}
        values |= check_values(each, given, f"the format {each.name!r}")
        format_options[name] = {key: _absolute(value) for key, value in values.items()}
    checked_options(ConversionOptions(**job.options))
    if job.combine and exporters[to.index(job.combine)].combine is None:
        able = ", ".join(sorted(name for name, each in plugins.exporters.items() if each.combine))
        raise UsageError(f"the format {job.combine!r} cannot make one output of many archives; {able} can")
    place_at(job.out)
    out = archive_path(job.out)
    others = {(each.distribution, each.version) for each in plugins.installed if each.offers and not each.is_own}
    return Job(
        out=str(out.absolute()) if isinstance(out, Path) else job.out,
        to=to,
        format_options=format_options,
        options=job.options,
        again=job.again,
        combine=job.combine,
        plugins=tuple(sorted(others)),
    )


def _from_everywhere(name: str) -> str:
    """Return the name of a format as workers take it, whose current folder is another: ``/home/ada/mine.py:words``."""
    path, _, inside = name.rpartition(":")
    return f"{Path(path).absolute()}:{inside}" if path and is_in_file(name) else name


def _absolute(value: object) -> object:
    return value.absolute() if isinstance(value, Path) else value


def _content(value: object) -> str:
    """Return what a value of an option comes to: of a file, a hash of its content."""
    if isinstance(value, Path) and value.is_file():
        return hashlib.sha256(value.read_bytes()).hexdigest()
    return str(value)
