"""Which of the installed plugins are to be used at all: what ``--no-plugins`` and ``TWCONVERT_PLUGINS`` say."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from twconvert.errors import suggestion

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from twconvert.registry.installed import Plugin

VARIABLE = "TWCONVERT_PLUGINS"
"""Names distributions and entry points, separated by commas. Where it is set, no others than these are used."""


class Choice:
    """Says whether a plugin may be used. Those that come with twconvert always may.

    Args:
        own_only: no others may.
    """

    def __init__(self, *, own_only: bool) -> None:
        self._own_only = own_only
        listed = None if own_only else os.environ.get(VARIABLE)
        self._listed = None if listed is None else list(filter(None, map(str.strip, listed.split(","))))
        self._allowed = {_normal(name) for name in self._listed or ()}

    def refusal_of(self, plugin: Plugin) -> str:
        """Return why a plugin must not be used; nothing where it may."""
        if plugin.is_own:
            return ""
        if self._own_only:
            return "--no-plugins was given"
        if self._listed is not None and self._allowed.isdisjoint(_names_of(plugin)):
            return f"{VARIABLE} does not name it"
        return ""

    def complaints(self, plugins: Collection[Plugin]) -> Iterator[str]:
        """Yield a line for each name that no plugin has."""
        known = {name for plugin in plugins for name in _names_of(plugin)}
        for name in self._listed or ():
            if _normal(name) not in known:
                ending = "`twconvert plugins` lists those that are installed"
                yield f"{VARIABLE} names {name!r}, which is not installed; {suggestion(_normal(name), known, ending)}"


def _names_of(plugin: Plugin) -> set[str]:
    return {_normal(plugin.name), _normal(plugin.distribution)}


def _normal(name: str) -> str:
    """Return a name as the Python Packaging User Guide normalizes it, for it may be spelt in several ways."""
    return re.sub(r"[-_.]+", "-", name).lower()
