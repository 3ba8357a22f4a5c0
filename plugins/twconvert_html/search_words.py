# ruff: noqa: RUF001 - letters that look like others are what this is about
"""What a text can be found by. `search.js` does the same with what is asked for."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING
from unicodedata import normalize

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 40
"""Characters of a word that count."""
_LONGEST_AT_ONCE = 65_536
"""Characters of a text whose words are found all at once."""

MARKS = (
    r"\u0300-\u036f\u0483-\u0487\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\ufe20-\ufe2f"  # accents
    r"\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"  # Hebrew points
    r"\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"  # Arabic vowels
    r"\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff"  # what nobody sees
)
"""Characters that do not count, as a set of a regular expression."""

LETTERS = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ς": "σ",
    "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه",
}  # fmt: skip
"""Letters that are written in several ways, beside those that Unicode knows how to take apart."""

DENSE = (
    r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
    r"\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Scripts without spaces between words, and Korean, whose words are made of others: Thai, Lao, Burmese, Khmer,
Japanese, Chinese. Any two neighbours are a word."""

SIGNS = r"\u2190-\u21ff\u2300-\u27bf\u2900-\u297f\u2b00-\u2bff\U0001f000-\U0001f3fa\U0001f400-\U0001faff"
"""Emoji and other pictures, each a word."""

VOWELS = r"\u0900-\u0963\u0966-\u0dff\u0f18-\u0fbc"
"""Scripts of India and Tibet, whose vowels are marks but count."""

_MARK = re.compile(f"[{MARKS}]")
_ASCII_WORD = re.compile("[a-z0-9]+")
_ASCII = "".join(map(chr, range(128)))
_TO_ASCII_WORDS = bytes.maketrans(_ASCII.encode(), re.sub("[^a-z0-9]", " ", _ASCII.lower()).encode())
"""Makes a space of every character that no word has."""
_SIGNS_BETWEEN_WORDS = "\u2026\u2019\u2018\u201c\u201d\u2013\u2014\u00b7"
_FLAG = r"[\U0001f1e6-\U0001f1ff]{2}"
_WORD = re.compile(rf"([{DENSE}]+)|({_FLAG}|[{SIGNS}]|(?:[^\W_{DENSE}{SIGNS}]|[{VOWELS}])+)")
_OF_OTHER_KINDS = re.compile(f"[{DENSE}{SIGNS}{VOWELS}]")
_USUAL_WORD = re.compile(r"[^\W_]+")
_LETTER = re.compile(f"[{''.join(LETTERS)}]")


def folded(text: str) -> str:
    """Return a text as it is compared: small letters without accents, one way to write each."""
    if text.isascii():
        return text.lower()
    simple = _MARK.sub("", normalize("NFKD", text).lower())
    # `str.translate` would take far longer: few texts have such a letter, and those have few.
    return normalize("NFC", _LETTER.sub(lambda letter: LETTERS[letter[0]], simple))


def words_of(text: str) -> set[str]:
    """Return the words that a text can be found by."""
    simple = text if text.isascii() else folded(_with_blanks(text))
    if not simple.isascii():
        if _OF_OTHER_KINDS.search(simple):
            return set(_words(simple))
        return {word[:LONGEST] for word in _USUAL_WORD.findall(simple)}
    # All at once is faster, and takes ten times the memory of the text.
    if len(simple) > _LONGEST_AT_ONCE:
        return {word[0][:LONGEST] for word in _ASCII_WORD.finditer(simple.lower())}
    blanked = simple.encode().translate(_TO_ASCII_WORDS).decode()
    words = set(blanked.split())
    return {word[:LONGEST] for word in words} if _has_long_words(blanked) else words


def _with_blanks(text: str) -> str:
    """Return a text with blanks where it has the signs that most often make one more than ASCII."""
    for sign in _SIGNS_BETWEEN_WORDS:
        if sign in text:
            text = text.replace(sign, " ")
    return text


def _has_long_words(blanked: str) -> bool:
    """Say whether a text has words that are longer than `LONGEST`. To ask each for its length takes far longer."""
    start = 0
    while len(blanked) - start > LONGEST:
        blank = blanked.rfind(" ", start, start + LONGEST + 1)
        if blank < 0:
            return True
        start = blank + 1
    return False


def _words(simple: str) -> Iterator[str]:
    for found in _WORD.finditer(simple):
        dense, word = found.groups("")
        if dense:
            yield dense[-1]
            yield from map("".join, pairwise(dense))
        else:
            yield word[:LONGEST]
