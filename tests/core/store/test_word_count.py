from __future__ import annotations

import re
import sys

import pytest

from twconvert.store.word_count import number_of_words

LETTER_WORDS = "\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Letters of scripts that put no spaces between words."""
WORD = re.compile(rf"[{LETTER_WORDS}]|[^\s{LETTER_WORDS}]+")


def test_each_letter_of_a_script_without_spaces_is_a_word() -> None:
    for first in range(0, sys.maxunicode + 1, 16):
        text = "".join(f"a{chr(code)}b c" for code in range(first, first + 16))
        assert number_of_words(text) == len(WORD.findall(text)), hex(first)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("né le 3 mai…", 4),
        ("東京へ行った。", 7),
        ("1月 in\u3000Kyōto", 4),
        ("👩‍🚀️ up", 2),
        ("\ud800 \udfff東", 3),
        ("", 0),
    ],
)
def test_words_are_counted(text: str, words: int) -> None:
    assert number_of_words(text) == words == len(WORD.findall(text))
