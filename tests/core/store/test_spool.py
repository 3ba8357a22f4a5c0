"""A list of byte strings that lies on disk."""

from contextlib import closing

import pytest

from twconvert.scratch import Spool


def test_spool() -> None:
    with closing(Spool()) as spool:
        assert [spool.append(data) for data in (b"one", b"", b"three")] == [0, 1, 2]
        assert [spool[number] for number in range(len(spool))] == [b"one", b"", b"three"]
        assert list(spool) == [b"one", b"", b"three"]
        begun = iter(spool)
        assert next(begun) == b"one"
        for outside in (-1, 3):
            with pytest.raises(IndexError):
                spool[outside]
