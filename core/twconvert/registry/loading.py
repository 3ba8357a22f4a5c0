"""Imports a plugin and asks its hooks what it offers."""

from __future__ import annotations

import importlib
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

import pluggy

from twconvert.errors import suggestion
from twconvert.hookspecs import CONTRACT, Exporter, Filter, Loader
from twconvert.registry.checking import check_names, check_offer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from importlib.metadata import EntryPoint

    from twconvert.registry.checking import Offer

_HOOKS: dict[str, type[Offer]] = {
    "twconvert_loaders": Loader,
    "twconvert_filters": Filter,
    "twconvert_exporters": Exporter,
}
_MACHINERY = tuple(str(Path(each).parent) for each in (__file__, pluggy.__file__, importlib.__file__))
_UPGRADE = "upgrade twconvert: pip install --upgrade twconvert"


class ContractError(Exception):
    """A plugin was made for another twconvert. The message says what to do."""


def load_offers(manager: pluggy.PluginManager, entry_point: EntryPoint) -> list[Offer]:
    """Import a plugin and return what it offers.

    Raises:
        Exception: whatever the plugin raises, and what is wrong with it.
        SystemExit: the plugin wants to leave.
    """
    name = f"{entry_point.name} ({entry_point.value})"
    module = entry_point.load()
    if manager.is_registered(module):
        raise ValueError(f"{entry_point.value} is named by another entry point already")
    check_contract(module)
    _check_hook_names(manager, module)
    try:
        manager.register(module, name=name)
        offers = [offer for hook in _HOOKS for offer in _offers_of(manager, hook, name)]
        check_names(offers)
    except (Exception, SystemExit):
        # What a half-registered plugin left behind would be held against the next one.
        manager.unregister(name=name)
        raise
    return offers


def check_contract(module: object) -> None:
    """Raise `ContractError` where a module needs another contract than this twconvert offers."""
    match getattr(module, "twconvert_contract", CONTRACT):
        case (int(first), int(second)):
            versions = f"it needs contract {first}.{second}, and this twconvert offers {CONTRACT[0]}.{CONTRACT[1]}"
            if (first, second) > CONTRACT:
                raise ContractError(f"{versions}; {_UPGRADE}")
            if first < CONTRACT[0]:
                raise ContractError(f"{versions}; upgrade the plugin")
        case other:
            raise TypeError(f"its twconvert_contract is {other!r}; it must be two numbers, as in (1, 0)")


def what_went_wrong(error: BaseException) -> str:
    """Say in one line what is wrong with a plugin: what was found here, or what it raised and where."""
    files = [each for each in traceback.extract_tb(error.__traceback__) if not each.filename.startswith("<")]
    last = files[-1]
    if Path(last.filename).parent == Path(__file__).parent and not isinstance(error, SyntaxError):
        return " ".join(str(error).split())
    place = "" if last.filename.startswith(_MACHINERY) else f" ({Path(last.filename).name}, line {last.lineno})"
    return " ".join(f"{type(error).__name__}: {error}{place}".split())


def remedy_for(error: BaseException, distribution: str) -> str:
    """Say what can be done about a plugin that raised this."""
    if isinstance(error, ContractError):
        return ""
    if isinstance(error, ImportError) and (error.name or "").partition(".")[0] == "twconvert":
        return f"; it may be made for a newer one, {_UPGRADE}"
    return f"; upgrade or uninstall {distribution}, or tell who made it"


def _check_hook_names(manager: pluggy.PluginManager, module: object) -> None:
    for name in dir(module):
        options = manager.parse_hookimpl_opts(module, name)
        if options is not None and name not in _HOOKS and not options.get("optionalhook"):
            ending = f"the hooks are {', '.join(_HOOKS)}"
            raise AttributeError(f"there is no hook {name!r} ({suggestion(name, _HOOKS, ending)})")


def _offers_of(manager: pluggy.PluginManager, hook: str, plugin: str) -> Iterator[Offer]:
    kind = _HOOKS[hook]
    for implementation in getattr(manager.hook, hook).get_hookimpls():
        if implementation.plugin_name == plugin:
            found: Iterable[object] = implementation.function()
            for offer in found:
                if not isinstance(offer, kind):
                    raise TypeError(f"it offers {offer!r} where a {kind.__name__} was expected")
                check_offer(offer)
                yield offer
