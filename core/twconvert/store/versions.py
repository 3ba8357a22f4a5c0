"""Versions of edited posts: the newest one that is there stays, with the others in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from twconvert.model import Post
    from twconvert.store.bodies import Bodies


def fold_versions(
    database: sqlite3.Connection, bodies: Bodies, decode: Callable[[int], Post], encode: Callable[[Post], bytes]
) -> None:
    """Put the older versions of each edited post into the newest one that is there, and take them away.

    Args:
        database: The tables of posts, of the versions that they name, and of the superseded ones, which is filled.
        bodies: The encoded posts by key.
        decode: Returns the post with a key.
        encode: Returns a post as it is kept.
    """
    database.execute("CREATE INDEX version_by_first ON version (first)")
    edited = database.execute("SELECT DISTINCT first FROM version").fetchall()
    for (first,) in edited:
        present = database.execute(
            "SELECT key, post.id FROM version JOIN post ON post.id = version.id WHERE first = ?"
            " ORDER BY length(post.id), post.id",
            (first,),
        ).fetchall()
        if not present:
            continue
        *earlier, (newest_key, newest_id) = present
        database.execute(
            "INSERT INTO superseded SELECT id, ? FROM version WHERE first = ? AND id <> ?",
            (newest_id, first, newest_id),
        )
        if earlier:
            newest = msgspec.structs.replace(decode(newest_key), revisions=tuple(decode(key) for key, _ in earlier))
            bodies.replace(newest_key, encode(newest))
            database.executemany("DELETE FROM post WHERE id = ?", [(post_id,) for _, post_id in earlier])
    database.execute(
        "UPDATE post SET parent = (SELECT by FROM superseded WHERE id = parent)"
        " WHERE parent IN (SELECT id FROM superseded)"
    )
