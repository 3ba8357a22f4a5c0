"""Adjacent columns whose cells are made together: most rows have there what an earlier one has."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert.table_rows import Column
    from twconvert.tables import Cell
    from twconvert_xlsx.makers import Maker

_REMEMBERED = 512
"""Groups of cells that are remembered."""
_LONGEST = 512
"""Characters of the XML of a group that may well be in one row after the other, as languages and handles are. A text
that is too long for a cell has more."""
_UNIQUE = frozenset(
    {
        *("text", "id", "thread", "reply_to_id", "reply_to_url", "shown_as", "link", "url"),
        *("file", "remote_url", "seconds", "bytes", "description"),
    }
)
"""Columns whose cells are others in each row, as those of times are."""
_RARE_TIMES = frozenset({"repost_of_time", "deleted"})
_BEGINNINGS = frozenset({"weekday", "repost_of_id", "likes", "reposts", "latitude", "pictures"})
"""Columns that begin another group: with what is before them, they would seldom be the same."""


class Group:
    """Makes the XML of adjacent cells, and remembers it.

    Args:
        makers: What makes the cells of each column.
    """

    def __init__(self, makers: Sequence[Maker]) -> None:
        self._makers = makers
        self._known: dict[tuple[Cell, ...], str] = {}

    def __call__(self, columns: Sequence[Sequence[Cell]], first: int) -> Sequence[str]:
        """Return the cells of rows, as a `Maker` does; it gets what is in all columns."""
        try:
            return list(map(self._known.__getitem__, zip(*columns, strict=True)))
        except KeyError:
            pass
        made = []
        for row, cells in enumerate(zip(*columns, strict=True), first):
            known = self._known.get(cells)
            made.append(self._made(cells, row) if known is None else known)
        return made

    def _made(self, cells: tuple[Cell, ...], row: int) -> str:
        made = "".join(
            [make((cell,), row)[0] for make, cell in zip(self._makers, cells, strict=True) if cell is not None]
        )
        if len(made) <= _LONGEST:
            if len(self._known) == _REMEMBERED:
                self._known.clear()
            self._known[cells] = made
        return made


def groups_of(columns: Sequence[Column]) -> Iterator[int | slice]:
    """Yield the places of columns in a row: of one whose cells are made alone, or of several that make a `Group`."""
    for is_alone, group in groupby(range(len(columns)), lambda place: _is_alone(columns[place])):
        places = list(group)
        if is_alone:
            yield from places
            continue
        starts = [place for place in places if place == places[0] or columns[place].name in _BEGINNINGS]
        yield from map(slice, starts, [*starts[1:], places[-1] + 1])


def _is_alone(column: Column) -> bool:
    return column.name in _UNIQUE or (column.type == "time" and column.name not in _RARE_TIMES)
