"""What is known of the installed plugins."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from twconvert.hookspecs import Exporter, Filter, Loader

OWN_DISTRIBUTION = "twconvert"


@dataclass(frozen=True, slots=True)
class Plugin:
    """An installed plugin."""

    name: str
    """Of its entry point."""
    distribution: str
    version: str
    offers: tuple[str, ...] = ()
    problem: str = ""
    """Why it cannot be used, and what to do."""
    refusal: str = ""
    """Why it was not even looked at."""

    def __str__(self) -> str:
        return " ".join(f"plugin {self.name!r} of {self.distribution} {self.version}".split())

    @property
    def is_own(self) -> bool:
        """Whether it comes with twconvert."""
        return self.distribution == OWN_DISTRIBUTION


@dataclass(slots=True)
class Plugins:
    """Everything the installed plugins offer, by name."""

    loaders: dict[str, Loader] = field(default_factory=dict)
    filters: dict[str, Filter] = field(default_factory=dict)
    exporters: dict[str, Exporter] = field(default_factory=dict)
    disputed: dict[str, str] = field(default_factory=dict)
    """Names of formats that nobody has, for two plugins claim them; and what to do about each."""
    installed: list[Plugin] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    """What is wrong with the choice of plugins."""

    @property
    def warnings(self) -> list[str]:
        """A line for each plugin that cannot be used, and for each complaint."""
        unusable = [f"{plugin} is not used: {plugin.problem}" for plugin in self.installed if plugin.problem]
        return [*unusable, *self.complaints]
