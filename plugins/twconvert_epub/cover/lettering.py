"""Type for the cover, in a font that comes with the package so that it looks the same everywhere."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from io import BytesIO
from unicodedata import category, normalize

from PIL import ImageFont

_FONT = "fonts/NotoSerifDisplay-Regular.ttf"
_TINY = 24
_MOST_LETTERS = 1_000
"""More of a name is on no cover, however small they are."""
_NOT_A_CHARACTER = "\uffff"


class Lettering:
    """Sets words so that they fit."""

    def __init__(self) -> None:
        self._data = files("twconvert_epub").joinpath(_FONT).read_bytes()
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

    def fitted(self, text: str, width: int, largest: int, smallest: int) -> tuple[list[str], ImageFont.FreeTypeFont]:
        """Return a text, in two lines where one would be smaller than that, and the font it fits a width with."""
        for lines, sizes in (([text], range(largest, smallest, -6)), (_halves(text), range(largest, _TINY, -6))):
            for font in map(self.font, sizes):
                if all(font.getlength(line) <= width for line in lines):
                    return lines, font
        return lines, font

    def _has(self, character: str) -> bool:
        return character == " " or self._shape(character) != self._missing

    def _shape(self, character: str) -> tuple[tuple[int, int], bytes]:
        mask = self.font(32).getmask(character)
        return mask.size, bytes(mask)


def _halves(text: str) -> list[str]:
    """Return a text as two lines of about the same length, broken at a space where there is one."""
    spaces = [index for index, character in enumerate(text) if character == " "] or [len(text)]
    middle = min(spaces, key=lambda index: abs(index - len(text) / 2))
    return [text[:middle], text[middle:].strip()]
