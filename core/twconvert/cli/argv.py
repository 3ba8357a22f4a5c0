"""What can be read off the words of a command line before its options are known."""

from __future__ import annotations

import re
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from twconvert.cli.group import COMMANDS, DEFAULT
from twconvert.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twconvert.hookspecs import Exporter
    from twconvert.registry import Plugins

NO_PLUGINS = "--no-plugins"


def without_flag(flag: str, words: Sequence[str]) -> tuple[list[str], bool]:
    """Return the words without a flag of the program, which may stand anywhere before ``--``, and whether it was there.

    What is asked for so must be known before there are commands.
    """
    end = words.index("--") if "--" in words else len(words)
    kept = [word for word in words[:end] if word != flag]
    return [*kept, *words[end:]], len(kept) < end


def formats_in(words: Sequence[str], plugins: Plugins) -> list[str]:
    """Return the formats that the words name with ``--to``, or else by the suffixes behind ``-o``.

    Raises:
        UsageError: a suffix belongs to several formats.
    """
    if words and words[0] in COMMANDS and words[0] != DEFAULT:
        return []
    named = list(_values_of("--to", "t", words))
    if not named:
        paths = (Path(value) for value in _values_of("--output", "o", words))
        named = [each.name for path in paths for each in _formats_of(path, plugins.exporters.values())]
    return list(dict.fromkeys(named))


def has_suffix(path: Path, exporter: Exporter) -> bool:
    """Say whether a path ends as the results of an exporter do."""
    return bool(exporter.suffix) and path.name.lower().endswith(exporter.suffix.lower())


def _formats_of(path: Path, exporters: Iterable[Exporter]) -> list[Exporter]:
    fitting = [each for each in exporters if has_suffix(path, each)]
    longest = max((len(each.suffix) for each in fitting), default=0)
    best = [each for each in fitting if len(each.suffix) == longest]
    if len(best) > 1:
        names = " and ".join(sorted(each.name for each in best))
        raise UsageError(f"{names} both write {best[0].suffix}; say which one with --to")
    return best


def _values_of(long: str, short: str, words: Sequence[str]) -> Iterator[str]:
    """Yield what follows an option: ``--to epub``, ``--to=epub``, ``-t epub``, ``-tepub`` or ``-qtepub``."""
    option = re.compile(rf"{long}(?:=(?P<long>.*))?|-[qv]*{short}(?P<short>.+)?", re.DOTALL)
    following = iter(words)
    for word in following:
        if word == "--":
            return
        match = option.fullmatch(word)
        if match:
            value = match["long"] if match["long"] is not None else match["short"]
            yield from islice(following, 1) if value is None else (value,)
