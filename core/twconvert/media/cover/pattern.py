"""What a cover shows where there is no banner: quarter circles in tones of one color."""

from __future__ import annotations

from colorsys import hls_to_rgb
from functools import cache
from typing import TypeAlias

from PIL import Image, ImageDraw

Color: TypeAlias = tuple[int, int, int]

_TILE = 320
"""Pixels, of each side."""
_ROWS = 4
_QUARTERS = 4
"""Parts of a pixel: it is drawn twice as wide and as high, and made smaller."""
_CORNERS = ((0, 0, 0), (1, 0, 90), (1, 1, 180), (0, 1, 270))
"""Where in a tile a circle can have its center (across, down), and the angle its quarter begins at."""


def color(hue: float, lightness: float, saturation: float) -> Color:
    """Return a color; all arguments are parts of one."""
    red, green, blue = (round(255 * part) for part in hls_to_rgb(hue % 1, lightness, saturation))
    return red, green, blue


def paint_pattern(cover: Image.Image, seed: bytes, hue: float) -> int:
    """Paint tiles over the upper part of a cover, each as its byte of the seed says; return how high they reach."""
    inks = (color(hue, 0.24, 0.4), color(hue, 0.45, 0.42), color(hue + 0.09, 0.66, 0.5), color(hue, 0.86, 0.4))
    quarters = cache(_quarter)
    columns = cover.width // _TILE
    for number in range(columns * _ROWS):
        choice = seed[number]
        ground = choice % 3
        ink = (ground + 1 + choice // 3 % 3) % 4
        tile = _colored(quarters(choice // 9 % 4), inks[ground], inks[ink])
        cover.paste(tile, (number % columns * _TILE, number // columns * _TILE))
    return _ROWS * _TILE


def _quarter(corner: int) -> Image.Image:
    """Return a tile whose pixels say how many of their quarters are ink, so that the edge of the circle is smooth."""
    side = 2 * _TILE
    across, down, angle = _CORNERS[corner]
    x, y = across * side, down * side
    tile = Image.new("L", (side, side))
    ImageDraw.Draw(tile).pieslice((x - side, y - side, x + side, y + side), angle, angle + 90, fill=_QUARTERS)
    return tile.reduce(2)


def _colored(quarter: Image.Image, ground: Color, ink: Color) -> Image.Image:
    tile = quarter.copy()
    shares = [(_QUARTERS - share, share) for share in range(_QUARTERS + 1)]
    tile.putpalette(
        [(a * g + b * i + _QUARTERS // 2) // _QUARTERS for a, b in shares for g, i in zip(ground, ink, strict=True)]
    )
    return tile.convert("RGB")
