"""Loads the installed plugins one by one, and leaves out those that cannot be used."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pluggy

from twconvert import hookspecs
from twconvert.distributions import entry_points, entry_points_from
from twconvert.hookspecs import Exporter, Filter, Loader
from twconvert.registry.checking import kind_of
from twconvert.registry.choosing import VARIABLE, Choice
from twconvert.registry.installed import Plugin, Plugins
from twconvert.registry.loading import load_offers, remedy_for, what_went_wrong
from twconvert.registry.plugin_folder import add_plugin_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from importlib import metadata

    from twconvert.distributions import EntryPoint
    from twconvert.registry.checking import Offer

_GROUP = "twconvert"


def find_plugins(found: Iterable[metadata.EntryPoint] | None = None, *, own_only: bool = False) -> Plugins:
    """Load the installed plugins, twconvert's own first, and return what they offer.

    A plugin that cannot be used is left out, and `Plugins.installed` says why. Where two plugins offer the same name,
    twconvert's own keeps it; of two others neither is used.

    Args:
        found: The entry points to load; ``None`` for those that are installed.
        own_only: Whether to leave out the plugins of other distributions, and not even to import them.
    """
    manager = pluggy.PluginManager(_GROUP)
    manager.add_hookspecs(hookspecs)
    choice = Choice(os.environ.get(VARIABLE), own_only=own_only)
    if not own_only:
        add_plugin_folder()
    plugins = Plugins()
    offers: dict[Plugin, Sequence[Offer]] = {}
    for plugin, entry_point in _in_order(entry_points(_GROUP) if found is None else entry_points_from(found)):
        refusal = choice.refusal_of(plugin)
        looked_at, own = (plugin._replace(refusal=refusal), ()) if refusal else _loaded(plugin, entry_point, manager)
        plugins.installed.append(looked_at)
        offers[looked_at] = own
    _settle(plugins, offers)
    plugins.complaints.extend(choice.complaints(plugins.installed))
    return plugins


def _loaded(plugin: Plugin, entry_point: EntryPoint, manager: pluggy.PluginManager) -> tuple[Plugin, Sequence[Offer]]:
    """Load a plugin, and return what is known of it then and what it offers."""
    try:
        offers = load_offers(manager, entry_point)
    # A plugin may fail in any way, even by leaving the program, and must not take twconvert along.
    except (Exception, SystemExit) as error:  # noqa: BLE001
        return plugin._replace(problem=what_went_wrong(error) + remedy_for(error, plugin.distribution)), ()
    return plugin._replace(offers=tuple(f"{kind_of(offer)} {offer.name}" for offer in offers)), offers


def _in_order(found: Iterable[EntryPoint]) -> list[tuple[Plugin, EntryPoint]]:
    """Return the entry points in the order of loading, each with what is known of its plugin before."""
    rows = [(Plugin(each.name, each.distribution, each.version), each) for each in found]
    return sorted(rows, key=lambda row: (not row[0].is_own, row[0].name, row[0].distribution))


def _settle(plugins: Plugins, offers: Mapping[Plugin, Sequence[Offer]]) -> None:
    """Put what is offered into the plugins by name, and leave out plugins that offer the name of another's offer."""
    problems: dict[Plugin, str] = {}
    for (kind, name), (first, *others) in _claims(offers).items():
        if first.is_own:
            what = f"the {kind.__name__.lower()} {name!r}"
            problems |= {other: f"{what} is that of {first}; uninstall {other.distribution}" for other in others}
    rest = {plugin: own for plugin, own in offers.items() if plugin not in problems}
    for (kind, name), (first, *others) in _claims(rest).items():
        if not others:
            continue
        what = f"the {kind.__name__.lower()} {name!r}"
        remedy = f"uninstall one of them, or name the one to use in {VARIABLE}"
        problems[first] = f"{others[0]} offers {what} too; {remedy}"
        problems |= dict.fromkeys(others, f"{first} offers {what} too; {remedy}")
        if kind is Exporter:
            plugins.disputed[name] = f"{first} and {others[0]} both offer {what}; {remedy}"
    plugins.installed[:] = [
        each._replace(offers=(), problem=problems[each]) if each in problems else each for each in plugins.installed
    ]
    for offer in (offer for plugin, own in offers.items() if plugin not in problems for offer in own):
        _offers_like(plugins, offer)[offer.name] = offer


def _claims(offers: Mapping[Plugin, Sequence[Offer]]) -> dict[tuple[type[Offer], str], list[Plugin]]:
    """Return the plugins that offer something, by its type and its name; they are in the order of loading."""
    claims: dict[tuple[type[Offer], str], list[Plugin]] = {}
    for plugin, own in offers.items():
        for offer in own:
            claims.setdefault((type(offer), offer.name), []).append(plugin)
    return claims


def _offers_like(plugins: Plugins, offer: Offer) -> dict[str, Any]:
    """Return the offers of the same kind as an offer, by name."""
    match offer:
        case Loader():
            return plugins.loaders
        case Filter():
            return plugins.filters
        case Exporter():
            return plugins.exporters
