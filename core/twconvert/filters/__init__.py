"""The filters that come with twconvert: by kind, by date, and what a person adds from files of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.filters.alt_text import add_alt_text
from twconvert.filters.fetched import add_fetched
from twconvert.filters.handles import add_handles
from twconvert.filters.kinds import keep_kinds
from twconvert.filters.period import days_of, keep_period, time_zone
from twconvert.hookspecs import Filter, hookimpl

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["days_of", "keep_kinds", "keep_period", "time_zone"]


@hookimpl
def twconvert_filters() -> Iterable[Filter]:
    """Yield the filters."""
    yield Filter(name="kinds", filter=keep_kinds)
    yield Filter(name="period", filter=keep_period)
    yield Filter(name="handles", filter=add_handles)
    yield Filter(name="alt-text", filter=add_alt_text)
    yield Filter(name="fetched", filter=add_fetched)
