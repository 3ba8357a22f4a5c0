"""The command that checks every record of an archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.cli.common_flags import ARCHIVES, json_flag, versioned
from twconvert.cli.flags import Argument
from twconvert.cli.group import SectionedCommand

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twconvert.cli.console import Console
    from twconvert.registry import Plugins
    from twconvert.remote_path import ArchivePath


def validate_command(plugins: Plugins, console: Console) -> SectionedCommand:
    """Return the command ``validate``."""

    def run(archives: Sequence[ArchivePath] | None, *, json: bool) -> None:
        from twconvert.cli.archives import inspection_of  # noqa: PLC0415 - help reads no archive
        from twconvert.cli.exit_codes import end_with  # noqa: PLC0415
        from twconvert.cli.inspection_text import verdict, verdict_as_json  # noqa: PLC0415

        inspection = inspection_of(archives, plugins, console)
        if json:
            console.json(versioned(**verdict_as_json(inspection)))
        else:
            console.result("\n".join(verdict(inspection)))
        end_with(inspection.report)

    about = "Check every record of an archive. Those that are not as they should be are listed."
    return SectionedCommand("validate", callback=run, params=[Argument(ARCHIVES), json_flag()], about=about)
