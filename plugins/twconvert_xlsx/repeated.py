"""Cells that are in rows of several sheets: what is found in a post has the time and the address of the post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert_xlsx.cells import LINK, text_cell, time_cell
from twconvert_xlsx.links import is_plain_address

if TYPE_CHECKING:
    from datetime import date


class RepeatedCells:
    """Remembers the time and the address that came last."""

    def __init__(self) -> None:
        self._time: date | None = None
        self._time_cell = ""
        self._address: str | None = None
        self._address_cell = False, ""

    def time_cell(self, moment: date) -> str:
        """Return what stands in a cell with a time or a day, as `twconvert_xlsx.cells` makes it."""
        if moment is not self._time:
            self._time, self._time_cell = moment, time_cell(moment)
        return self._time_cell

    def address_cell(self, address: str) -> tuple[bool, str]:
        """Return whether an address `is_plain_address`, and what stands in a cell with it that is a link."""
        if address is not self._address:
            is_plain = is_plain_address(address)
            self._address, self._address_cell = address, (is_plain, text_cell(address, LINK, is_plain=is_plain))
        return self._address_cell
