"""How large pictures are that stand side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["row_sizes"]


def row_sizes(
    sizes: Sequence[tuple[int, int]], width: float, height: float, *, gap: float, pixel: float
) -> list[tuple[float, float]]:
    """Return how large pictures of one row are: equally high, and never larger than their pixels.

    Args:
        sizes: The width and height of each picture in pixels.
        width: The width that they may take together, in any unit of length; the result is in the same unit.
        height: The height that they may take.
        gap: The space between two of them.
        pixel: The length of a pixel.
    """
    room = width - gap * (len(sizes) - 1)
    shapes = [wide / high for wide, high in sizes]
    common = min(room / sum(shapes), height, *(high * pixel for _, high in sizes))
    return [(common * shape, common) for shape in shapes]
