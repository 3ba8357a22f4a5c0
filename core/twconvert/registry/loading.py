"""Loads one plugin: imports its module, and calls its hooks for what it offers."""

from __future__ import annotations

import importlib
import traceback
from collections.abc import Iterable
from inspect import isroutine
from operator import attrgetter
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import pluggy

from twconvert.hookspecs import CONTRACT, Exporter, Filter, Loader
from twconvert.registry.checking import check_names, check_offer
from twconvert.registry.offer_error import ContractError, OfferError
from twconvert.suggestions import suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.distributions import EntryPoint
    from twconvert.registry.checking import Offer

_HOOKS: dict[str, type[Offer]] = {
    "twconvert_loaders": Loader,
    "twconvert_filters": Filter,
    "twconvert_exporters": Exporter,
}
_FILES = (__file__, pluggy.__file__, getattr(importlib, "__file__", None))  # which a frozen Python has not
_NOT_OF_THE_PLUGIN = ("<", *(str(Path(each).parent) for each in _FILES if each))
"""How the names of files begin that call a plugin. Frozen modules of Python are ``<frozen importlib._bootstrap>``."""
_UPGRADE = "upgrade twconvert: pip install --upgrade twconvert"


def load_offers(manager: pluggy.PluginManager, entry_point: EntryPoint) -> list[Offer]:
    """Import a plugin and return what it offers.

    Args:
        manager: Knows the hooks, and gets the plugin.
        entry_point: The entry point that names the module of the plugin.

    Raises:
        OfferError: The plugin, or something that it offers, cannot be used.
        Exception: Whatever the plugin raises itself.
        SystemExit: The plugin wants to end the program.
    """
    name = f"{entry_point.name} ({entry_point.value})"
    module = _imported(entry_point.value)
    if manager.is_registered(module):
        raise OfferError(f"{entry_point.value} is named by another entry point already")
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


def _imported(value: str) -> object:
    """Import what an entry point names, without the extras that may stand behind it."""
    module, _, attribute = (part.strip() for part in value.partition("[")[0].partition(":"))
    found = importlib.import_module(module)
    return attrgetter(attribute)(found) if attribute else found


def check_contract(module: object) -> None:
    """Check that this twconvert offers the contract that a module needs.

    Raises:
        ContractError: It offers an older or a newer one.
        OfferError: What the module says of its contract is not two numbers.
    """
    match getattr(module, "twconvert_contract", CONTRACT):
        case (int(first), int(second)):
            versions = f"it needs contract {first}.{second}, and this twconvert offers {CONTRACT[0]}.{CONTRACT[1]}"
            if (first, second) > CONTRACT:
                raise ContractError(f"{versions}; {_UPGRADE}")
            if first < CONTRACT[0]:
                raise ContractError(f"{versions}; upgrade the plugin")
        case other:
            raise OfferError(f"its twconvert_contract is {other!r}; it must be two numbers, as in (1, 0)")


def what_went_wrong(error: BaseException) -> str:
    """Return in one line what is wrong with a plugin: the message of an `OfferError`, or what it raised and where.

    ``ZeroDivisionError: division by zero (words.py, line 7)``
    """
    if isinstance(error, OfferError):
        return " ".join(str(error).split())
    frames = traceback.extract_tb(error.__traceback__)
    own = [each for each in frames if not each.filename.startswith(_NOT_OF_THE_PLUGIN)]
    place = f" ({Path(own[-1].filename).name}, line {own[-1].lineno})" if own else ""
    return " ".join(f"{type(error).__name__}: {error}{place}".split())


def remedy_for(error: BaseException, distribution: str) -> str:
    """Return what can be done about a plugin that raised an error, to be put behind what is wrong."""
    if isinstance(error, ContractError):
        return ""
    if isinstance(error, ImportError) and (error.name or "").partition(".")[0] == "twconvert":
        return f"; it may need a newer twconvert; {_UPGRADE}"
    return f"; upgrade or uninstall {distribution}, or tell its author"


def _check_hook_names(manager: pluggy.PluginManager, module: object) -> None:
    # pluggy takes its time for each name, and most of a module are not those of functions.
    is_module = isinstance(module, ModuleType)
    names = [name for name, value in vars(module).items() if isroutine(value)] if is_module else dir(module)
    for name in names:
        options = manager.parse_hookimpl_opts(module, name)
        if options is not None and name not in _HOOKS and not options.get("optionalhook"):
            ending = f"the hooks are {', '.join(_HOOKS)}"
            raise OfferError(f"there is no hook {name!r} ({suggestion(name, _HOOKS, ending)})")


def _offers_of(manager: pluggy.PluginManager, hook: str, plugin: str) -> Iterator[Offer]:
    kind = _HOOKS[hook]
    for implementation in getattr(manager.hook, hook).get_hookimpls():
        if implementation.plugin_name == plugin:
            found = implementation.function()
            if not isinstance(found, Iterable):
                raise OfferError(f"its {hook} returns {found!r}; it must yield what it offers")
            for offer in found:
                if not isinstance(offer, kind):
                    raise OfferError(f"it offers {offer!r} where an object of type {kind.__name__} was expected")
                check_offer(offer)
                yield offer
