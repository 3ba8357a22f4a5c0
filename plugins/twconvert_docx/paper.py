"""The paper, and what of it text and pictures may take."""

from __future__ import annotations

from dataclasses import dataclass

_EMU_PER_MILLIMETRE = 36_000
TALLEST = 90 * _EMU_PER_MILLIMETRE
"""How high a picture may be, in EMU, so that several posts stand on its page."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A page, in EMU."""

    width: int
    height: int
    margin: int
    """Left and right of the column."""

    @property
    def column(self) -> int:
        """How wide the text is."""
        return self.width - 2 * self.margin


def _page(width: float, height: float, margin: float) -> Paper:
    return Paper(*(round(length * _EMU_PER_MILLIMETRE) for length in (width, height, margin)))


PAPERS = {"a4": _page(210, 297, 32), "letter": _page(215.9, 279.4, 34)}
"""By the name of the paper."""
