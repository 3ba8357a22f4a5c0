"""Finds the installed plugins, checks them, and names what they offer."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING, Any, TypeVar

import pluggy

from twconvert import hookspecs
from twconvert.errors import PluginError
from twconvert.hookspecs import Exporter, Filter, Loader

if TYPE_CHECKING:
    from collections.abc import Iterable

_GROUP = "twconvert"
_NAME = re.compile(r"[a-z][a-z0-9-]*")

T = TypeVar("T", Loader, Filter, Exporter)


@dataclass(frozen=True, slots=True)
class Plugin:
    """An installed plugin."""

    name: str
    distribution: str
    version: str
    offers: tuple[str, ...] = ()
    problem: str = ""
    """Why it is not used."""


@dataclass(slots=True)
class Plugins:
    """Everything the installed plugins offer, by name."""

    loaders: dict[str, Loader] = field(default_factory=dict)
    filters: dict[str, Filter] = field(default_factory=dict)
    exporters: dict[str, Exporter] = field(default_factory=dict)
    installed: list[Plugin] = field(default_factory=list)

    @property
    def warnings(self) -> list[str]:
        """A line for each plugin that is not used."""
        return [
            f"plugin {plugin.name!r} of {plugin.distribution} {plugin.version} is not used: {plugin.problem}"
            for plugin in self.installed
            if plugin.problem
        ]


def find_plugins(found: Iterable[EntryPoint] | None = None) -> Plugins:
    """Load every installed plugin, twconvert's own first; one that is broken is noted and left out.

    Args:
        found: the entry points to load, instead of those installed.

    Raises:
        PluginError: two plugins claim one name.
    """
    manager = pluggy.PluginManager(_GROUP)
    manager.add_hookspecs(hookspecs)
    plugins = Plugins()
    origins: dict[tuple[type, str], str] = {}
    for entry_point in sorted(entry_points(group=_GROUP) if found is None else found, key=_own_first):
        distribution = entry_point.dist.name if entry_point.dist else "an unknown distribution"
        version = entry_point.dist.version if entry_point.dist else ""
        try:
            offers = _offers(manager, entry_point)
        except Exception as error:  # noqa: BLE001 - a plugin may fail in any way, and must not take twconvert along
            problem = f"{type(error).__name__}: {error}".splitlines()[0]
            plugins.installed.append(Plugin(entry_point.name, distribution, version, problem=problem))
            continue
        origin = f"plugin {entry_point.name!r} of {distribution}"
        for offer in offers:
            _claim(origins, offer, origin)
            _shelf(plugins, offer)[offer.name] = offer
        names = tuple(f"{type(offer).__name__.lower()} {offer.name}" for offer in offers)
        plugins.installed.append(Plugin(entry_point.name, distribution, version, names))
    return plugins


def _own_first(entry_point: EntryPoint) -> tuple[bool, str]:
    return entry_point.dist is None or entry_point.dist.name != _GROUP, entry_point.name


def _offers(manager: pluggy.PluginManager, entry_point: EntryPoint) -> list[Loader | Filter | Exporter]:
    name = f"{entry_point.name} ({entry_point.value})"
    module = entry_point.load()
    manager.register(module, name=name)
    try:
        manager.check_pending()
        return [
            _checked(offer, kind)
            for hook, kind in (("loaders", Loader), ("filters", Filter), ("exporters", Exporter))
            for implementation in getattr(manager.hook, f"twconvert_{hook}").get_hookimpls()
            if implementation.plugin_name == name
            for offer in implementation.function()
        ]
    except Exception:
        manager.unregister(module)
        raise


def _checked(offer: Any, kind: type[T]) -> T:
    if not isinstance(offer, kind):
        raise TypeError(f"it offers {offer!r} where a {kind.__name__} was expected")
    if not _NAME.fullmatch(offer.name):
        raise ValueError(f"the name {offer.name!r} is not made of small letters, digits and dashes")
    if isinstance(offer, Exporter) and offer.suffix and not offer.suffix.startswith("."):
        raise ValueError(f"the suffix {offer.suffix!r} does not begin with a dot")
    return offer


def _claim(origins: dict[tuple[type, str], str], offer: Loader | Filter | Exporter, origin: str) -> None:
    other = origins.setdefault((type(offer), offer.name), origin)
    if other != origin:
        raise PluginError(
            f"{other} and {origin} both offer the {type(offer).__name__.lower()} {offer.name!r}; uninstall one of them"
        )


def _shelf(plugins: Plugins, offer: Loader | Filter | Exporter) -> dict[str, Any]:
    if isinstance(offer, Loader):
        return plugins.loaders
    return plugins.filters if isinstance(offer, Filter) else plugins.exporters
