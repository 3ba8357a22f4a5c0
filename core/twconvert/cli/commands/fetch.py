"""The command that goes online for what an archive lacks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from twconvert.cli.common_flags import ARCHIVES, quiet_and_verbose
from twconvert.cli.flags import Argument, Flag, filter_flags, switch
from twconvert.cli.group import SectionedCommand
from twconvert.options import Option

if TYPE_CHECKING:
    from twconvert.cli.console import Console
    from twconvert.registry import Plugins

_ABOUT = """Fetch what an archive lacks. That is missing and larger pictures and videos, and the targets of short links.

This is the one command that goes online. It first says how many addresses it asks for at which hosts, and contacts no
others. It can be stopped at any time; run again, it goes on with what is missing. --fetched FOLDER gives a conversion
what it brought."""
_INTO = Option(
    name="into", type=Path, metavar="FOLDER", help="The folder for what is fetched, made if it does not exist."
)
_LIMIT = Option(name="limit", type=int, minimum=1, metavar="N", help="Ask for at most this many addresses in this run.")
_MAX_SIZE = Option(
    name="max_size", default="200MB", metavar="SIZE", help="Leave out files larger than this, such as 20MB."
)
_RATE = Option(
    name="rate", type=float, default=1.0, minimum=0.01, maximum=5, metavar="N", help="Requests a second to each host."
)
_FILTERS = ("kinds", "period")


def fetch_command(plugins: Plugins, console: Console) -> SectionedCommand:
    """Return the command ``fetch``."""

    def run(**values: object) -> None:
        from twconvert.cli.run_fetch import run_fetch  # noqa: PLC0415 - help needs no library

        run_fetch(values, plugins, console)

    filters = [each for name, each in plugins.filters.items() if name in _FILTERS]
    return SectionedCommand(
        "fetch",
        callback=run,
        params=[
            Argument(ARCHIVES),
            Flag(_INTO),
            switch("media", "Fetch pictures and videos. Without --media and --links: both."),
            switch("links", "Ask where short links lead."),
            switch("wayback", "Look in the Wayback Machine for what is gone; a few hundred at most."),
            Flag(_LIMIT),
            Flag(_MAX_SIZE),
            Flag(_RATE),
            switch("retry_gone", "Ask again for what was gone, refused or unusable."),
            switch("dry_run", "Say what would be asked for, and do nothing."),
            *filter_flags(filters, ["timezone"]),
            *quiet_and_verbose(),
        ],
        about=_ABOUT,
    )
