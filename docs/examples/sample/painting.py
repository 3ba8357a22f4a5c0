"""The brushes that the pictures of the sample archive are drawn with.

A picture is drawn at twice its size and scaled down by `finished`, so that its edges are smooth.
"""

from __future__ import annotations

import io
import math
import random
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFilter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Colour = tuple[int, int, int]
Point = tuple[float, float]


def jpeg(picture: Image.Image, quality: int = 82) -> bytes:
    """Return the picture as the bytes of a JPEG file."""
    output = io.BytesIO()
    picture.save(output, "JPEG", quality=quality, optimize=True)
    return output.getvalue()


def png(picture: Image.Image) -> bytes:
    """Return the picture as the bytes of a PNG file of few colours."""
    output = io.BytesIO()
    picture.quantize(48, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(output, "PNG", optimize=True)
    return output.getvalue()


def finished(picture: Image.Image) -> Image.Image:
    return picture.resize((picture.width // 2, picture.height // 2), Image.Resampling.LANCZOS)


def sky(width: int, height: int, colours: Sequence[Colour]) -> Image.Image:
    """Return a picture of twice the size, shaded from the first colour (top) to the last (bottom)."""
    column = Image.new("RGB", (1, height * 2))
    last = len(colours) - 1
    for y in range(height * 2):
        place = y / (height * 2 - 1) * last
        upper = min(int(place), last - 1)
        column.putpixel((0, y), mix(colours[upper], colours[upper + 1], place - upper))
    return column.resize((width * 2, height * 2))


def mix(first: Colour, second: Colour, share: float) -> Colour:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return (red, green, blue)


def steps(count: int) -> list[float]:
    return [number / (count - 1) for number in range(count)]


def circle(centre: Point, radius: float) -> tuple[float, float, float, float]:
    return oval(centre, radius, radius)


def oval(centre: Point, across: float, up: float) -> tuple[float, float, float, float]:
    return (centre[0] - across, centre[1] - up, centre[0] + across, centre[1] + up)


def wave(seed: int) -> Callable[[float], float]:
    """Return a smooth line that looks like the outline of hills; heights between -1 and 1."""
    chance = random.Random(seed)
    parts = [(2.0**octave * chance.uniform(0.8, 1.3), chance.uniform(0, math.tau), 0.55**octave) for octave in range(6)]
    total = sum(weight for _, _, weight in parts)
    return lambda x: sum(math.sin(x * pace * 3 + shift) * weight for pace, shift, weight in parts) / total


def ridge(picture: Image.Image, level: float, rise: float, colour: Colour, seed: int) -> None:
    height, (w, h) = wave(seed), picture.size
    outline = [(x, level - rise * height(x / w)) for x in range(0, w + 4, 4)]
    ImageDraw.Draw(picture).polygon([*outline, (w, h), (0, h)], fill=colour)


def glow(picture: Image.Image, centre: Point, radius: float, colour: Colour) -> None:
    """Draw a bright disc and the light around it."""
    halo = Image.new("L", picture.size)
    ImageDraw.Draw(halo).ellipse(circle(centre, radius * 1.9), fill=130)
    picture.paste(colour, (0, 0), halo.filter(ImageFilter.GaussianBlur(radius * 0.9)))
    ImageDraw.Draw(picture).ellipse(circle(centre, radius), fill=colour)


def stars(picture: Image.Image, count: int, *, seed: int, lowest: float = 1.0) -> None:
    chance, draw, (w, h) = random.Random(seed), ImageDraw.Draw(picture), picture.size
    for _ in range(count):
        spot = (chance.random() * w, chance.random() * h * lowest)
        brightness = chance.random() ** 3
        shade = round(120 + 135 * brightness)
        draw.ellipse(circle(spot, 0.8 + 2.6 * brightness), fill=(shade, shade, min(255, shade + 18)))


def blob(centre: Point, radius: float, seed: int) -> list[Point]:
    chance = random.Random(seed)
    parts = [(turn, chance.uniform(0, math.tau), 0.16 / turn) for turn in range(2, 6)]
    outline = []
    for step in range(140):
        angle = math.tau * step / 140
        reach = radius * (1 + sum(weight * math.sin(angle * turn + shift) for turn, shift, weight in parts))
        outline.append((centre[0] + math.cos(angle) * reach, centre[1] + math.sin(angle) * reach * 0.86))
    return outline
