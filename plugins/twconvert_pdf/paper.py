"""The paper: pages, margins and the column that is left for words and pictures. Lengths are in points."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal, TypeAlias

PageName: TypeAlias = Literal["a5", "6x9in", "a4", "letter"]

POINTS_PER_MILLIMETRE = 72 / 25.4
LEADING = 1.3
"""The distance of two lines, in sizes of the letters, as the template sets it."""
_NARROW = 100 * POINTS_PER_MILLIMETRE
"""A column that is less wide than twice as much holds three months side by side, and no two columns of an index."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A page."""

    width: float
    height: float
    inside: float
    """The margin at the spine; on the left, where all pages are alike."""
    outside: float
    top: float
    bottom: float
    bleed: float
    """How far the cover reaches beyond each edge."""
    size: float
    """The size of the letters."""
    has_two_sides: bool
    """Whether left and right pages differ."""
    gap: float = 5.0
    """The space between two pictures side by side."""

    @property
    def column(self) -> float:
        """How wide the text is."""
        return self.width - self.inside - self.outside

    @property
    def text_height(self) -> float:
        """How high the text of a page is."""
        return self.height - self.top - self.bottom

    @property
    def tallest(self) -> float:
        """How high a picture may be, so that several posts stand on its page."""
        return 0.42 * self.text_height

    def as_data(self) -> dict[str, Any]:
        """Return it as the template takes it."""
        names = {"has_two_sides": "has-two-sides"}
        data = {names.get(name, name): value for name, value in asdict(self).items()}
        return {**data, "is-narrow": self.column < 2 * _NARROW}


_PAGES: dict[PageName, tuple[float, float, float]] = {
    "a5": (148, 210, 9.5),
    "6x9in": (152.4, 228.6, 10),
    "a4": (210, 297, 11),
    "letter": (215.9, 279.4, 11),
}
"""Width and height in millimetres, and the size of letters in points."""


def paper_of(page: PageName, margins: Literal["print", "screen"], bleed: float) -> Paper:
    """Return a page.

    Args:
        page: The name of its size.
        margins: ``print``, where a spine takes some of the inner margin, or ``screen``.
        bleed: The millimetres that the cover reaches beyond each edge.
    """
    width, height, size = _PAGES[page]
    is_print = margins == "print"
    # The larger the page, the more of it is margin, so that lines do not become too long to read.
    side = 0.1 * width + 0.08 * (width - 148)
    inside, outside = (side + 6, side) if is_print else (side + 2, side + 2)
    width, height, inside, outside, top, bottom, reach = (
        round(each * POINTS_PER_MILLIMETRE, 2)
        for each in (width, height, inside, outside, 0.095 * height, 0.105 * height, bleed)
    )
    return Paper(width, height, inside, outside, top, bottom, reach, size, has_two_sides=is_print)
