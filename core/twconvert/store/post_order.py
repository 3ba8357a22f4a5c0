"""The order of posts, and their threads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.closing import Closing
from twconvert.number_list import NumberList
from twconvert.store.int_arrays import numbers
from twconvert.store.threads import ThreadOrder

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator


class PostOrder(Closing):
    """Where each post stands among all of a store.

    Args:
        database: The database of the store.
        next_key: The number that is greater than the keys of all posts.
    """

    def __init__(self, database: sqlite3.Connection, next_key: int) -> None:
        self.keys, self.position_of_key = NumberList("i"), NumberList("i")
        """The keys of the posts, oldest first, and the position of each key, `NONE` where no post has it any more."""
        ((length,),) = database.execute("SELECT count(*) FROM post")
        in_order = numbers(length)
        positions = numbers(next_key)
        # Ids are numbers written as text: the longer is the greater.
        rows = database.execute("SELECT key FROM post ORDER BY time, length(id), id")
        for position, (key,) in enumerate(rows):
            in_order[position] = key
            positions[key] = position
        self.keys.extend(in_order)
        del in_order
        self.position_of_key.extend(positions)
        self.threads = ThreadOrder(length, _self_replies(database, positions))

    def close(self) -> None:
        """Give the space on disk back."""
        self.keys.close()
        self.position_of_key.close()


def _self_replies(database: sqlite3.Connection, position_of_key: memoryview) -> Iterator[tuple[int, int]]:
    joined = "post JOIN post AS parent ON parent.id = post.parent WHERE post.parent <> ''"
    rows = database.execute(f"SELECT post.key, parent.key FROM {joined}")  # noqa: S608 - no value
    for key, parent in rows:
        yield position_of_key[key], position_of_key[parent]
