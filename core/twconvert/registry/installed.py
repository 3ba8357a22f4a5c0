"""The installed plugins, and everything that they offer."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct, field

from twconvert.hookspecs import Exporter, Filter, Loader

OWN_DISTRIBUTION = "twconvert"


class Plugin(NamedTuple):
    """An installed plugin."""

    name: str
    """The name of its entry point."""
    distribution: str
    """The name of the distribution that it is of."""
    version: str
    """The version of that distribution."""
    offers: tuple[str, ...] = ()
    """What it offers, such as ``exporter epub``; nothing where it is not used."""
    problem: str = ""
    """What is wrong with it, and what to do; empty where it can be used, or was not loaded."""
    refusal: str = ""
    """Why it was not loaded; empty where it was."""

    def __str__(self) -> str:
        return " ".join(f"plugin {self.name!r} of {self.distribution} {self.version}".split())

    @property
    def is_own(self) -> bool:
        """Whether it comes with twconvert."""
        return self.distribution == OWN_DISTRIBUTION


class Plugins(Struct):
    """Everything that the installed plugins offer, by name."""

    loaders: dict[str, Loader] = field(default_factory=dict)
    filters: dict[str, Filter] = field(default_factory=dict)
    exporters: dict[str, Exporter] = field(default_factory=dict)
    disputed: dict[str, str] = field(default_factory=dict)
    """What to do about each name of a format that two plugins offer, so that neither of them is used."""
    installed: list[Plugin] = field(default_factory=list)
    """All plugins, used or not, in the order of loading."""
    complaints: list[str] = field(default_factory=list)
    """What is wrong with the value of ``TWCONVERT_PLUGINS``, a line each."""

    @property
    def warnings(self) -> list[str]:
        """A line for each plugin that cannot be used, and the complaints."""
        unusable = [f"{plugin} is not used: {plugin.problem}" for plugin in self.installed if plugin.problem]
        return [*unusable, *self.complaints]
