"""Takes records in any order, gives them back sorted and without duplicates, and posts in threads."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from datetime import UTC
from functools import partial
from typing import TYPE_CHECKING, Any

import msgspec

from twconvert.closing import Closing
from twconvert.kinds import ROW_NAME_OF_VISIBILITY, Tally
from twconvert.long_texts import in_pieces
from twconvert.model import Post
from twconvert.model.statistics import Statistics
from twconvert.scratch import full_disk_is_an_output_error, temporary_database
from twconvert.store.answered import with_answered_account
from twconvert.store.bodies import Bodies
from twconvert.store.facts import PostFacts
from twconvert.store.int_arrays import numbers
from twconvert.store.merging import merged
from twconvert.store.origins import Origins
from twconvert.store.other_records import OtherRecords
from twconvert.store.people import People
from twconvert.store.sequences import StoredPosts, StoredThreads
from twconvert.store.statistics import COLUMNS, Counting
from twconvert.store.threads import ThreadOrder, thread_parent
from twconvert.store.versions import fold_versions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import tzinfo

    from twconvert.model import Record

_SCHEMA = """
    CREATE TABLE post (
        id TEXT PRIMARY KEY, key INTEGER NOT NULL, time REAL NOT NULL, parent TEXT NOT NULL, kind TEXT NOT NULL,
        bits INTEGER NOT NULL, pictures INTEGER NOT NULL, films INTEGER NOT NULL, words INTEGER NOT NULL,
        likes INTEGER NOT NULL, reposts INTEGER NOT NULL, language INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE version (id TEXT PRIMARY KEY, first TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE superseded (id TEXT PRIMARY KEY, by TEXT NOT NULL) WITHOUT ROWID;
"""
_INSERT = "INTO post VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_KIND = 4
"""The place of the kind in a row."""
_BATCH = 500
_ROWS_AT_ONCE = 250
_FORGOTTEN = ""
"""The kind of a post that is dropped in the end, unless another record of it comes, which has what is known of it."""


class Store(Closing):
    """Add every record, call `finish` once, then read ``posts`` and ``threads``, or all `contents`.

    A later record of the same thing takes the place of an earlier one, and what it lacks is taken from that. Of an
    edited post the newest version that is there stays, with the others as its ``revisions``.

    Args:
        zone: The time zone whose days and hours the statistics are of.
        uncounted: The visibilities of posts that the statistics are to pass over.
    """

    posts: StoredPosts
    threads: StoredThreads
    origins: Origins
    """What the records have of older archives."""

    statistics: Statistics

    def __init__(self, zone: tzinfo = UTC, *, uncounted: Iterable[str] = ()) -> None:
        self._zone = zone
        self._facts = PostFacts(uncounted)
        self._database = temporary_database(_SCHEMA)
        self._bodies = Bodies(self._database)
        self._people = People(self._database)
        self.origins = Origins(self._database)
        self._first_keys: list[int] = []
        self._others = OtherRecords(self._database, self._people, self.origins)
        self._encoder = msgspec.msgpack.Encoder()
        self._decoder = msgspec.msgpack.Decoder(Post)
        self._waiting: list[Post] = []
        self._next_key = 0
        self._added = Tally()
        self.dropped: Counter[str] = Counter()
        """The number of posts that `keep_threads` dropped, by row of the ledger."""

    def add(self, record: Record) -> None:
        """Take a record."""
        if isinstance(record, Post):
            self._waiting.append(record)
            if len(self._waiting) >= _BATCH:
                self._flush()
            return
        self._added.add(record)
        self._others.add(record)

    def add_all(self, records: Iterable[Record]) -> None:
        """Take records. None of them is in memory when the last one was taken."""
        waiting = self._waiting
        for record in records:
            # Nearly all are posts, and a call for each of them takes its time.
            if isinstance(record, Post):
                waiting.append(record)
                if len(waiting) >= _BATCH:
                    self._flush()
            else:
                self.add(record)

    def added(self) -> Counter[str]:
        """Return how many records were added so far, by row of the ledger, also of those that were merged since."""
        self._flush()
        return self._added.counts.copy()

    def begin_next_archive(self) -> None:
        """Note that what is added from now on is of another archive, which is newer than those before."""
        self._flush()
        self._first_keys.append(self._next_key)
        self.origins.archive += 1

    def forget(self, post_id: str) -> None:
        """Drop an earlier record of a post, because a later one speaks for it, which may be added or not."""
        self._flush()
        self._database.execute("UPDATE post SET kind = ? WHERE id = ?", (_FORGOTTEN, post_id))

    def finish(self) -> None:
        """Sort what was added, fold edited posts and arrange threads."""
        with full_disk_is_an_output_error():
            self._flush()
            self._database.execute("DELETE FROM post WHERE kind = ?", (_FORGOTTEN,))
            self._people.finish()
            fold_versions(self._database, self._bodies, self._decode, self._encoder.encode)
            self._arrange()

    def keep_threads(self, chosen: Sequence[int]) -> None:
        """Drop threads.

        Args:
            chosen: Whether each thread stays, by its index.
        """
        with full_disk_is_an_output_error():
            self._database.execute("CREATE TABLE chosen (id TEXT PRIMARY KEY) WITHOUT ROWID")
            self._database.executemany("INSERT INTO chosen VALUES (?)", self._ids_of_threads(chosen))
            dropped = "FROM post WHERE id NOT IN (SELECT id FROM chosen)"
            self.dropped.update(dict(self._database.execute(f"SELECT kind, count(*) {dropped} GROUP BY kind")))
            self._database.execute(f"DELETE {dropped}")
            self._database.execute("DROP TABLE chosen")
            self._arrange()

    def _ids_of_threads(self, chosen: Sequence[int]) -> Iterator[tuple[str]]:
        for index, is_chosen in enumerate(chosen):
            if is_chosen:
                for post in self.threads[index].posts:
                    yield (post.id,)

    def _arrange(self) -> None:
        """Sort posts, and arrange them in threads."""
        counting = Counting(self._database, self._zone, self._facts, self._next_key)
        keys, position_of_key = self._sorted(counting)
        order = ThreadOrder(len(keys), self._self_replies(position_of_key))
        self.statistics = counting.statistics(self._people, self._read, keys, order)
        self.posts = StoredPosts(keys, self._read, self._key_of, partial(self._statistics_of, keys, order))
        self.threads = StoredThreads(order, keys, self._read, self._key_of, position_of_key)

    def _statistics_of(self, keys: memoryview, order: ThreadOrder, chosen: Sequence[int]) -> Statistics:
        """Return the statistics of some posts, of which everything was noted when they came.

        Args:
            keys: The keys of all posts, oldest first.
            order: The order of all threads.
            chosen: The keys of the posts, oldest first.
        """
        if not chosen:
            return Statistics()
        counting = Counting(self._database, self._zone, self._facts, self._next_key)
        is_chosen = bytearray(self._next_key)
        for key in chosen:
            is_chosen[key] = 1
        between = [self._decode(chosen[end]).created_at.timestamp() for end in (0, -1)]
        rows = self._database.execute(
            f"SELECT {COLUMNS} FROM post WHERE time BETWEEN ? AND ? ORDER BY time, length(id), id",  # noqa: S608 - no value
            between,
        )
        while batch := rows.fetchmany(_ROWS_AT_ONCE):
            counting.calendar.add([row for row in batch if is_chosen[row[0]]])
        return counting.statistics(self._people, self._read, keys, order)

    def contents(self) -> dict[str, Any]:
        """Return everything, as the fields of a `Document`."""
        return {
            "posts": self.posts,
            "threads": self.threads,
            "statistics": self.statistics,
            # The language most posts are in.
            "language": next((each.name for each in self.statistics.languages), None),
            "accounts": self._people,
            **self._others.sequences(),
        }

    def ledger(self) -> Iterator[tuple[str, int, int]]:
        """Yield each row of the ledger, the number of records kept and the number merged into others."""
        kept = dict(self._database.execute("SELECT kind, count(*) FROM post GROUP BY kind"))
        kept.update(self._others.counts())
        for name, added in self._added.counts.items():
            yield name, kept.get(name, 0), added - kept.get(name, 0) - self.dropped[name]

    def _flush(self) -> None:
        """Write the posts that wait."""
        posts, first = self._waiting, self._next_key
        self._next_key += len(posts)
        posts[:] = map(in_pieces, posts)
        keys = range(first, self._next_key)
        rows = list(map(self._row, posts, keys))
        bodies = zip(keys, map(self._encoder.encode, posts), strict=True)
        self._added.counts.update([row[_KIND] for row in rows])
        versions = [(each, post.versions[0]) for post in posts if len(post.versions) > 1 for each in post.versions]
        with full_disk_is_an_output_error():
            for post in posts:
                self._people.learn_from(post)
            self._bodies.add(bodies)
            new = self._database.executemany(f"INSERT OR IGNORE {_INSERT}", rows).rowcount
            if new < len(rows):
                for row, post in zip(rows, posts, strict=True):
                    self._merge(row, post)
            self._database.executemany("INSERT OR REPLACE INTO version VALUES (?, ?)", versions)
            self._facts.number_names()
        posts.clear()

    def _merge(self, row: tuple[Any, ...], post: Post) -> None:
        """Let a post take the place of an earlier one with its id, if there is one, with what it lacks itself."""
        post_id, key, *_ = row
        ((known_key,),) = self._database.execute("SELECT key FROM post WHERE id = ?", (post_id,)).fetchall()
        if known_key == key:
            return
        older = self._decode(known_key)
        result = merged(older, post)
        archive = bisect_right(self._first_keys, known_key)
        self.origins.note(f"post {post_id}", older, post, result, archive)
        if result is not post:
            # What was noted of the post is not true of the result.
            key, self._next_key = self._next_key, self._next_key + 1
            self._bodies.add([(key, self._encoder.encode(result))])
            row = self._row(result, key)
        self._database.execute(f"REPLACE {_INSERT}", row)

    def _row(self, post: Post, key: int) -> tuple[Any, ...]:
        kind = ROW_NAME_OF_VISIBILITY[post.visibility]
        parent = (thread_parent(post) or "") if post.reply_to else ""  # sqlite3 takes longer for `None`
        return post.id, key, post.created_at.timestamp(), parent, kind, *self._facts.row(post, key)

    def _sorted(self, counting: Counting) -> tuple[memoryview, memoryview]:
        """Return the keys of the posts, oldest first, and the position of each key; count the posts."""
        ((length,),) = self._database.execute("SELECT count(*) FROM post")
        keys = numbers(length)
        position_of_key = numbers(self._next_key)
        # Ids are numbers written as text: the longer is the greater.
        rows = self._database.execute(f"SELECT {COLUMNS} FROM post ORDER BY time, length(id), id")  # noqa: S608 - no value
        first = 0
        while batch := rows.fetchmany(_ROWS_AT_ONCE):
            counting.calendar.add(batch)
            for position, row in enumerate(batch, first):
                key = row[0]
                keys[position] = key
                position_of_key[key] = position
            first += len(batch)
        return keys, position_of_key

    def _self_replies(self, position_of_key: memoryview) -> Iterator[tuple[int, int]]:
        joined = "post JOIN post AS parent ON parent.id = post.parent WHERE post.parent <> ''"
        rows = self._database.execute(f"SELECT post.key, parent.key FROM {joined}")  # noqa: S608 - no value
        for key, parent in rows:
            yield position_of_key[key], position_of_key[parent]

    def _key_of(self, post_id: str) -> int | None:
        row = self._database.execute(
            "SELECT key FROM post WHERE id = coalesce((SELECT by FROM superseded WHERE id = ?1), ?1)", (post_id,)
        ).fetchone()
        return None if row is None else int(row[0])

    def _read(self, key: int) -> Post:
        post = self._decode(key)
        reply = post.reply_to
        if reply and not reply.author.handle:
            author = self._people.known(reply.author)
            post = msgspec.structs.replace(post, reply_to=msgspec.structs.replace(reply, author=author))
            is_own = reply.id is not None and self._key_of(reply.id) is not None
            return post if is_own else with_answered_account(post)
        return post

    def _decode(self, key: int) -> Post:
        return self._decoder.decode(self._bodies.read(key))

    def close(self) -> None:
        """Delete the temporary file with the records."""
        self._facts.close()
        self._database.close()
