"""Takes records in any order, gives them back sorted and without duplicates, and posts in threads."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from datetime import UTC
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import msgspec

from twconvert.closing import Closing
from twconvert.freed_memory import give_back_free_blocks
from twconvert.kinds import ROW_NAME_OF_VISIBILITY, Tally
from twconvert.long_texts import in_pieces
from twconvert.model import Post
from twconvert.model.statistics import Statistics
from twconvert.scratch import full_disk_is_an_output_error, keep_less_in_memory, temporary_database
from twconvert.store.answered import with_answered_account
from twconvert.store.bodies import Bodies
from twconvert.store.facts import PostFacts
from twconvert.store.merging import merged
from twconvert.store.origins import Origins
from twconvert.store.other_records import OtherRecords
from twconvert.store.people import People
from twconvert.store.post_order import PostOrder
from twconvert.store.sequences import StoredPosts, StoredThreads
from twconvert.store.statistics import Counting
from twconvert.store.threads import thread_parent
from twconvert.store.versions import fold_versions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import tzinfo

    from twconvert.model import Record

_SCHEMA = """
    CREATE TABLE post (
        id TEXT PRIMARY KEY, key INTEGER NOT NULL, time REAL NOT NULL, parent TEXT NOT NULL, kind TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE version (id TEXT PRIMARY KEY, first TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE superseded (id TEXT PRIMARY KEY, by TEXT NOT NULL) WITHOUT ROWID;
"""
_INSERT = "INTO post VALUES (?, ?, ?, ?, ?)"
_TIME: Final = 2
_KIND: Final = 4
"""Places in a row."""
_BATCH = 500
_FORGOTTEN = ""
"""The kind of a post that is dropped in the end, unless another record of it comes, which has what is known of it."""


_Row: TypeAlias = tuple[str, int, float, str, str]
"""The id of a post, its key, its time in seconds since 1970, the id of what it continues, and its kind."""


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
        self._order: PostOrder | None = None
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
            # What was in use while records were read and sorted is room for what is written.
            keep_less_in_memory(self._database)
        give_back_free_blocks()

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
        if self._order:
            self._order.close()
        order = self._order = PostOrder(self._database, self._next_key)
        count = partial(self._statistics_of, order)
        self.statistics = count(None)
        self.posts = StoredPosts(order.keys, self._read, self._read_all, self._key_of, count)
        self.threads = StoredThreads(order, self._read_all, self._key_of)

    def _statistics_of(self, order: PostOrder, chosen: Sequence[int] | None) -> Statistics:
        """Return the statistics of some posts, of which everything was noted when they came.

        Args:
            order: The order of all posts.
            chosen: The keys of the posts; ``None`` for all.
        """
        if chosen is not None and not chosen:
            return Statistics()
        counting = Counting(self._zone, self._facts, self._people, self._bodies, self._read)
        return counting.statistics(order, chosen)

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
        if not posts:
            return
        self._next_key += len(posts)
        posts[:] = map(in_pieces, posts)
        keys = range(first, self._next_key)
        rows = list(map(_row, posts, keys))
        bodies = zip(keys, map(self._encoder.encode, posts), strict=True)
        self._added.counts.update([row[_KIND] for row in rows])
        versions = [(each, post.versions[0]) for post in posts if len(post.versions) > 1 for each in post.versions]
        with full_disk_is_an_output_error():
            for post in posts:
                self._people.learn_from(post)
            self._facts.add(posts, [row[_TIME] for row in rows], first)
            self._bodies.add(bodies)
            new = self._database.executemany(f"INSERT OR IGNORE {_INSERT}", rows).rowcount
            if new < len(rows):
                for row, post in zip(rows, posts, strict=True):
                    self._merge(row, post)
            self._database.executemany("INSERT OR REPLACE INTO version VALUES (?, ?)", versions)
        posts.clear()

    def _merge(self, row: _Row, post: Post) -> None:
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
            row = _row(result, key)
            self._facts.add([result], [row[_TIME]], key)
        self._database.execute(f"REPLACE {_INSERT}", row)

    def _key_of(self, post_id: str) -> int | None:
        row = self._database.execute(
            "SELECT key FROM post WHERE id = coalesce((SELECT by FROM superseded WHERE id = ?1), ?1)", (post_id,)
        ).fetchone()
        return None if row is None else int(row[0])

    def _read(self, key: int) -> Post:
        return self._completed(self._decode(key))

    def _read_all(self, keys: Sequence[int]) -> list[Post]:
        """Return the posts with some keys, of which there is at least one."""
        wanted, decode = set(keys), self._decoder.decode
        posts = {key: self._completed(decode(data)) for key, data in self._bodies.read_all(keys) if key in wanted}
        return [posts[key] for key in keys]

    def _completed(self, post: Post) -> Post:
        """Return a post, with what the archives know of the account that it answers."""
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
        if self._order:
            self._order.close()
        self._database.close()


def _row(post: Post, key: int) -> _Row:
    """Return the row of a post in the table of posts."""
    parent = (thread_parent(post) or "") if post.reply_to else ""  # sqlite3 takes longer for `None`
    return post.id, key, post.created_at.timestamp(), parent, ROW_NAME_OF_VISIBILITY[post.visibility]
