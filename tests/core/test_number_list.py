"""A list of numbers is the same in memory and on disk, where nearly all of it is."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twconvert.number_list import NumberList

_MOST = 3


@given(st.lists(st.integers(0, 2**64 - 1), max_size=3 * _MOST))
def test_it_has_what_was_added_in_that_order(numbers: list[int]) -> None:
    found = NumberList()
    with patch("twconvert.number_list._MOST_IN_MEMORY", _MOST):
        for number in numbers:
            found.append(number)
    assert list(found) == numbers
    assert len(found) == len(numbers)
    assert max(map(len, found.pieces())) <= _MOST


@pytest.mark.parametrize("number", [-1, 2**64])
def test_a_number_that_has_no_place_is_refused(number: int) -> None:
    with pytest.raises(OverflowError):
        NumberList().append(number)
