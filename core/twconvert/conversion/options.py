"""Checks the options of a conversion, which come from a person or a program, before any work is done."""

from __future__ import annotations

from inspect import signature
from typing import TYPE_CHECKING

from twconvert.errors import UsageError, suggestion

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from twconvert.hookspecs import Exporter
    from twconvert.registry import Plugins

_OF_A_DOCUMENT = ("timezone", "title", "media")


def check_options(options: Iterable[str], plugins: Plugins, *more: str) -> None:
    """Raise `UsageError` where an option is neither of a document, nor of a filter, nor one of those named."""
    filters = {name for each in plugins.filters.values() for name in option_names(each.filter)}
    _check(options, {*_OF_A_DOCUMENT, *filters, *more}, "there is no option")


def check_format_options(options: Iterable[str], exporter: Exporter) -> None:
    """Raise `UsageError` where an exporter has no such option."""
    _check(options, option_names(exporter.export), f"the format {exporter.name!r} has no option")


def option_names(function: Callable[..., object]) -> list[str]:
    """Return the names of the keyword-only parameters of a function."""
    parameters = signature(function).parameters.values()
    return [each.name for each in parameters if each.kind is each.KEYWORD_ONLY]


def _check(options: Iterable[str], known: Iterable[str], complaint: str) -> None:
    known = sorted(known)
    for option in options:
        if option not in known:
            raise UsageError(
                f"{complaint} {option!r}; " + suggestion(option, known, f"it has {', '.join(known) or 'none'}")
            )
