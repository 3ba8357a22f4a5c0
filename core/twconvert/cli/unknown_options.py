"""What is said to somebody who gave an option that there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from twconvert.registry import options_of
from twconvert.suggestions import suggestion
from twconvert.wording.numbers import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.registry import Plugins


def about_unknown_option(error: Any) -> str | None:
    """Return what an error of typer says of an unknown option, in words of our own; ``None`` of other errors.

    What typer itself suggests is often far from what was typed.
    """
    if not hasattr(error, "possibilities") or error.ctx is None:
        return None
    command, name = error.ctx.command, error.option_name
    known = [word for each in command.params for word in (*each.opts, *each.secondary_opts) if word.startswith("--")]
    # Where several formats mean different things by it, each has it behind its own name.
    longer = [word for word in known if word.endswith(name[1:])]
    if longer:
        return f"there is no option {name}; did you mean {' or '.join(longer)}?"
    of_formats = [*_formats_with(name, error.ctx.obj)] if "--to" in known else []
    if of_formats:
        return f"{name} is an option of {listed(of_formats)}; add --to {of_formats[0]}"
    return f"there is no option {name}; {suggestion(name, known, f'`{error.ctx.command_path} --help` lists them')}"


def _formats_with(name: str, plugins: Plugins) -> Iterator[str]:
    for exporter in sorted(plugins.exporters.values(), key=lambda each: each.name):
        if any(f"--{option.name.replace('_', '-')}" == name for option in options_of(exporter)):
            yield exporter.name
