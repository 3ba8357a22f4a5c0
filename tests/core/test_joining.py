"""Small pieces of an output are put together, and large ones stay as they are."""

from __future__ import annotations

from typing import AnyStr

import pytest

from twconvert.joining import several_together


@pytest.mark.parametrize("letter", ["a", b"a"])
def test_small_pieces_come_several_at_a_time(letter: AnyStr) -> None:
    joined = list(several_together([letter * 50] * 50_000))
    assert letter[:0].join(joined) == letter * 2_500_000
    assert 2 <= len(joined) <= 20


def test_small_piece_does_not_come_alone() -> None:
    sizes = [len(piece) for piece in several_together(["a" * 50] * 50_000)]
    assert min(sizes[:-1]) > 50_000


def test_large_piece_is_not_copied() -> None:
    large = "a" * 1_000_000
    _, found, after = several_together(["before", large, "after"])
    assert found is large
    assert after == "after"


def test_nothing_is_made_of_nothing() -> None:
    assert list(several_together([])) == []
