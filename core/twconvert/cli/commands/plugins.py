"""The command that lists the installed plugins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.cli.common_flags import json_flag, versioned
from twconvert.cli.group import SectionedCommand

if TYPE_CHECKING:
    from twconvert.cli.console import Console
    from twconvert.registry import Plugin, Plugins


def plugins_command(plugins: Plugins, console: Console) -> SectionedCommand:
    """Return the command ``plugins``."""

    def run(*, json: bool) -> None:
        if json:
            console.json(versioned(plugins=[each._asdict() for each in plugins.installed]))
            return
        rows = [(each.name, f"{each.distribution} {each.version}", _use(each)) for each in plugins.installed]
        console.table(rows)

    about = "List the installed plugins and what they offer."
    return SectionedCommand("plugins", callback=run, params=[json_flag()], about=about)


def _use(plugin: Plugin) -> str:
    unused = plugin.problem or plugin.refusal
    return f"not used: {unused}" if unused else ", ".join(plugin.offers)
