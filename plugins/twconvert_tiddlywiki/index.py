"""What has to be known of all posts before the first is written: months, hashtags and people.

It is kept in a temporary database, because a million posts can name a million accounts.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple, Self

from twconvert.store.scratch import full_disk_is_an_output_error, temporary_database
from twconvert.wording import month_number, others_in, relations_of, spoken
from twconvert_tiddlywiki.likes import liked_own_posts
from twconvert_tiddlywiki.names import names_of
from twconvert_tiddlywiki.tiddlers import hashtag_title, person_title

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from twconvert import AccountRef, Document, Post

_SCHEMA = """
    CREATE TABLE month (number INTEGER NOT NULL, post TEXT NOT NULL);
    CREATE TABLE hashtag (folded TEXT NOT NULL, tag TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (folded, tag))
        WITHOUT ROWID;
    CREATE TABLE person (
        key TEXT PRIMARY KEY, id TEXT, handle TEXT, folded TEXT, name TEXT, count INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE relation (key TEXT NOT NULL, heading TEXT NOT NULL, PRIMARY KEY (key, heading)) WITHOUT ROWID;
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
    SELECT id, handle, name, count, (SELECT group_concat(heading, ',') FROM relation WHERE relation.key = person.key)
    FROM person ORDER BY key
"""
_BATCH = 1_000
_REMEMBERED = 10_000


class Person(NamedTuple):
    """An account that posts, conversations or relations name, and how many posts do."""

    title: str
    id: str | None
    handle: str | None
    name: str | None
    posts: int
    relations: tuple[str, ...]
    """The headings that it stands under, such as ``Followers``."""


class Index:
    """Walks everything that names people once; knows months, and the titles of hashtags and people.

    For the texts of posts it is a `markup.Titles`.
    """

    def __init__(self, document: Document) -> None:
        self._database = temporary_database(_SCHEMA)
        self.hashtag = lru_cache(_REMEMBERED)(self._find_hashtag)
        self._months: list[tuple[int, str]] = []
        self._hashtags: Counter[str] = Counter()
        self._people: dict[str, tuple[AccountRef, int]] = {}
        self._has_liked = False
        with full_disk_is_an_output_error():
            for post in document.posts:
                self._add(post, month_number(document.local_time(post)))
                if len(self._months) >= _BATCH:
                    self._flush()
            self._add_others(document)
            self._flush()
            self._database.execute("CREATE INDEX post_of_month ON month (number)")
            self._database.execute("CREATE INDEX person_by_handle ON person (folded)")
            self._merge_people()

    def person(self, account_id: str | None, handle: str | None) -> str:
        """Return the title of an account's tiddler; an account known by its handle alone may have an id elsewhere."""
        if account_id is None and handle is not None:
            found = self._database.execute(_FIND_BY_HANDLE, (handle.casefold(),)).fetchone()
            account_id = found and found[1]
        return person_title(account_id, handle and handle.casefold())

    def known_person(self, account_id: str | None, handle: str | None) -> str | None:
        """Return the title of an account's tiddler, if it has one."""
        found = self._database.execute(_FIND, (account_id, handle and handle.casefold())).fetchone()
        return found and person_title(*found)

    def likes_with(self, post_id: str) -> str | None:
        """Return the title of the likes that a post of the document is one of, if it is."""
        if not self._has_liked:
            return None
        found = self._database.execute("SELECT likes FROM liked WHERE post = ?", (post_id,)).fetchone()
        return found and str(found[0])

    def months(self) -> list[tuple[int, int]]:
        """Return the months (`month_number`) and how many posts each has."""
        return self._database.execute("SELECT number, count(*) FROM month GROUP BY number ORDER BY number").fetchall()

    def posts_of(self, month: int) -> list[str]:
        """Return the ids of the posts of a month, oldest first."""
        rows = self._database.execute("SELECT post FROM month WHERE number = ? ORDER BY rowid", (month,))
        return [post_id for (post_id,) in rows]

    def hashtags(self) -> Iterator[tuple[str, int]]:
        """Yield the hashtags as they are mostly spelled, and the number of posts with each."""
        rows = self._database.execute("SELECT tag, max(count), sum(count) FROM hashtag GROUP BY folded ORDER BY folded")
        for tag, _, count in rows:
            yield tag, count

    def people(self) -> Iterator[Person]:
        """Yield the people."""
        for account_id, handle, name, count, relations in self._database.execute(_PEOPLE):
            title = person_title(account_id, handle and handle.casefold())
            yield Person(title, account_id, handle, name, count, tuple(relations.split(",")) if relations else ())

    def _find_hashtag(self, tag: str) -> str:
        # SQLite takes the other columns from the row with the greatest count.
        row = self._database.execute("SELECT tag, max(count) FROM hashtag WHERE folded = ?", (tag.casefold(),))
        return hashtag_title(row.fetchone()[0] or tag)

    def _add(self, post: Post, month: int) -> None:
        self._months.append((month, post.id))
        names = names_of(post)
        if names.hashtags:
            self._hashtags.update({tag.casefold(): tag for tag in names.hashtags}.values())
        for person in {_key(person): person for person in names.people}.values():
            self._meet(person, 1)

    def _meet(self, person: AccountRef, posts: int) -> None:
        key = _key(person)
        known, count = self._people.get(key, (person, 0))
        self._people[key] = (_newer(person, known), count + posts)

    def _add_others(self, document: Document) -> None:
        for heading, relations in relations_of(document):
            for relation in relations:
                self._meet(relation.account, 0)
                self._database.execute(
                    "INSERT OR IGNORE INTO relation VALUES (?, ?)", (_key(relation.account), heading)
                )
                if len(self._people) >= _BATCH:
                    self._flush()
        for conversation in spoken(document.conversations):
            for account in others_in(document, conversation):
                self._meet(account, 0)
            if len(self._people) >= _BATCH:
                self._flush()
        for liked in liked_own_posts(document):
            self._has_liked = True
            self._database.execute("INSERT OR IGNORE INTO liked VALUES (?, ?)", liked)

    def _flush(self) -> None:
        hashtags = [(tag.casefold(), tag, count) for tag, count in self._hashtags.items()]
        people = [
            (key, person.id, person.handle, person.handle and person.handle.casefold(), person.name, count)
            for key, (person, count) in self._people.items()
        ]
        self._database.executemany("INSERT INTO month VALUES (?, ?)", self._months)
        self._database.executemany(_ADD_HASHTAG, hashtags)
        self._database.executemany(_ADD_PERSON, people)
        self._months.clear()
        self._hashtags.clear()
        self._people.clear()

    def _merge_people(self) -> None:
        """Make one of an account that some posts name by its handle alone and others with its id."""
        nameless = self._database.execute("SELECT key, folded, count FROM person WHERE id IS NULL").fetchall()
        for key, folded, count in nameless:
            if known := self._database.execute(_FIND_BY_HANDLE, (folded,)).fetchone():
                self._database.execute("UPDATE person SET count = count + ? WHERE key = ?", (count, known[0]))
                self._database.execute("UPDATE OR IGNORE relation SET key = ? WHERE key = ?", (known[0], key))
                self._database.execute("DELETE FROM person WHERE key = ?", (key,))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._database.close()


def _key(person: AccountRef) -> str:
    return person.id or f"@{(person.handle or '').casefold()}"


def _newer(person: AccountRef, known: AccountRef) -> AccountRef:
    return type(person)(person.id, person.handle or known.handle, person.name or known.name)
