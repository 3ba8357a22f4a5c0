"""What plugins offer, and what each offer keeps to."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING, TypeAlias

from twconvert.hookspecs import Exporter, Filter, Loader
from twconvert.kinds import KINDS
from twconvert.registry.parameters import own_parameters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Offer: TypeAlias = Loader | Filter | Exporter

_NAME = re.compile(r"[a-z][a-z0-9-]*")
_SUFFIX = re.compile(r"(\.[A-Za-z0-9_-]+)*")


def check_offer(offer: Offer) -> None:
    """Check the name, the suffix and the functions of an offer.

    Raises:
        ValueError: the name, the suffix or a mark is none, or there is no such kind of record.
        TypeError: a function cannot be called as it will be.
        NameError: the type of an option cannot be looked up.
    """
    if not _NAME.fullmatch(offer.name):
        raise ValueError(f"the name {offer.name!r} is not made of small letters, digits and dashes")
    match offer:
        case Exporter(suffix=suffix, export=export, holds=holds):
            if not _SUFFIX.fullmatch(suffix):
                raise ValueError(f"the suffix {suffix!r} is not like '.txt'")
            known = {kind.name for kind in KINDS}
            if unknown := sorted(holds - known):
                raise ValueError(f"it holds {unknown[0]!r}; there are {', '.join(sorted(known))}")
            own_parameters(export)
            _check_call(export, "a document and a path")
        case Filter(filter=function):
            own_parameters(function)
            _check_call(function, "posts")
        case Loader(detect=detect, load=load, marks=marks):
            if wrong := [mark for mark in marks if not mark or mark.startswith("/")]:
                raise ValueError(f"the mark {wrong[0]!r} is not like 'data/posts.json'")
            _check_call(detect, "an archive")
            _check_call(load, "an archive, a selection and a report")


def kind_of(offer: Offer) -> str:
    """Return what an offer is: a loader, a filter or an exporter."""
    return type(offer).__name__.lower()


def check_names(offers: Iterable[Offer]) -> None:
    """Raise `ValueError` where a plugin offers a name twice."""
    seen = set()
    for offer in offers:
        if (type(offer), offer.name) in seen:
            raise ValueError(f"it offers the {kind_of(offer)} {offer.name!r} twice")
        seen.add((type(offer), offer.name))


def _check_call(function: Callable[..., object], arguments: str) -> None:
    number = len(re.split(", | and ", arguments))
    try:
        inspect.signature(function).bind(*range(number))
    except TypeError as error:
        name = getattr(function, "__name__", "its function")
        raise TypeError(f"{name} must take {arguments}: {error}") from error
