"""Posts of any length are read as they were written."""

from __future__ import annotations

from contextlib import closing

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
