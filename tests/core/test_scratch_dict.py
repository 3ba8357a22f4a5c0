"""A dictionary is the same in memory and on disk."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twconvert.scratch_dict import ScratchDict

KEYS = st.sampled_from(["", "a", "a/b", "a\0", "\ud83d", "\uffff", "\U0001f600"]) | st.text(max_size=2)
VALUES = st.integers(-(2**63), 2**63 - 1) | st.text(max_size=2) | st.binary(max_size=2) | st.none()
REMOVED = object()


@given(st.integers(0, 4), st.lists(st.tuples(KEYS, VALUES | st.just(REMOVED))), KEYS)
def test_it_is_a_dictionary_in_the_order_of_its_keys(most: int, changes: list[tuple[str, object]], start: str) -> None:
    right: dict[str, object] = {}
    found = ScratchDict[object]()
    with patch("twconvert.scratch_dict._MOST_IN_MEMORY", most):
        for key, value in changes:
            if value is REMOVED:
                assert found.pop(key, REMOVED) is right.pop(key, REMOVED) or key not in right
            else:
                right[key] = found[key] = value
            assert found.get(key, REMOVED) == right.get(key, REMOVED)
            assert len(found) == len(right)
    assert list(found.items()) == sorted(right.items(), key=lambda each: each[0])
    assert list(found.items_from(start)) == [each for each in found.items() if each[0] >= start]


@pytest.mark.parametrize("most", [10, 10_000])
def test_it_may_change_while_somebody_walks_through_it(most: int) -> None:
    with patch("twconvert.scratch_dict._MOST_IN_MEMORY", most):
        found = ScratchDict[int]()
        for number in range(2_500):
            found[f"{number:04}"] = number
        walk = iter(found)
        assert [next(walk), next(walk)] == ["0000", "0001"]
        found["9999"] = 1
        assert [*walk][-1] == ("9999" if most == 10 else "2499")
    found.close()
    with pytest.raises(KeyError):
        found["0000"]
