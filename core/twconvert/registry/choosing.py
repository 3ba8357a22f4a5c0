"""Decides which of the installed plugins may be used, as the caller and ``TWCONVERT_PLUGINS`` say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twconvert.suggestions import suggestion

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from twconvert.registry.installed import Plugin

VARIABLE = "TWCONVERT_PLUGINS"
"""The name of the environment variable that lists distributions and entry points, separated by commas. Where it is set,
only these are used besides twconvert's own."""


class Choice:
    """Decides which plugins may be used. Those that come with twconvert always may.

    Args:
        listed: The value of the environment variable; ``None`` where it is not set.
        own_only: Whether no plugins may be used besides those that come with twconvert, whatever the variable says.
    """

    def __init__(self, listed: str | None, *, own_only: bool) -> None:
        self._own_only = own_only
        self._listed: list[str] | None = None
        if listed is not None and not own_only:
            self._listed = list(filter(None, map(str.strip, listed.split(","))))
        self._allowed = {_normal(name) for name in self._listed or ()}

    def refusal_of(self, plugin: Plugin) -> str:
        """Return why a plugin must not be used; an empty string where it may."""
        if plugin.is_own:
            return ""
        if self._own_only:
            return "only plugins that come with twconvert were asked for"
        if self._listed is not None and self._allowed.isdisjoint(_names_of(plugin)):
            return f"{VARIABLE} does not name it"
        return ""

    def complaints(self, plugins: Collection[Plugin]) -> Iterator[str]:
        """Yield a line for each listed name that no plugin has.

        Args:
            plugins: All installed plugins.
        """
        known = {name for plugin in plugins for name in _names_of(plugin)}
        for name in self._listed or ():
            if _normal(name) not in known:
                ending = "`twconvert plugins` lists those that are installed"
                yield f"{VARIABLE} names {name!r}, which is not installed; {suggestion(_normal(name), known, ending)}"


def _names_of(plugin: Plugin) -> set[str]:
    return {_normal(plugin.name), _normal(plugin.distribution)}


def _normal(name: str) -> str:
    """Return a name as the Python Packaging User Guide normalizes it: ``my-words`` for ``My_Words``."""
    return re.sub(r"[-_.]+", "-", name).lower()
