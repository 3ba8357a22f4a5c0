"""Which fonts a book is set in. Typst brings one for Latin, Greek, Cyrillic and Hebrew; others are of the system."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from twconvert.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterable

MAIN = "Libertinus Serif"
"""It comes with Typst."""
_EAST_ASIAN = {
    "ja": (
        "Noto Serif CJK JP", "Noto Serif JP", "Source Han Serif", "Yu Mincho", "Hiragino Mincho ProN",
        "Noto Sans CJK JP", "Noto Sans JP", "Yu Gothic", "MS Gothic", "IPAexMincho",
    ),
    "zh": (
        "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "SimSun", "Songti SC",
        "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", "PingFang SC",
    ),
    "ko": (
        "Noto Serif CJK KR", "Noto Serif KR", "Source Han Serif K", "Batang", "AppleMyungjo",
        "Noto Sans CJK KR", "Noto Sans KR", "Malgun Gothic", "Apple SD Gothic Neo",
    ),
}  # fmt: skip
"""Families that Linux distributions, Windows and macOS have; a character has another form in each language."""
_ARABIC = ("Noto Naskh Arabic", "Amiri", "Scheherazade New", "Geeza Pro", "Traditional Arabic", "Times New Roman")
_EMOJI = ("Noto Color Emoji", "Apple Color Emoji", "Segoe UI Emoji", "Twemoji Mozilla")
_OF_A_MAKER = "private-use characters"
"""Private use characters, such as Apple's apple."""
_NAMED = {
    "CJK": "Chinese characters",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "HANGUL": "Korean",
}
_SUGGESTED = {
    "Chinese characters": "Noto Sans CJK",
    "Japanese": "Noto Sans CJK",
    "Korean": "Noto Sans CJK",
    "emoji and symbols": "Noto Color Emoji",
}
_WITHOUT_SIGN = frozenset({"Cc", "Cf", "Cn", "Zs", "Zl", "Zp"})
"""Categories of what is no sign."""


class Fonts(NamedTuple):
    """The fonts to look for."""

    families: list[str]
    """Their families; the first that has a character is taken."""
    languages: dict[str, list[str]]
    """The families that come first in texts of some languages."""


def language_code(language: str | None) -> str:
    """Return the code of a language (BCP 47) as Typst takes it, of two or three letters; that of English if unknown."""
    code = (language or "en").partition("-")[0].lower()
    return code if code.isascii() and code.isalpha() and len(code) in {2, 3} else "en"


def fonts_for(language: str | None) -> Fonts:
    """Return the fonts for a book whose posts are mostly in a language (BCP 47)."""
    code = language_code(language)
    order = sorted(_EAST_ASIAN, key=lambda each: each != code)
    east_asian = [family for each in order for family in _EAST_ASIAN[each]]
    languages = {each: [MAIN, *families, *_ARABIC, *_EMOJI] for each, families in _EAST_ASIAN.items()}
    return Fonts([MAIN, *_ARABIC, *east_asian, *_EMOJI], languages)


def needs_font(character: str) -> bool:
    """Say whether a character is one that a font has to show."""
    return unicodedata.category(character) not in _WITHOUT_SIGN


def complaint_about(characters: Iterable[str]) -> str:
    """Return what is wrong where no font has these characters, and which fonts to install."""
    scripts = Counter(_script_of(each) for each in sorted(characters))
    said = ", ".join(f"{script} ({count:,})" for script, count in scripts.most_common())
    fonts = list(dict.fromkeys(_SUGGESTED.get(each, f"Noto Sans {each}") for each in scripts if each != _OF_A_MAKER))
    remedy = f"install {listed(fonts)}, and make it again" if fonts else "no other font may have them"
    return f"no font here has these characters, and empty boxes stand in their places: {said}; {remedy}"


def _script_of(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Co":
        return _OF_A_MAKER
    if category[0] not in "LMN":
        return "emoji and symbols"
    script = unicodedata.name(character, "unknown").partition(" ")[0]
    return _NAMED.get(script, script.capitalize())
