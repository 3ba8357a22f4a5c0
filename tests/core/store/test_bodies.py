"""Posts of any length are read as they were written."""

from __future__ import annotations

from contextlib import closing

import pytest

from twconvert.scratch import temporary_database
from twconvert.store.bodies import Bodies

LONG = bytes(range(256)) * (3 << 12)


def test_what_is_read_is_what_was_written() -> None:
    with closing(temporary_database("")) as database:
        bodies = Bodies(database)
        written = {1: b"short", 2: LONG, 3: b"", 4: LONG[::-1], 5: b"last"}
        bodies.add(written.items())
        assert {key: bodies.read(key) for key in written} == written
        for key, data in ((2, b"now short"), (4, LONG + b"longer"), (5, LONG)):
            bodies.replace(key, data)
            assert bodies.read(key) == data


@pytest.mark.parametrize("keys", [(7,), (3, 2, 1), (1, 2, 4, 5), (1, 90), (90, 30, 2)])
@pytest.mark.parametrize("length", [10, 2 << 20])
def test_several_are_read_at_once_wherever_they_are(keys: tuple[int, ...], length: int) -> None:
    with closing(temporary_database("")) as database:
        bodies = Bodies(database)
        written = {key: b"%d" % key * 10 for key in range(100)} | {8: bytes(length)}
        bodies.add(written.items())
        found = dict(bodies.read_all(keys))
        assert {key: found[key] for key in keys} == {key: written[key] for key in keys}
        assert found.items() <= written.items()
        assert len(found) < 2 * len(keys)
