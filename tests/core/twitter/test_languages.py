"""Language codes that a reading system understands."""

from __future__ import annotations

import pytest

from twconvert.twitter.languages import language_tag


@pytest.mark.parametrize(
    ("code", "tag"),
    [
        ("en", "en"),
        ("in", "id"),
        ("iw", "he"),
        ("zh-CN", "zh-Hans"),
        ("zh-tw", "zh-Hant"),
        ("pt-BR", "pt-BR"),
        ("tl", "tl"),
        ("no", "no"),
        ("qu", "qu"),
        *[(code, None) for code in ("und", "zxx", "art", "qme", "qst", "qht", "qam", "qct")],
        *[(code, None) for code in ("", None, "not a language", "x", "en\n", "é")],
    ],
)
def test_tags(code: str | None, tag: str | None) -> None:
    assert language_tag(code) == tag
