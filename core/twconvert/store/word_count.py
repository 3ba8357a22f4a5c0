"""How many words a text has."""

from __future__ import annotations

import re

_LETTER_WORD = re.compile(
    rb"\xe3(?:\x80[\x85-\x87]|[\x81-\x83\x90-\xbf][\x80-\xbf])"  # U+3005 to U+3007, U+3040 to U+30FF, from U+3400
    rb"|[\xe4-\xe9][\x80-\xbf]{2}"  # to U+9FFF
    rb"|\xef[\xa4-\xab][\x80-\xbf]"  # U+F900 to U+FAFF
    rb"|\xf0[\xa0-\xbf][\x80-\xbf]{2}"  # U+20000 to U+3FFFF
)
"""Letters of scripts that put no spaces between words, in UTF-8: kana and Han, as word processors count them.

A pattern of so many characters takes milliseconds to compile, and this one a fraction of that.
"""
_SPACES_AND_LETTERS = bytes(ord(" ") if chr(code).isspace() else ord("x") for code in range(256))
"""By the code of an ASCII character, a space or a letter."""


def number_of_words(text: str) -> int:
    """Return the number of words of a text: letters that are words, and what stands between them and spaces."""
    if text.isascii():
        # To count where words begin takes less time than to split.
        return (b" " + text.encode().translate(_SPACES_AND_LETTERS)).count(b" x")
    data = text.encode(errors="replace")
    return len(_LETTER_WORD.sub(b" x ", data).decode().split() if _LETTER_WORD.search(data) else text.split())
