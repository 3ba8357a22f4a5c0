"""Checks what plugins offer: names, suffixes, options, and the functions that will be called."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING, TypeAlias

from twconvert.hookspecs import Exporter, Filter, Loader
from twconvert.kinds import all_kinds
from twconvert.registry.offer_error import OfferError
from twconvert.registry.parameters import options_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Offer: TypeAlias = Loader | Filter | Exporter

_NAME = re.compile(r"[a-z][a-z0-9-]*")
_SUFFIX = re.compile(r"(\.[A-Za-z0-9_-]+)*")


def check_offer(offer: Offer) -> None:
    """Check the name, the suffix, the options and the functions of an offer.

    Raises:
        OfferError: One of them cannot be used.
    """
    if not _NAME.fullmatch(offer.name):
        raise OfferError(f"the name {offer.name!r} must be made of lowercase letters, digits and hyphens")
    match offer:
        case Exporter(suffix=suffix, export=export, holds=holds):
            if not _SUFFIX.fullmatch(suffix):
                raise OfferError(f"the suffix {suffix!r} is not like '.txt'")
            if offer.library and not offer.library.isidentifier():
                raise OfferError(f"the library {offer.library!r} is not the name of a module")
            if offer.extra and not (offer.library and _NAME.fullmatch(offer.extra)):
                raise OfferError(f"the extra {offer.extra!r} is not a name, or no library is named")
            known = {kind.name for kind in all_kinds()}
            if unknown := sorted(holds - known):
                raise OfferError(f"it holds {unknown[0]!r}; the kinds of records are {', '.join(sorted(known))}")
            _check_options(offer)
            _check_parameters(export, ("document", "path"))
            _check_parameters(offer.combine or _no_combine, ("parts", "path"))
        case Filter(filter=function):
            _check_options(offer)
            _check_parameters(function, ("records",))
        case Loader():
            _check_loader(offer)


def kind_of(offer: Offer) -> str:
    """Return what an offer is: ``loader``, ``filter`` or ``exporter``."""
    return type(offer).__name__.lower()


def _check_loader(loader: Loader) -> None:
    if wrong := [mark for mark in loader.marks if not mark or mark.startswith("/")]:
        raise OfferError(f"the mark {wrong[0]!r} is not like 'data/posts.json'")
    _check_parameters(loader.detect, ("archive",))
    _check_parameters(loader.load, ("archive", "selection", "report"))
    if loader.declared:
        _check_parameters(loader.declared, ("archive",))


def check_names(offers: Iterable[Offer]) -> None:
    """Check that no name is offered twice.

    Args:
        offers: Everything that one plugin offers.

    Raises:
        OfferError: Two offers of one kind have the same name.
    """
    seen = set()
    for offer in offers:
        if (type(offer), offer.name) in seen:
            raise OfferError(f"it offers the {kind_of(offer)} {offer.name!r} twice")
        seen.add((type(offer), offer.name))


def _no_combine(parts: object, path: object) -> None:
    """Stand for the function of a format that makes no one output of many archives."""


def _check_options(offer: Exporter | Filter) -> None:
    try:
        options_of(offer)
    except NameError as error:
        raise OfferError(f"the type of an option is not known: {error}") from error
    except (TypeError, ValueError) as error:
        raise OfferError(str(error)) from error


def _check_parameters(function: Callable[..., object], names: tuple[str, ...]) -> None:
    """Check that a function can be called with arguments in this order, whatever it calls its parameters."""
    try:
        inspect.signature(function).bind(*names)
    except (TypeError, ValueError) as error:
        name = getattr(function, "__name__", "its function")
        raise OfferError(f"{name} must take ({', '.join(names)}): {error}") from error
