from __future__ import annotations

from PIL import Image, ImageDraw

from twconvert.media.cover.pattern import color, paint_pattern

HUE = 0.3
INKS = (color(HUE, 0.24, 0.4), color(HUE, 0.45, 0.42), color(HUE + 0.09, 0.66, 0.5), color(HUE, 0.86, 0.4))
CENTERS = (((0, 0), 0), ((1, 0), 90), ((1, 1), 180), ((0, 1), 270))


def drawn_twice_as_large(choice: int) -> Image.Image:
    """A tile as Pillow draws it in colors, and makes it smaller."""
    (across, down), angle = CENTERS[choice // 9 % 4]
    x, y = across * 640, down * 640
    tile = Image.new("RGB", (640, 640), INKS[choice % 3])
    ink = INKS[(choice % 3 + 1 + choice // 3 % 3) % 4]
    ImageDraw.Draw(tile).pieslice((x - 640, y - 640, x + 640, y + 640), angle, angle + 90, fill=ink)
    return tile.reduce(2)


def test_edges_of_the_circles_of_a_cover_are_as_smooth_as_if_they_were_drawn_larger() -> None:
    for first in (0, 20):
        cover = Image.new("RGB", (1600, 1280))
        assert paint_pattern(cover, bytes(range(first, first + 20)), HUE) == cover.height
        for number in range(20):
            left, top = number % 5 * 320, number // 5 * 320
            tile = cover.crop((left, top, left + 320, top + 320))
            assert tile.tobytes() == drawn_twice_as_large(first + number).tobytes()
