"""A list of numbers is the same in memory and on disk, where nearly all of it is."""

from __future__ import annotations

from array import array
from itertools import pairwise
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twconvert.number_list import NumberList
from twconvert.scratch import Spool

_MOST = 3


@given(st.lists(st.integers(0, 2**64 - 1), max_size=3 * _MOST))
def test_it_has_what_was_added_in_that_order(numbers: list[int]) -> None:
    found = NumberList()
    with patch("twconvert.number_list._PIECE", _MOST):
        for number in numbers[:_MOST]:
            found.append(number)
        found.extend(memoryview(array("Q", numbers[_MOST:])))
        assert list(found) == numbers
        assert len(found) == len(numbers)
        assert max(map(len, found.pieces())) <= _MOST


@given(st.data(), st.lists(st.integers(-(2**31), 2**31 - 1), max_size=4 * _MOST))
def test_each_is_found_by_its_index(data: st.DataObject, numbers: list[int]) -> None:
    found = NumberList("i")
    indices = data.draw(st.lists(st.sampled_from(range(len(numbers))))) if numbers else []
    with patch("twconvert.number_list._PIECE", _MOST):
        found.extend(memoryview(array("i", numbers)))
        assert list(found.at(indices)) == [numbers[index] for index in indices]
        assert list(found.at(reversed(indices))) == [numbers[index] for index in reversed(indices)]
        for start, stop in pairwise(indices):
            assert list(found.between(start, stop)) == numbers[start:stop]


def test_neighbours_are_read_together() -> None:
    found = NumberList("i")
    with (
        patch("twconvert.number_list._PIECE", _MOST),
        patch.object(Spool, "__getitem__", autospec=True, side_effect=Spool.__getitem__) as read,
    ):
        found.extend(memoryview(array("i", range(3 * _MOST))))
        assert [each for index in range(2 * _MOST) for each in found.at((index,))] == list(range(2 * _MOST))
    assert read.call_count == 2


@pytest.mark.parametrize("number", [-1, 2**64])
def test_a_number_that_has_no_place_is_refused(number: int) -> None:
    with pytest.raises(OverflowError):
        NumberList().append(number)
