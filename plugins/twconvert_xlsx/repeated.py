"""Cells that are in rows of several sheets: what is found in a post has the time and the address of the post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert_xlsx.cells import time_cell
from twconvert_xlsx.links import is_plain_address

if TYPE_CHECKING:
    from datetime import date


class RepeatedCells:
    """Remembers the time and the address that came last."""

    def __init__(self) -> None:
        self._time: date | None = None
        self._time_cell = ""
        self._address: str | None = None
        self._is_plain = False

    def time_cell(self, moment: date) -> str:
        """Return what stands in a cell with a time or a day, as `twconvert_xlsx.cells` makes it."""
        if moment is not self._time:
            self._time, self._time_cell = moment, time_cell(moment)
        return self._time_cell

    def is_plain(self, address: str) -> bool:
        """Say whether an address `is_plain_address`."""
        if address is not self._address:
            self._address, self._is_plain = address, is_plain_address(address)
        return self._is_plain
