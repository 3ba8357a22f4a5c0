"""The command that lists the formats that can be written."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from twconvert.cli.common_flags import json_flag, versioned
from twconvert.cli.group import SectionedCommand
from twconvert.registry import options_of, what_is_missing

if TYPE_CHECKING:
    from twconvert.cli.console import Console
    from twconvert.hookspecs import Exporter
    from twconvert.options import Option
    from twconvert.registry import Plugins

_JSON_TYPES = {"str": "string", "Path": "string", "int": "integer", "float": "number", "bool": "boolean"}


def formats_command(plugins: Plugins, console: Console) -> SectionedCommand:
    """Return the command ``formats``."""

    def run(*, json: bool) -> None:
        exporters = [each for _, each in sorted(plugins.exporters.items())]
        if json:
            console.json(versioned(formats=[_as_json(each) for each in exporters]))
            return
        console.table([(each.name, each.suffix or "a folder", each.about) for each in exporters])
        for missing in filter(None, map(what_is_missing, exporters)):
            console.note(missing)
        console.note("`twconvert --to FORMAT --help` shows the options of a format")

    return SectionedCommand(
        "formats",
        callback=run,
        params=[json_flag()],
        about="List the formats that can be written.",
    )


def _as_json(exporter: Exporter) -> dict[str, Any]:
    return {
        "name": exporter.name,
        "suffix": exporter.suffix,
        "about": exporter.about,
        "missing": what_is_missing(exporter) or None,
        "options": [_option_as_json(each) for each in options_of(exporter)],
    }


def _option_as_json(option: Option) -> dict[str, Any]:
    return {
        "name": option.name,
        "kind": option.kind,
        "type": _JSON_TYPES[option.type.__name__],
        "default": str(option.default) if isinstance(option.default, Path) else option.default,
        "choices": list(option.choices),
        "minimum": option.minimum,
        "maximum": option.maximum,
        "is_path": option.is_path,
        "is_list": option.is_list,
        "help": option.help,
    }
