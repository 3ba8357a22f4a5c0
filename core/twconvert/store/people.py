"""Who is behind an account id: the newest handle and name that the posts give for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.model import AccountRef, Mention

if TYPE_CHECKING:
    import sqlite3

    from twconvert.model import Post

_SCHEMA = "CREATE TABLE person (id TEXT PRIMARY KEY, handle TEXT, name TEXT, seen REAL NOT NULL) WITHOUT ROWID"
_LEARN = """
    INSERT INTO person VALUES (?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
        handle = excluded.handle, name = coalesce(excluded.name, name), seen = excluded.seen
    WHERE excluded.seen >= seen
"""
_BATCH = 500
_NEVER = float("-inf")
_MOST_REMEMBERED = 10_000
"""People whose newest mention is kept in memory: most posts name somebody who was just named."""


class People:
    """The accounts that posts mention, answer and repost, in a table of the store's database."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        database.execute(_SCHEMA)
        self._pending: list[tuple[str, str, str | None, float]] = []
        self._newest: dict[tuple[str, str, str | None], float] = {}

    def learn_from(self, post: Post) -> None:
        """Note everybody whose id and handle a post gives together."""
        seen = post.created_at.timestamp()
        for inline in post.content:
            if isinstance(inline, Mention) and inline.account_id:
                self._note(inline.account_id, inline.handle, inline.name, seen)
        for other in (post.reply_to, post.repost_of):
            if other and other.author.id and other.author.handle:
                self._note(other.author.id, other.author.handle, other.author.name, seen)
        if len(self._pending) >= _BATCH:
            self.flush()

    def _note(self, account_id: str, handle: str, name: str | None, seen: float) -> None:
        """Remember somebody, unless a newer post has said the same a while ago."""
        person = (account_id, handle, name)
        if self._newest.get(person, _NEVER) >= seen:
            return
        if len(self._newest) >= _MOST_REMEMBERED:
            self._newest.clear()
        self._newest[person] = seen
        self._pending.append((*person, seen))

    def flush(self) -> None:
        """Write what was noted."""
        self._database.executemany(_LEARN, self._pending)
        self._pending.clear()

    def find(self, account: AccountRef) -> AccountRef:
        """Return the account with what is known of it filled in."""
        row = self._database.execute("SELECT handle, name FROM person WHERE id = ?", (account.id,)).fetchone()
        return account if row is None else AccountRef(account.id, account.handle or row[0], account.name or row[1])
