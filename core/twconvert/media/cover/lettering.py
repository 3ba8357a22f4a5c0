"""Type for the cover, in a font that comes with the package so that it looks the same everywhere."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from io import BytesIO
from unicodedata import category, normalize

from PIL import ImageFont

_FONT = "fonts/NotoSerifDisplay-Regular.ttf"
_TINY = 24
_SIZES = ((1, 200, 110), (2, 200, 80), (3, 110, 80), (4, 110, _TINY))
"""Lines, with the largest and the smallest size that they are set in, in pixels."""
_MOST_LETTERS = 1_000
"""More of a name is on no cover, however small they are."""
_SIZE_OF_SHAPES = 32
"""Pixels, in which shapes of letters are told from each other."""
_NOT_A_CHARACTER = "\uffff"


class Lettering:
    """Sets words so that they fit."""

    def __init__(self) -> None:
        self._data = files("twconvert.media.cover").joinpath(_FONT).read_bytes()
        # FreeType prepares each font anew, which takes longer than to draw a letter.
        self._font = self.font(_SIZE_OF_SHAPES)
        self._missing = self._shape(_NOT_A_CHARACTER)

    def font(self, size: int) -> ImageFont.FreeTypeFont:
        """Return the font; the size is in pixels."""
        return ImageFont.truetype(BytesIO(self._data), size, layout_engine=ImageFont.Layout.BASIC)

    def settable(self, name: str) -> str | None:
        """Return a name without symbols such as emoji, or ``None`` if the font lacks letters of it."""
        has = cache(self._has)
        kept = [c for c in normalize("NFC", name[:_MOST_LETTERS]) if has(c) or category(c)[0] in "LN"]
        text = " ".join("".join(kept).split())
        return text if text and all(map(has, text)) else None

    def fitted(self, text: str, width: int) -> tuple[list[str], ImageFont.FreeTypeFont]:
        """Return a text, in as few lines as are large enough, and the largest font that these fit a width with."""
        for count, largest, smallest in _SIZES:
            lines = _divided(text, count)
            font = self._fitting(lines, width, range(largest, smallest, -6))
            if font:
                return lines, font
        return lines, self.font(_TINY)

    def one_line(self, text: str, width: int, largest: int) -> ImageFont.FreeTypeFont:
        """Return the largest font that a line fits a width with."""
        return self._fitting([text], width, range(largest, _TINY, -6)) or self.font(_TINY)

    def _fitting(self, lines: list[str], width: int, sizes: range) -> ImageFont.FreeTypeFont | None:
        fonts = map(self.font, sizes)
        return next((font for font in fonts if all(font.getlength(line) <= width for line in lines)), None)

    def _has(self, character: str) -> bool:
        return character == " " or self._shape(character) != self._missing

    def _shape(self, character: str) -> tuple[tuple[int, int], bytes]:
        mask = self._font.getmask(character)
        return mask.size, bytes(mask)


def _divided(text: str, count: int) -> list[str]:
    """Return a text as lines of about the same length, broken at spaces; fewer of them where there are no spaces."""
    lines = []
    for left in range(count, 1, -1):
        spaces = [index for index, character in enumerate(text) if character == " "]
        if not spaces:
            break
        share = len(text) / left
        end = min(spaces, key=lambda index: abs(index - share))
        lines.append(text[:end])
        text = text[end:].strip()
    return [*lines, text]
