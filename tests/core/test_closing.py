"""What a ``with`` block holds is closed at its end."""

from __future__ import annotations

import pytest

from twconvert.closing import Closing


class Door(Closing):
    is_open = True

    def close(self) -> None:
        self.is_open = False


def test_it_is_open_in_the_block_and_closed_behind_it() -> None:
    with Door() as door:
        assert door.is_open
    assert not door.is_open


def test_an_error_closes_it_and_goes_on() -> None:
    door = Door()
    with pytest.raises(KeyError), door:
        raise KeyError
    assert not door.is_open
