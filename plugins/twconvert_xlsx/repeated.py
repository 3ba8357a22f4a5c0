"""Times that are in rows of several sheets: what is found in a post has the time of the post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert_xlsx.cells import time_cell

if TYPE_CHECKING:
    from datetime import date

_REMEMBERED = 512


class RepeatedTimes:
    """Remembers the cells of times that came last. Rows share them, so that it looks for the very same."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[date, str]] = {}

    def cell(self, moment: date) -> str:
        """Return what stands in a cell with a time or a day behind its reference."""
        known = self._known.get(id(moment))
        if known is None:
            if len(self._known) == _REMEMBERED:
                self._known.clear()
            known = self._known[id(moment)] = moment, time_cell("", moment)
        return known[1]
