"""Records with something else in the place of one of their values."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Iterator

damage: st.SearchStrategy[Any] = st.sampled_from(
    [
        *(None, True, 0, -1, 10**30, 1.5, "", "x", "-5", "9" * 5_000, "\ud800", "\0"),
        *([], {}, [[]], [None], ["x"], {"a": None}, {"a": "x"}),
        *("Thu Feb 30 10:00:00 +0000 2023", "Sat Jan 01 10:00:00 +1459 2000", "2021-02-30T00:00:00.000Z", "https://["),
    ]
)


def places(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the paths to everything inside a value."""
    inside: Any = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, member in inside:
        yield (*path, key)
        yield from places(member, (*path, key))


@st.composite
def damaged(draw: st.DrawFn, example: dict[str, Any]) -> dict[str, Any]:
    """Return a record with another value in one place."""
    record = deepcopy(example)
    *way, last = draw(st.sampled_from([*places(record)]))
    inside: Any = record
    for key in way:
        inside = inside[key]
    inside[last] = draw(damage)
    return record
