"""The command that says what an archive holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.cli.common_flags import ARCHIVES, json_flag, versioned
from twconvert.cli.flags import Argument, switch
from twconvert.cli.group import SectionedCommand

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twconvert.cli.console import Console
    from twconvert.registry import Plugins
    from twconvert.remote_path import ArchivePath


def inspect_command(plugins: Plugins, console: Console) -> SectionedCommand:
    """Return the command ``inspect``."""

    def run(archives: Sequence[ArchivePath] | None, *, json: bool, verbose: bool) -> None:
        from twconvert.cli.archives import inspection_of  # noqa: PLC0415 - help reads no archive
        from twconvert.cli.exit_codes import end_with  # noqa: PLC0415
        from twconvert.cli.inspection_text import in_lines  # noqa: PLC0415
        from twconvert.conversion import inspection_as_json  # noqa: PLC0415

        inspection = inspection_of(archives, plugins, console)
        if json:
            console.json(versioned(**inspection_as_json(inspection)))
        else:
            console.result("\n".join(in_lines(inspection, list(map(str, archives or [])), is_verbose=verbose)))
        end_with(inspection.report)

    return SectionedCommand(
        "inspect",
        callback=run,
        params=[Argument(ARCHIVES), json_flag(), switch("verbose", "List every count, file and problem.", short="v")],
        about="Show what is in an archive.",
    )
