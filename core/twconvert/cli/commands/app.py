"""The command that opens a page in the browser."""

from __future__ import annotations

from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from twconvert.cli.common_flags import ARCHIVES
from twconvert.cli.flags import Argument, switch
from twconvert.cli.group import SectionedCommand
from twconvert.errors import UsageError
from twconvert.registry import how_to_install
from twconvert.remote_path import RemotePath

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twconvert.cli.console import Console
    from twconvert.registry import Plugins

_ARCHIVES = replace(ARCHIVES, help="Zips or folders of one account, to be offered first.")
_LIBRARIES = ("platformdirs", "starlette", "uvicorn")


def app_command(plugins: Plugins, console: Console) -> SectionedCommand:
    """Return the command ``app``."""

    def run(archives: Sequence[Path] | None, *, no_browser: bool) -> None:
        missing = [each for each in _LIBRARIES if find_spec(each) is None]
        if missing:
            raise UsageError(f"the page needs {missing[0]}: {how_to_install('app')}")
        from twconvert.app.running import run_app  # noqa: PLC0415 - no other command needs it
        from twconvert.cli.archives import named_archives  # noqa: PLC0415

        named = named_archives(archives)
        if elsewhere := next((each for each in named if isinstance(each, RemotePath)), None):
            raise UsageError(
                f"the page shows archives of this computer, and {elsewhere} is elsewhere; download it first"
            )

        def show(address: str) -> None:
            console.result(address)
            console.flush()

        run_app([each for each in named if isinstance(each, Path)], plugins, show, opens_browser=not no_browser)

    return SectionedCommand(
        "app",
        callback=run,
        params=[Argument(_ARCHIVES), switch("no_browser", "Open no browser; print the address of the page.")],
        about="Open a page in the browser. All of it can be done there, without a terminal.",
    )
