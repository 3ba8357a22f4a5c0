"""The flags of convert that do not depend on the format, and what several commands share."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from twconvert.cli.completion import complete_format, complete_timezone
from twconvert.cli.flags import Flag, switch
from twconvert.options import CONVERSION_OPTIONS, SELECTION_OPTIONS, Option

if TYPE_CHECKING:
    from collections.abc import Sequence

ARCHIVES = Option(
    name="archives",
    type=Path,
    is_list=True,
    metavar="ARCHIVE",
    help="Zips or folders of one account. Without one: the current folder, or the one archive in it.",
)
FLAG_NAMES = {
    "output": "--output",
    "export_handles": "--export-handles",
    "report": "--report",
    "force": "--force",
    "strict": "--strict",
}
"""What the command line calls the parameters of `twconvert.convert` that messages name."""


@dataclass(frozen=True, slots=True)
class _PathAsWritten(Option):
    """An option for paths that keeps them as they were written: a separator at the end tells that it is a folder."""

    def parse(self, text: str | Sequence[str]) -> Any:
        """Return what was typed.

        Raises:
            OptionError: It is no path.
        """
        Option.parse(self, text)
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
_OPTION = re.compile(r"the option '(\w+)'")
_WORDS = {"with_account": "with"}
"""What the command line calls options whose names are longer in Python."""
_REPORT = Option(name="report", type=Path, metavar="FILE", help="Write what happened to every record, as JSON.")


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
        *quiet_and_verbose(),
    ]


def quiet_and_verbose() -> list[Flag]:
    """Return the flags ``--quiet`` and ``--verbose``."""
    return [
        switch("quiet", "Say nothing but errors and what was written.", short="q"),
        switch("verbose", "Say everything.", short="v"),
    ]


def with_flags(message: str) -> str:
    """Return a message with the flags of the options that it names, such as ``the option 'max_image_size'``."""
    return _OPTION.sub(lambda found: f"--{_WORDS.get(found[1], found[1]).replace('_', '-')}", message)


def json_flag() -> Flag:
    """Return the flag ``--json``."""
    return switch("json", "Write JSON, for other programs.")
