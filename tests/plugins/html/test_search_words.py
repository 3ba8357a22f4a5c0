# ruff: noqa: RUF001 - letters that look like others are what this is about
"""What posts are found by."""

from __future__ import annotations

import pytest

from twconvert_html.search_words import folded, words_of


@pytest.mark.parametrize(
    ("text", "simple"),
    [
        ("Hello", "hello"),
        ("Crème brûlée", "creme brulee"),
        ("STRASSE Straße", "strasse strasse"),
        ("Łódź, Ærø, Þór", "lodz, aero, thor"),
        ("İstanbul ısı", "istanbul isi"),
        ("ΟΔΟΣ οδός", "οδοσ οδοσ"),
        ("Ёлка", "елка"),
        ("مُحَمَّد", "محمد"),
        ("أحمد إلى", "احمد الي"),
        ("می‌خواهم کتاب", "ميخواهم كتاب"),
        ("שָׁלוֹם", "שלום"),
        ("が カ", "が カ"),
        ("ｶﾞ Ａ １", "ガ a 1"),
        ("한국", "한국"),
        ("हिन्दी", "हिन्दी"),
        ("👍🏽 ❤️", "👍🏽 ❤"),
        ("soft\u00adhyphen \u2067isolate\u2069", "softhyphen isolate"),
    ],
)
def test_texts_are_compared_without_what_does_not_count(text: str, simple: str) -> None:
    assert folded(text) == simple


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The owl, the #Owl & @owl_2!", "the owl 2"),
        ("don't", "don t"),
        ("ONE,Two\tthree\x7f4_5", "one two three 4 5"),
        ("東京タワー", "東京 京タ タワ ワー ー"),
        ("猫", "猫"),
        ("go東京へ", "go 東京 京へ へ"),
        ("สวัสดี", "สว วั ัส สด ดี ี"),
        ("한국어 책", "한국 국어 어 책"),
        ("👩‍👩‍👧 🇪🇺👍🏽", "👩 👧 🇪🇺 👍"),
        ("हिन्दी भाषा", "हिन्दी भाषा"),
        ("كتاب، قلم", "كتاب قلم"),
        ("café 1️⃣ ½", "cafe 1 2"),
        ("… — «»", ""),
        ("x" * 100, "x" * 40),
        (f"{'X' * 41} y", f"{'x' * 40} y"),
        (f"{'ab ' * 20}{'c' * 40} {'d' * 41}", f"ab {'c' * 40} {'d' * 40}"),
        (f"{'c' * 40} {'d' * 40} {'e' * 41} f", f"{'c' * 40} {'d' * 40} {'e' * 40} f"),
    ],
)
def test_a_text_is_found_by_its_words(text: str, words: str) -> None:
    assert words_of(text) == set(words.split())


@pytest.mark.parametrize("start", range(0, 60, 7))
@pytest.mark.parametrize("length", [39, 40, 41, 42, 90])
def test_words_are_cut_wherever_they_stand_in_a_text(start: int, length: int) -> None:
    before = ("a " * 30)[:start]
    text = f"{before} {'y' * length} b"
    assert words_of(text) - {"a", "b"} == {"y" * min(length, 40)}


@pytest.mark.parametrize("sign", "\u2026\u2019\u2018\u201c\u201d\u2013\u2014\u00b7")
def test_signs_between_words_change_nothing_else(sign: str) -> None:
    assert words_of(f"Caf\u00e9{sign}bread 1{sign}") == {"cafe", "bread", "1"}
    assert words_of(f"bread{sign}and butter{sign}") == {"bread", "and", "butter"}
