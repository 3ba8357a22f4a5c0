"""The pictures of the sample archive: landscapes, the night sky, a loaf of bread."""

from __future__ import annotations

import math
import random

from PIL import Image, ImageChops, ImageDraw, ImageEnhance, ImageFilter

from sample.painting import (
    Colour,
    Point,
    blob,
    circle,
    finished,
    glow,
    mix,
    oval,
    ridge,
    sky,
    stars,
    steps,
)


def misty_hills(width: int = 1200, height: int = 800) -> Image.Image:
    """Return ridge behind ridge at sunrise."""
    picture = sky(width, height, [(52, 62, 112), (196, 122, 140), (255, 198, 140), (255, 226, 178)])
    w, h = picture.size
    glow(picture, (w * 0.62, h * 0.40), h * 0.05, (255, 240, 205))
    far, near = (214, 150, 138), (34, 36, 66)
    for number in range(6):
        ridge(picture, h * (0.58 + 0.075 * number), h * (0.16 - 0.014 * number), mix(far, near, number / 5), number)
    return finished(picture)


def starry_pines(width: int = 1080, height: int = 1350) -> Image.Image:
    """Return a forest's edge below the Milky Way, with a meteor."""
    picture = sky(width, height, [(6, 9, 28), (14, 24, 62), (36, 58, 108), (92, 104, 138)])
    _milky_way(picture)
    stars(picture, 900, seed=11)
    draw = ImageDraw.Draw(picture)
    w, h = picture.size
    for step in range(60):
        x, y = w * 0.70 - step * w * 0.0048, h * 0.15 + step * h * 0.0024
        draw.ellipse(circle((x, y), 1.2 + step * 0.045), fill=mix((40, 60, 110), (255, 255, 246), step / 59))
    chance = random.Random(5)
    for number in range(34):
        size = h * chance.uniform(0.10, 0.27)
        _pine(draw, (w * (number + chance.random()) / 33, h * 1.01), size, (7, 11, 22))
    return finished(picture)


def crescent_moon(width: int = 1000, height: int = 1000) -> Image.Image:
    """Return the Moon five days old, with craters along the line between day and night."""
    picture = Image.new("RGB", (width * 2, height * 2), (5, 6, 12))
    stars(picture, 60, seed=3)
    w, _ = picture.size
    centre, radius = (w / 2, w / 2), w * 0.36
    moon = Image.new("RGB", picture.size, (226, 221, 208))
    _craters(moon, centre, radius)
    lit, dark = Image.new("L", picture.size), Image.new("L", picture.size)
    ImageDraw.Draw(lit).ellipse(circle(centre, radius), fill=255)
    ImageDraw.Draw(dark).ellipse(circle((centre[0] - radius * 0.42, centre[1]), radius * 1.0), fill=255)
    earthshine = lit.point(lambda value: value // 14)
    crescent = ImageChops.subtract(lit, dark.filter(ImageFilter.GaussianBlur(w * 0.02)))
    picture.paste(moon, mask=ImageChops.lighter(crescent, earthshine))
    return finished(picture)


def loaf(width: int = 1200, height: int = 900) -> Image.Image:
    """Return a round loaf, scored with an ear of wheat, on a wooden board."""
    picture = sky(width, height, [(72, 82, 84), (96, 102, 98), (128, 124, 112)])
    draw = ImageDraw.Draw(picture)
    w, h = picture.size
    draw.rectangle((0, h * 0.60, w, h), fill=(120, 82, 54))
    chance = random.Random(8)
    for _ in range(90):
        y = h * chance.uniform(0.60, 1.0)
        draw.line(
            (0, y, w, y + chance.uniform(-12, 12)), fill=mix((104, 70, 44), (140, 98, 66), chance.random()), width=3
        )
    centre = (w / 2, h * 0.58)
    _shadow(picture, (w * 0.18, h * 0.66, w * 0.84, h * 0.92))
    _crust(picture, centre, w * 0.31, h * 0.31)
    _wheat(ImageDraw.Draw(picture), centre, w * 0.21)
    return finished(picture)


def mountain_lake(width: int = 1080, height: int = 1080) -> Image.Image:
    """Return a snowy mountain and its reflection in still water."""
    half = sky(width, height // 2, [(98, 158, 204), (160, 204, 226), (224, 238, 240)])
    w, h = half.size
    _peaks(half, h)
    ridge(half, h * 0.86, h * 0.10, (62, 104, 92), 21)
    ridge(half, h * 0.95, h * 0.06, (34, 72, 62), 22)
    picture = Image.new("RGB", (w, h * 2))
    picture.paste(half)
    water = ImageEnhance.Brightness(half.transpose(Image.Transpose.FLIP_TOP_BOTTOM)).enhance(0.82)
    water = Image.blend(water.filter(ImageFilter.GaussianBlur(5)), Image.new("RGB", half.size, (38, 92, 122)), 0.22)
    picture.paste(water, (0, h))
    draw = ImageDraw.Draw(picture)
    chance = random.Random(2)
    for _ in range(70):
        y = h + h * chance.random() ** 2
        x, length = w * chance.random(), w * chance.uniform(0.02, 0.12)
        draw.line((x, y, x + length, y), fill=(196, 222, 230), width=2)
    return finished(picture)


def lighthouse(width: int = 900, height: int = 1200) -> Image.Image:
    """Return a lighthouse at dusk."""
    picture = sky(width, height, [(30, 38, 86), (92, 72, 128), (226, 126, 120), (252, 190, 132)])
    w, h = picture.size
    stars(picture, 50, seed=9, lowest=0.35)
    beam = Image.new("L", picture.size)
    lamp = (w * 0.60, h * 0.335)
    ImageDraw.Draw(beam).polygon([lamp, (0, h * 0.16), (0, h * 0.30)], fill=120)
    picture.paste((255, 240, 190), (0, 0), beam.filter(ImageFilter.GaussianBlur(18)))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, h * 0.78, w, h), fill=(46, 62, 104))
    for row in range(26):
        y = h * (0.79 + row * 0.008)
        draw.line((w * 0.05 * (row % 5), y, w, y), fill=mix((252, 176, 130), (46, 62, 104), row / 25), width=3)
    ridge(picture, h * 0.86, h * 0.05, (26, 26, 42), 31)
    _tower(draw, lamp, w, h)
    return finished(picture)


def saturn_sketch(width: int = 900, height: int = 700) -> Image.Image:
    """Return a page of an observing notebook: Saturn in pencil."""
    picture = Image.new("RGB", (width * 2, height * 2), (246, 240, 224))
    w, h = picture.size
    draw = ImageDraw.Draw(picture)
    for line in range(1, 16):
        draw.line((0, h * line / 16, w, h * line / 16), fill=(222, 220, 212), width=2)
    pencil, paper = (74, 72, 78), (246, 240, 224)
    saturn = Image.new("RGBA", picture.size)
    brush = ImageDraw.Draw(saturn)
    middle, radius = (w / 2, h / 2), h * 0.22
    for share, width_of_line in ((2.25, 6), (2.12, 3), (1.92, 10), (1.62, 4), (1.50, 4)):
        brush.ellipse(oval(middle, radius * share, radius * share * 0.30), outline=pencil, width=width_of_line)
    brush.pieslice(circle(middle, radius), 180, 360, fill=paper)
    brush.arc(circle(middle, radius), 180, 360, fill=pencil, width=6)
    brush.arc(circle(middle, radius), 18, 162, fill=pencil, width=6)
    for band in range(-4, 1):
        y = middle[1] + band * radius * 0.19
        half = math.sqrt(max(radius**2 - (y - middle[1]) ** 2, 0)) * 0.96
        brush.arc((middle[0] - half, y - 22, middle[0] + half, y + 22), 10, 170, fill=(150, 144, 140), width=4)
    picture.paste(saturn.rotate(12, resample=Image.Resampling.BICUBIC), mask=saturn.rotate(12).getchannel("A"))
    for x, y in ((0.16, 0.30), (0.83, 0.62), (0.30, 0.80)):
        draw.ellipse(circle((w * x, h * y), 7), fill=pencil)
    return finished(picture)


def walking_map(width: int = 900, height: int = 900) -> Image.Image:
    """Return a map with contour lines and the day's path over the hills."""
    picture = Image.new("RGB", (width * 2, height * 2), (238, 240, 222))
    w, h = picture.size
    draw = ImageDraw.Draw(picture)
    for cx, cy, size, seed in ((0.30, 0.34, 0.34, 1), (0.72, 0.66, 0.38, 4)):
        for ring in range(9):
            colour = mix((214, 222, 186), (188, 150, 108), ring / 8)
            outline = blob((w * cx, h * cy), w * size * (1 - ring / 9.5), seed)
            draw.polygon(outline, fill=mix((230, 234, 206), (216, 200, 160), ring / 8))
            draw.line([*outline, outline[0]], fill=colour, width=4)
    river = [(w * t, h * (0.50 + 0.10 * math.sin(t * 7) - 0.28 * (t - 0.5))) for t in steps(120)]
    draw.line(river, fill=(128, 178, 208), width=22, joint="curve")
    path = [(w * (0.10 + 0.8 * t), h * (0.82 - 0.62 * t + 0.13 * math.sin(t * 9))) for t in steps(90)]
    for number in range(0, len(path) - 1, 2):
        draw.line(path[number : number + 2], fill=(196, 62, 48), width=11)
    for x, y in (path[0], path[45], path[-1]):
        draw.ellipse(circle((x, y), 20), fill=(255, 255, 255), outline=(196, 62, 48), width=9)
    return finished(picture)


def autumn_path(width: int = 1200, height: int = 800) -> Image.Image:
    """Return a path through a wood in October."""
    picture = sky(width, height, [(240, 206, 140), (232, 168, 88), (196, 112, 52)])
    w, h = picture.size
    _leaves(picture, 420, 0.0, 0.75, seed=6)
    picture = picture.filter(ImageFilter.GaussianBlur(12))
    draw = ImageDraw.Draw(picture)
    draw.polygon([(w * 0.47, h * 0.62), (w * 0.53, h * 0.62), (w * 0.80, h), (w * 0.22, h)], fill=(214, 172, 122))
    chance = random.Random(7)
    for number in range(16):
        near = number / 15
        x = w * (0.5 + (0.04 + 0.50 * near) * (1 if number % 2 else -1) + chance.uniform(-0.02, 0.02))
        width_of_trunk = w * (0.006 + 0.022 * near)
        colour = mix((150, 96, 58), (48, 32, 28), near)
        draw.rectangle((x, 0, x + width_of_trunk, h * (0.64 + 0.30 * near)), fill=colour)
    _leaves(picture, 260, 0.62, 1.0, seed=12)
    return finished(picture)


def eclipse(width: int = 1000, height: int = 800) -> Image.Image:
    """Return the Sun's corona around the Moon."""
    picture = Image.new("RGB", (width * 2, height * 2), (7, 10, 26))
    w, h = picture.size
    corona = Image.new("L", picture.size)
    draw = ImageDraw.Draw(corona)
    chance = random.Random(17)
    middle, radius = (w / 2, h / 2), h * 0.20
    for _ in range(110):
        angle, length = chance.uniform(0, math.tau), radius * chance.uniform(1.2, 2.2)
        tip = (middle[0] + math.cos(angle) * length, middle[1] + math.sin(angle) * length * 0.82)
        sides = [
            (middle[0] + math.cos(angle + turn) * radius, middle[1] + math.sin(angle + turn) * radius)
            for turn in (-0.16, 0.16)
        ]
        draw.polygon([tip, *sides], fill=chance.randint(50, 120))
    soft = corona.filter(ImageFilter.GaussianBlur(26))
    picture.paste((220, 228, 255), (0, 0), soft)
    glow(picture, middle, radius * 1.03, (250, 246, 236))
    ImageDraw.Draw(picture).ellipse(circle(middle, radius), fill=(4, 5, 12))
    return finished(picture)


def avatar() -> Image.Image:
    """Return the portrait of the account: a hill, a moon, a loaf's golden colour."""
    picture = sky(400, 400, [(24, 34, 82), (86, 84, 142), (240, 170, 120)])
    glow(picture, (520, 230), 84, (255, 242, 214))
    ridge(picture, 560, 60, (52, 54, 96), 41)
    ridge(picture, 660, 50, (24, 26, 54), 42)
    return finished(picture)


def header() -> Image.Image:
    """Return the banner of the account."""
    return misty_hills(1500, 500)


def station_pass(frames: int = 12) -> list[Image.Image]:
    """Return the frames of a film: the space station crosses the evening sky."""
    evening = sky(480, 270, [(14, 20, 52), (44, 52, 98), (190, 128, 118)])
    stars(evening, 70, seed=14, lowest=0.7)
    ridge(evening, 470, 36, (16, 18, 34), 51)
    pictures = []
    for number in range(frames):
        frame, share = evening.copy(), number / (frames - 1)
        spot = (960 * (0.06 + 0.88 * share), 540 * (0.62 - 0.5 * math.sin(math.pi * (0.15 + 0.7 * share))))
        glow(frame, spot, 5, (255, 255, 240))
        pictures.append(finished(frame))
    return pictures


def _milky_way(picture: Image.Image) -> None:
    chance, (w, h) = random.Random(23), picture.size
    haze = Image.new("L", picture.size)
    draw = ImageDraw.Draw(haze)
    for _ in range(240):
        along, across = chance.random(), chance.gauss(0, 0.06)
        spot = (w * (0.05 + 0.9 * along + across), h * (0.78 - 0.80 * along + across))
        draw.ellipse(circle(spot, w * chance.uniform(0.01, 0.06)), fill=chance.randint(40, 110))
    picture.paste((150, 160, 206), (0, 0), haze.filter(ImageFilter.GaussianBlur(60)))


def _pine(draw: ImageDraw.ImageDraw, foot: Point, size: float, colour: Colour) -> None:
    x, bottom = foot
    for tier in range(7):
        top = bottom - size * (0.18 + 0.82 * (7 - tier) / 7)
        half = size * 0.055 * (tier + 1.2)
        draw.polygon([(x, top), (x - half, top + size * 0.27), (x + half, top + size * 0.27)], fill=colour)


def _craters(moon: Image.Image, centre: Point, radius: float) -> None:
    chance, draw = random.Random(31), ImageDraw.Draw(moon)
    for _ in range(18):
        spot = (centre[0] + radius * chance.uniform(-0.2, 0.9), centre[1] + radius * chance.uniform(-0.8, 0.8))
        draw.ellipse(circle(spot, radius * chance.uniform(0.08, 0.2)), fill=(206, 200, 186))
    moon.paste(moon.filter(ImageFilter.GaussianBlur(22)))
    draw = ImageDraw.Draw(moon)
    for _ in range(150):
        spot = (centre[0] + radius * chance.uniform(0.1, 1.0), centre[1] + radius * chance.uniform(-1, 1))
        size = radius * 0.05 * chance.random() ** 2 + 4
        draw.ellipse(circle(spot, size), fill=(240, 236, 226))
        draw.ellipse(circle((spot[0] + size * 0.25, spot[1]), size * 0.78), fill=(186, 180, 168))


def _shadow(picture: Image.Image, box: tuple[float, float, float, float]) -> None:
    mask = Image.new("L", picture.size)
    ImageDraw.Draw(mask).ellipse(box, fill=150)
    picture.paste((40, 26, 18), (0, 0), mask.filter(ImageFilter.GaussianBlur(36)))


def _crust(picture: Image.Image, centre: Point, across: float, up: float) -> None:
    draw = ImageDraw.Draw(picture)
    for layer in range(60):
        share = layer / 59
        middle = (centre[0] - across * 0.10 * share, centre[1] - up * 0.22 * share)
        size = 1 - 0.86 * share
        draw.ellipse(oval(middle, across * size, up * size), fill=mix((104, 56, 24), (214, 150, 84), share))
    chance = random.Random(13)
    flour = Image.new("L", picture.size)
    brush = ImageDraw.Draw(flour)
    for _ in range(1400):
        angle, reach = chance.uniform(0, math.tau), math.sqrt(chance.random()) * 0.93
        spot = (centre[0] + math.cos(angle) * across * reach, centre[1] + math.sin(angle) * up * reach)
        brush.ellipse(circle(spot, chance.uniform(1, 6)), fill=chance.randint(30, 120))
    picture.paste((250, 240, 220), (0, 0), flour.filter(ImageFilter.GaussianBlur(3)))


def _wheat(draw: ImageDraw.ImageDraw, centre: Point, length: float) -> None:
    x, y = centre[0], centre[1] - length * 0.10
    draw.line((x - length, y + length * 0.22, x + length, y - length * 0.22), fill=(250, 226, 178), width=14)
    for leaf in range(-4, 5):
        foot = (x + length * 0.22 * leaf, y - length * 0.0484 * leaf)
        for side in (-1, 1):
            tip = (foot[0] + length * 0.20, foot[1] + side * length * 0.24 - length * 0.05)
            bend = (foot[0] + length * 0.02, foot[1] + side * length * 0.20)
            draw.polygon([foot, bend, tip], fill=(250, 222, 170), outline=(128, 74, 34))


def _peaks(half: Image.Image, h: int) -> None:
    draw, w = ImageDraw.Draw(half), half.width
    for peak, spread, top, colour in ((0.30, 0.42, 0.30, (126, 146, 168)), (0.66, 0.50, 0.12, (98, 118, 146))):
        summit = (w * peak, h * top)
        draw.polygon([summit, (w * (peak - spread), h), (w * (peak + spread), h)], fill=colour)
        draw.polygon(
            [summit, (w * (peak + spread), h), (w * (peak + spread * 0.12), h)], fill=mix(colour, (40, 56, 84), 0.35)
        )
        snow = [summit]
        for step in range(1, 8):
            share = step / 8
            snow.append((w * (peak + spread * (0.34 - 0.68 * share)), h * (top + 0.26 + (0.09 if step % 2 else 0.0))))
        draw.polygon(snow, fill=(244, 248, 250))


def _tower(draw: ImageDraw.ImageDraw, lamp: Point, w: int, h: int) -> None:
    x, y = lamp
    foot = h * 0.86
    for band in range(6):
        upper, lower = band / 6, (band + 1) / 6
        sides = [w * (0.052 + 0.030 * share) for share in (upper, lower)]
        top, bottom = (y + h * 0.03 + (foot - y - h * 0.03) * share for share in (upper, lower))
        colour = (236, 230, 224) if band % 2 else (176, 48, 50)
        draw.polygon(
            [(x - sides[0], top), (x + sides[0], top), (x + sides[1], bottom), (x - sides[1], bottom)], fill=colour
        )
    draw.rectangle((x - w * 0.07, y + h * 0.022, x + w * 0.07, y + h * 0.032), fill=(34, 32, 46))
    draw.rectangle((x - w * 0.038, y - h * 0.022, x + w * 0.038, y + h * 0.024), fill=(255, 238, 180))
    draw.polygon([(x - w * 0.05, y - h * 0.022), (x + w * 0.05, y - h * 0.022), (x, y - h * 0.065)], fill=(150, 40, 44))


def _leaves(picture: Image.Image, count: int, top: float, bottom: float, *, seed: int) -> None:
    chance, draw, (w, h) = random.Random(seed), ImageDraw.Draw(picture), picture.size
    colours: list[Colour] = [(206, 96, 32), (232, 150, 46), (176, 58, 34), (242, 192, 84), (140, 92, 40)]
    for _ in range(count):
        spot = (chance.random() * w, h * chance.uniform(top, bottom))
        size = chance.uniform(5, 26)
        draw.ellipse(oval(spot, size, size * 0.6), fill=chance.choice(colours))
