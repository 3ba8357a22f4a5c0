"""The command that shows the defaults of options, and where they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from twconvert.cli.commands.convert import convert_command
from twconvert.cli.common_flags import json_flag, versioned
from twconvert.cli.group import SectionedCommand, flags_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.cli.console import Console
    from twconvert.registry import Plugins


def config_command(plugins: Plugins, console: Console) -> SectionedCommand:
    """Return the command ``config``."""

    def run(*, json: bool) -> None:
        from twconvert.cli.defaults import places  # noqa: PLC0415 - help needs no files

        options = [*_options(plugins, console)]
        if json:
            files = [{"path": str(each.absolute()), "exists": each.is_file()} for each in places()]
            console.json(versioned(files=files, options=options))
            return
        console.table([(each["name"], _shown(each["value"]), each["file"] or "") for each in options])
        for file in places():
            console.note(f"{file.absolute()}{'' if file.is_file() else ' does not exist'}")

    about = "Show the defaults of options. Those of twconvert.toml are shown with the file that they come from."
    return SectionedCommand("config", callback=run, params=[json_flag()], about=about)


def _options(plugins: Plugins, console: Console) -> Iterator[dict[str, Any]]:
    """Yield the options that a file may have and those of formats that one has, as ``config.schema.json`` says."""
    from twconvert.cli.defaults import NOT_IN_FILES, places, read_defaults  # noqa: PLC0415 - help needs no files

    flags = flags_of(convert_command([], plugins, console))
    found = read_defaults(places(), flags, plugins)
    usual = {name: flag.option.default for name, flag in flags.items() if name not in NOT_IN_FILES}
    for name in dict.fromkeys([*usual, *found]):
        default = found.get(name)
        value = default.value if default else usual[name]
        shown = value if isinstance(value, bool | int | float | list) or value is None else str(value)
        yield {"name": name, "value": shown, "file": str(default.file.absolute()) if default else None}


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
