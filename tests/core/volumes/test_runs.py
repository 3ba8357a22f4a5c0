"""Numbers by their runs are those numbers, whichever of them are asked for."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twconvert.volumes.runs import Runs


def runs_of(numbers: list[int]) -> Runs:
    runs = Runs()
    for number in numbers:
        runs.extend(range(number, number + 1))
    return runs


@given(st.sets(st.integers(0, 20)), st.slices(20))
def test_they_are_a_sequence(numbers: set[int], part: slice) -> None:
    right = sorted(numbers)
    runs = runs_of(right)
    assert list(runs) == right
    assert [runs[index] for index in range(-len(right), len(right))] == right * 2
    assert list(runs[part]) == right[part]
    assert len(runs) == len(right)
    with pytest.raises(IndexError):
        runs[len(right)]


def test_neighbours_take_no_memory_of_their_own() -> None:
    sizes = [sum(map(sys.getsizeof, vars(runs_of([*range(10), *range(20, last)])).values())) for last in (30, 100_000)]
    assert sizes[0] == sizes[1]
