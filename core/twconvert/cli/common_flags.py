"""The flags of convert that do not depend on the format, and what several commands share."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from twconvert.cli.completion import complete_format, complete_timezone
from twconvert.cli.flags import Flag, switch
from twconvert.options import CONVERSION_OPTIONS, SELECTION_OPTIONS, Option
from twconvert.remote_path import ArchivePaths

if TYPE_CHECKING:
    from collections.abc import Sequence

ARCHIVES = ArchivePaths(
    name="archives",
    type=Path,
    is_list=True,
    metavar="ARCHIVE",
    help="Zips or folders of one account, or their addresses (s3://...). "
    "Without one: the current folder, or the one archive in it.",
)
FLAG_NAMES = {
    "output": "--output",
    "export_handles": "--export-handles",
    "report": "--report",
    "into": "--into",
    "force": "--force",
    "strict": "--strict",
}
"""What the command line calls the parameters of `twconvert.convert` that messages name."""


class _PathAsWritten(Option):
    """An option for paths that keeps them as they were written: a separator at the end tells that it is a folder."""

    def parse(self, text: str | Sequence[str]) -> Any:
        """Return what was typed.

        Raises:
            OptionError: It is no path.
        """
        super().parse(text)
        return text


_TO = Option(
    name="to",
    is_list=True,
    metavar="FORMAT",
    help="What to make; may be given several times. FILE.py:NAME is a format of your own.",
    complete=complete_format,
)
_OUTPUT = _PathAsWritten(
    name="output",
    type=Path,
    is_list=True,
    metavar="PATH",
    help="Where to write it; one for each format, or a folder. Its suffix may name the format. "
    "Without it: HANDLE-archive in the current folder.",
)
_JSON_VERSION = 1
"""It grows when a member of any output of ``--json`` is removed or means something else."""
_OPTION = re.compile(r"the option '(\w+)'")
_WORDS = {"with_account": "with"}
"""What the command line calls options whose names are longer in Python."""
_REPORT = Option(
    name="report", type=Path, metavar="FILE", help="Write a report of what happened to every record, as JSON."
)


_OF_BATCH = (
    Option(
        name="out", metavar="URL", help="The folder for all outputs: a path, or an address such as s3://bucket/out."
    ),
    Option(
        name="scheduler",
        metavar="ADDRESS",
        help="The scheduler of a Dask cluster: tcp://host:8786. Without it, workers are started on this machine.",
    ),
    Option(
        name="workers",
        type=int,
        minimum=1,
        metavar="N",
        help="How many workers to start on this machine. Without it, one for each processor.",
    ),
    Option(
        name="combine",
        metavar="FORMAT",
        help="Make one output of all archives, too, in a format that can: sqlite.",
        complete=complete_format,
    ),
)


def common_flags() -> list[Flag]:
    """Return the flags of convert that depend neither on the format nor on the installed filters."""
    title, timezone, words, media, export_handles, strict, force = CONVERSION_OPTIONS
    return [
        Flag(_TO, short="t"),
        Flag(_OUTPUT, short="o"),
        Flag(title),
        Flag(replace(timezone, complete=complete_timezone)),
        Flag(words),
        Flag(media),
        *(Flag(each, word=_WORDS.get(each.name, "")) for each in SELECTION_OPTIONS),
        Flag(_REPORT),
        Flag(export_handles),
        Flag(strict, is_switch=True),
        Flag(force, is_switch=True),
        switch("open", "Open the result in its usual program."),
        *quiet_and_verbose(),
    ]


def quiet_and_verbose() -> list[Flag]:
    """Return the flags ``--quiet`` and ``--verbose``."""
    return [
        switch("quiet", "Show only errors and the paths of what was written.", short="q"),
        switch("verbose", "Show all details.", short="v"),
    ]


def with_flags(message: str) -> str:
    """Return a message with the flags of the options that it names, such as ``the option 'max_image_size'``."""
    return _OPTION.sub(lambda found: f"--{_WORDS.get(found[1], found[1]).replace('_', '-')}", message)


def batch_flags() -> list[Flag]:
    """Return the flags of batch that do not depend on the format."""
    _, timezone, words, media, _, strict, _ = CONVERSION_OPTIONS
    return [
        Flag(_TO, short="t"),
        *map(Flag, _OF_BATCH),
        Flag(replace(timezone, complete=complete_timezone)),
        Flag(words),
        Flag(media),
        Flag(strict, is_switch=True),
        switch("retry", "Also convert again what failed before, or ended its worker."),
        *quiet_and_verbose(),
    ]


def versioned(**members: object) -> dict[str, object]:
    """Return the JSON of a command: its members, and before them the version of their shape."""
    return {"version": _JSON_VERSION, **members}


def json_flag() -> Flag:
    """Return the flag ``--json``."""
    return switch("json", "Write JSON, for other programs.")
