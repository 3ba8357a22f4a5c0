"""What has to be known before the first post is written: months, hashtags, people and liked posts.

It is kept in a temporary database, because a million posts can name a million accounts.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from twconvert.closing import Closing
from twconvert.outline import Month, chapters_of, with_own_months
from twconvert.scratch import full_disk_is_an_output_error, temporary_database
from twconvert.text import folded
from twconvert_tiddlywiki.likes import liked_own_posts
from twconvert_tiddlywiki.names import names_in
from twconvert_tiddlywiki.tiddlers import hashtag_title, person_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import AccountRef, Document, Post

_SCHEMA = """
    CREATE TABLE month (year INTEGER NOT NULL, month INTEGER NOT NULL, count INTEGER NOT NULL, posts TEXT NOT NULL);
    CREATE TABLE hashtag (folded TEXT NOT NULL, tag TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (folded, tag))
        WITHOUT ROWID;
    CREATE TABLE person (
        key TEXT PRIMARY KEY, id TEXT, handle TEXT, folded TEXT, name TEXT, count INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE relation (key TEXT NOT NULL, chapter TEXT NOT NULL, PRIMARY KEY (key, chapter)) WITHOUT ROWID;
    CREATE TABLE liked (post TEXT PRIMARY KEY, likes TEXT NOT NULL) WITHOUT ROWID;
"""
_ADD_HASHTAG = "INSERT INTO hashtag VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count"
# People rename themselves; posts come oldest first, so that the newest name stays.
_ADD_PERSON = """
    INSERT INTO person VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET
        handle = coalesce(excluded.handle, handle), folded = coalesce(excluded.folded, folded),
        name = coalesce(excluded.name, name), count = count + excluded.count
"""
_FIND_BY_HANDLE = (
    "SELECT key, id FROM person WHERE folded = ? AND id IS NOT NULL ORDER BY length(id) DESC, id DESC LIMIT 1"
)
_FIND = "SELECT id, folded FROM person WHERE key = ?1 OR folded = ?2 ORDER BY key = ?1 DESC, length(id) DESC, id DESC"
_PEOPLE = """
    SELECT id, handle, name, count, (SELECT group_concat(chapter, ',') FROM relation WHERE relation.key = person.key)
    FROM person ORDER BY key
"""
_BATCH = 1_000
_POSTS = 10_000
"""How many posts are read before what is known of them is written: they name the same people again and again."""
_SEPARATOR = "\0"
"""Stands between the ids of posts. XML 1.0 forbids the character in a document."""
_REMEMBERED = 10_000


class Person(NamedTuple):
    """An account that posts, conversations or relations name, and how many posts do."""

    title: str
    id: str | None
    handle: str | None
    name: str | None
    posts: int
    chapters: tuple[str, ...]
    """The titles of the chapters that list it, such as ``Followers``."""


class Index(Closing):
    """The months, hashtags, people and liked posts of a document, all of which it walks through when it is made.

    For the texts of posts it is a `markup.Titles`.
    """

    def __init__(self, document: Document) -> None:
        self._database = temporary_database(_SCHEMA)
        # Posts name the same few again and again, and none is asked for before all are known.
        self.hashtag = lru_cache(_REMEMBERED)(self._find_hashtag)
        self.person = lru_cache(_REMEMBERED)(self._find_person)
        self.known_person = lru_cache(_REMEMBERED)(self._find_known_person)
        self._posts_of_month: dict[Month, list[str]] = {}
        self._posts = 0
        self._hashtags: Counter[str] = Counter()
        self._people: dict[str, tuple[AccountRef, int]] = {}
        self._has_liked = False
        with full_disk_is_an_output_error():
            for month, thread in with_own_months(document):
                for post in thread.posts:
                    self._add(post, month)
                    if self._posts >= _POSTS or len(self._people) >= _BATCH:
                        self._flush()
            self._add_others(document)
            self._flush()
            self._database.execute("CREATE INDEX post_of_month ON month (year, month)")
            self._database.execute("CREATE INDEX person_by_handle ON person (folded)")
            self._merge_people()

    def _find_person(self, account_id: str | None, handle: str | None) -> str:
        """Return the title of an account's tiddler, by its id if any record names the handle with one."""
        if account_id is None and handle is not None:
            found = self._database.execute(_FIND_BY_HANDLE, (handle.casefold(),)).fetchone()
            account_id = found and found[1]
        return person_title(account_id, handle and handle.casefold())

    def _find_known_person(self, account_id: str | None, handle: str | None) -> str | None:
        """Return the title of an account's tiddler; ``None`` if it has none."""
        found = self._database.execute(_FIND, (account_id, handle and handle.casefold())).fetchone()
        return found and person_title(*found)

    def likes_with(self, post_id: str) -> str | None:
        """Return the title of the tiddler that lists a post of the document among the likes; ``None`` if none does."""
        if not self._has_liked:
            return None
        found = self._database.execute("SELECT likes FROM liked WHERE post = ?", (post_id,)).fetchone()
        return found and str(found[0])

    def months(self) -> list[tuple[Month, int]]:
        """Return the months in which threads begin, the earliest first, each with the number of their posts."""
        rows = self._database.execute(
            "SELECT year, month, sum(count) FROM month GROUP BY year, month ORDER BY year, month"
        )
        return [(Month(year, month), count) for year, month, count in rows]

    def posts_of(self, month: Month) -> Iterator[str]:
        """Yield the ids of the posts of the threads that begin in a month, in reading order."""
        rows = self._database.execute("SELECT posts FROM month WHERE year = ? AND month = ? ORDER BY rowid", month)
        return (post_id for (posts,) in rows for post_id in posts.split(_SEPARATOR))

    def hashtags(self) -> Iterator[tuple[str, int]]:
        """Yield the hashtags in alphabetical order, in their most frequent spelling, with the number of their posts."""
        rows = self._database.execute("SELECT tag, max(count), sum(count) FROM hashtag GROUP BY folded ORDER BY folded")
        for tag, _, count in rows:
            yield tag, count

    def people(self) -> Iterator[Person]:
        """Yield the people, ordered by id."""
        for account_id, handle, name, count, relations in self._database.execute(_PEOPLE):
            title = person_title(account_id, handle and handle.casefold())
            yield Person(title, account_id, handle, name, count, tuple(relations.split(",")) if relations else ())

    def _find_hashtag(self, tag: str) -> str:
        # SQLite takes the other columns from the row with the greatest count.
        row = self._database.execute("SELECT tag, max(count) FROM hashtag WHERE folded = ?", (folded(tag),))
        return hashtag_title(row.fetchone()[0] or tag)

    def _add(self, post: Post, month: Month) -> None:
        self._posts += 1
        self._posts_of_month.setdefault(month, []).append(post.id)
        names = names_in(post)
        if names.hashtags:
            self._hashtags.update({folded(tag): tag for tag in names.hashtags}.values())
        if names.people:
            for key, person in {_key(person): person for person in names.people}.items():
                self._meet(key, person, 1)

    def _meet(self, key: str, person: AccountRef, posts: int) -> None:
        known = self._people.get(key)
        self._people[key] = (_newer(person, known[0]), known[1] + posts) if known else (person, posts)

    def _add_others(self, document: Document) -> None:
        for chapter in chapters_of(document, "people"):
            for relation in chapter.records:
                key = _key(relation.account)
                self._meet(key, relation.account, 0)
                row = (key, chapter.title)
                self._database.execute("INSERT OR IGNORE INTO relation VALUES (?, ?)", row)
                if len(self._people) >= _BATCH:
                    self._flush()
        for chapter in chapters_of(document, "messages"):
            for account in chapter.accounts:
                self._meet(_key(account), account, 0)
            if len(self._people) >= _BATCH:
                self._flush()
        for liked in liked_own_posts(document):
            self._has_liked = True
            self._database.execute("INSERT OR IGNORE INTO liked VALUES (?, ?)", liked)

    def _flush(self) -> None:
        hashtags = [(folded(tag), tag, count) for tag, count in self._hashtags.items()]
        people = [
            (key, person.id, person.handle, person.handle and person.handle.casefold(), person.name, count)
            for key, (person, count) in self._people.items()
        ]
        months = [(*month, len(ids), _SEPARATOR.join(ids)) for month, ids in self._posts_of_month.items()]
        self._database.executemany("INSERT INTO month VALUES (?, ?, ?, ?)", months)
        self._database.executemany(_ADD_HASHTAG, hashtags)
        self._database.executemany(_ADD_PERSON, people)
        self._posts_of_month.clear()
        self._posts = 0
        self._hashtags.clear()
        self._people.clear()

    def _merge_people(self) -> None:
        """Make one of an account that some posts name by its handle alone and others with its id."""
        nameless = self._database.execute("SELECT key, folded, count FROM person WHERE id IS NULL").fetchall()
        for key, name, count in nameless:
            if known := self._database.execute(_FIND_BY_HANDLE, (name,)).fetchone():
                self._database.execute("UPDATE person SET count = count + ? WHERE key = ?", (count, known[0]))
                self._database.execute("UPDATE OR IGNORE relation SET key = ? WHERE key = ?", (known[0], key))
                self._database.execute("DELETE FROM person WHERE key = ?", (key,))

    def close(self) -> None:
        """Delete the temporary database."""
        self._database.close()


def _key(person: AccountRef) -> str:
    return person.id or f"@{(person.handle or '').casefold()}"


def _newer(person: AccountRef, known: AccountRef) -> AccountRef:
    return type(person)(person.id, person.handle or known.handle, person.name or known.name)
