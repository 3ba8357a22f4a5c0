"""Texts gathered by keys, in memory or out of it."""

from __future__ import annotations

import pytest

from twconvert_html.keyed_texts import KeyedTexts


@pytest.mark.parametrize("most", [1, 2, 1000])
def test_texts_are_put_together_in_the_order_of_javascript(most: int) -> None:
    with KeyedTexts(most) as texts:
        for number, key in enumerate(("b", "\U0001f35e", "a", "\uffee", "b", "ab", "a")):
            texts.add(key, str(number))
        # JavaScript compares the halves of an emoji, which come before the last characters of Unicode's first plane.
        found = [(key, "".join(of_key)) for key, of_key in texts]
        assert found == [("a", "26"), ("ab", "5"), ("b", "04"), ("\U0001f35e", "1"), ("\uffee", "3")]


def test_nothing_is_gathered_of_nothing() -> None:
    with KeyedTexts() as texts:
        assert list(texts) == []


@pytest.mark.parametrize("length", [1, 500])
def test_texts_that_are_put_aside_keep_their_order(length: int) -> None:
    """A hundred is all that may be in memory. Long ones are several blocks of a run."""
    with KeyedTexts(100) as texts:
        for number in range(1_000):
            texts.add(f"key{number % 3}", f"{number:0{length}};")
        found = {key: "".join(of_key) for key, of_key in texts}
    assert found == {f"key{key}": "".join(f"{n:0{length}};" for n in range(key, 1_000, 3)) for key in range(3)}
