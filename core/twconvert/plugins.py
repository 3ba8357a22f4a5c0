"""Finds the installed plugins, checks them, and names what they offer."""

from __future__ import annotations

import inspect
import re
from dataclasses import dataclass, field
from importlib.metadata import EntryPoint, entry_points
from typing import TYPE_CHECKING, Any, TypeAlias, get_type_hints

import pluggy

from twconvert import hookspecs
from twconvert.errors import PluginError
from twconvert.hookspecs import CONTRACT, Exporter, Filter, Loader

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

Offer: TypeAlias = Loader | Filter | Exporter

_GROUP = "twconvert"
_HOOKS: tuple[tuple[str, type[Offer]], ...] = (
    ("twconvert_loaders", Loader),
    ("twconvert_filters", Filter),
    ("twconvert_exporters", Exporter),
)
_NAME = re.compile(r"[a-z][a-z0-9-]*")
_SUFFIX = re.compile(r"(\.[A-Za-z0-9_-]+)*")


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


def find_plugins(found: Collection[EntryPoint] | None = None) -> Plugins:
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
    for distribution, version, entry_point in _by_distribution(entry_points(group=_GROUP) if found is None else found):
        try:
            offers = _offers(manager, entry_point)
        # A plugin may fail in any way, even by leaving the program, and must not take twconvert along.
        except (Exception, SystemExit) as error:  # noqa: BLE001
            problem = " ".join(f"{type(error).__name__}: {error}".split())
            plugins.installed.append(Plugin(entry_point.name, distribution, version, problem=problem))
            continue
        origin = f"plugin {entry_point.name!r} of {distribution}"
        for offer in offers:
            _claim(origins, offer, origin)
            _shelf(plugins, offer)[offer.name] = offer
        names = tuple(f"{type(offer).__name__.lower()} {offer.name}" for offer in offers)
        plugins.installed.append(Plugin(entry_point.name, distribution, version, names))
    return plugins


def own_parameters(function: Callable[..., object]) -> list[inspect.Parameter]:
    """Return the keyword-only parameters of a function, which are its options, with their types looked up.

    Raises:
        TypeError: a default is missing.
        NameError: a type cannot be looked up.
    """
    parameters = [each for each in inspect.signature(function).parameters.values() if each.kind is each.KEYWORD_ONLY]
    for each in parameters:
        if each.default is each.empty:
            raise TypeError(f"its option {each.name!r} has no default")

    # Types of the other parameters may be known to type checkers alone.
    def only_these() -> None: ...

    only_these.__annotations__ = {
        each.name: each.annotation for each in parameters if each.annotation is not each.empty
    }
    known = getattr(inspect.unwrap(function), "__globals__", {})
    types = get_type_hints(only_these, globalns=known, include_extras=True)
    return [each.replace(annotation=types.get(each.name, str)) for each in parameters]


def _by_distribution(found: Collection[EntryPoint]) -> list[tuple[str, str, EntryPoint]]:
    """Return the names and versions of the distributions that entry points are of; twconvert's own come first."""
    # The metadata of a distribution is parsed anew whenever it is asked for.
    known: dict[object, tuple[str, str]] = {None: ("an unknown distribution", "")}
    for entry_point in found:
        distribution = entry_point.dist
        if distribution is not None and distribution not in known:
            metadata = distribution.metadata
            known[distribution] = (metadata["Name"], metadata["Version"])
    rows = [(*known[entry_point.dist], entry_point) for entry_point in found]
    return sorted(rows, key=lambda row: (row[0] != _GROUP, row[2].name, row[0]))


def _offers(manager: pluggy.PluginManager, entry_point: EntryPoint) -> list[Offer]:
    name = f"{entry_point.name} ({entry_point.value})"
    plugin = entry_point.load()
    if manager.is_registered(plugin):
        raise ValueError(f"{entry_point.value} is named by another entry point already")
    _check_contract(getattr(plugin, "twconvert_contract", CONTRACT))
    try:
        manager.register(plugin, name=name)
        manager.check_pending()
        offers = [offer for hook, kind in _HOOKS for offer in _offers_of(getattr(manager.hook, hook), kind, name)]
        _check_names(offers)
    except (Exception, SystemExit):
        # What a half-registered plugin left behind would be held against the next one.
        manager.unregister(name=name)
        raise
    return offers


def _check_contract(needed: object) -> None:
    """Raise an error where a plugin needs another contract than this twconvert offers."""
    match needed:
        case (int(first), int(second)):
            versions = f"it needs contract {first}.{second}, and this twconvert offers {CONTRACT[0]}.{CONTRACT[1]}"
            if (first, second) > CONTRACT:
                raise ValueError(f"{versions}; upgrade twconvert: pip install --upgrade twconvert")
            if first < CONTRACT[0]:
                raise ValueError(f"{versions}; upgrade the plugin")
        case _:
            raise TypeError(f"its twconvert_contract is {needed!r}; it must be two numbers, as in (1, 0)")


def _offers_of(hook: pluggy.HookCaller, kind: type[Offer], plugin: str) -> Iterator[Offer]:
    for implementation in hook.get_hookimpls():
        if implementation.plugin_name == plugin:
            found: Iterable[object] = implementation.function()  # type: ignore[assignment]
            yield from (_checked(offer, kind) for offer in found)


def _checked(offer: object, kind: type[Offer]) -> Offer:
    if not isinstance(offer, kind):
        raise TypeError(f"it offers {offer!r} where a {kind.__name__} was expected")
    if not _NAME.fullmatch(offer.name):
        raise ValueError(f"the name {offer.name!r} is not made of small letters, digits and dashes")
    if isinstance(offer, Exporter):
        if not _SUFFIX.fullmatch(offer.suffix):
            raise ValueError(f"the suffix {offer.suffix!r} is not like '.txt'")
        own_parameters(offer.export)
    elif isinstance(offer, Filter):
        own_parameters(offer.filter)
    return offer


def _check_names(offers: Iterable[Offer]) -> None:
    seen = set()
    for offer in offers:
        if (type(offer), offer.name) in seen:
            raise ValueError(f"it offers the {type(offer).__name__.lower()} {offer.name!r} twice")
        seen.add((type(offer), offer.name))


def _claim(origins: dict[tuple[type, str], str], offer: Offer, origin: str) -> None:
    other = origins.setdefault((type(offer), offer.name), origin)
    if other != origin:
        raise PluginError(
            f"{other} and {origin} both offer the {type(offer).__name__.lower()} {offer.name!r}; uninstall one of them"
        )


def _shelf(plugins: Plugins, offer: Offer) -> dict[str, Any]:
    if isinstance(offer, Loader):
        return plugins.loaders
    return plugins.filters if isinstance(offer, Filter) else plugins.exporters
