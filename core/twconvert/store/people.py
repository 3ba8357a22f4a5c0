"""Who is behind an account id: the newest handle and name that the records give for it, and older handles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

import msgspec

from twconvert.model import AccountRef, KnownAccount, Mention

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from twconvert.model import Post, Quote, Reply, Repost

_S = TypeVar("_S", bound=msgspec.Struct)

_TABLES = (
    """CREATE TABLE person (
        id TEXT NOT NULL, handle TEXT NOT NULL COLLATE NOCASE, name TEXT, seen REAL NOT NULL,
        PRIMARY KEY (id, handle)) WITHOUT ROWID""",
    "CREATE TABLE handle_of_post (post TEXT PRIMARY KEY, handle TEXT NOT NULL, seen REAL NOT NULL) WITHOUT ROWID",
    "CREATE TABLE account_of_post (post TEXT PRIMARY KEY, account TEXT NOT NULL) WITHOUT ROWID",
)
# sqlite3 looks for an adapter of every `None`, which takes longer than to put NULL in the place of an empty text.
_LEARN = """
    INSERT INTO person VALUES (?, ?, nullif(?, ''), ?)
    ON CONFLICT (id, handle) DO UPDATE SET
        handle = excluded.handle, name = coalesce(excluded.name, name), seen = excluded.seen
    WHERE excluded.seen >= seen
"""
_JOIN = """
    INSERT OR IGNORE INTO person
    SELECT account, handle, NULL, seen FROM account_of_post JOIN handle_of_post USING (post)
"""
_FIND = "SELECT handle, name FROM person WHERE id = ? ORDER BY seen DESC, handle DESC"
_BATCH = 500
_NEVER = float("-inf")
_MOST_REMEMBERED = 10_000
"""People whose newest mention is kept in memory: most posts name somebody who was just named."""


class People(Mapping[str, KnownAccount]):
    """The accounts that an archive names, by id, in a table of the store's database."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        # Not as a script: that would end the one transaction, and each insertion after it be one of its own.
        for table in _TABLES:
            database.execute(table)
        self._pending: list[tuple[str, str, str, float]] = []
        self._newest: dict[tuple[str, str, str], float] = {}

    def learn_from(self, post: Post) -> None:
        """Note everybody whose id and handle a post gives together."""
        seen = post.created_at.timestamp()
        for inline in post.content:
            if type(inline) is Mention and inline.account_id:
                self._note(inline.account_id, inline.handle, inline.name, seen)
        if post.reply_to:
            self._learn_from_other(post.reply_to, seen)
        if post.repost_of:
            self._learn_from_other(post.repost_of, seen)
        if post.quote:
            self._learn_from_quote(post.quote, seen)
        if len(self._pending) >= _BATCH:
            self._write()

    def _learn_from_other(self, other: Reply | Repost, seen: float) -> None:
        author = other.author
        if not author.id:
            return
        if author.handle:
            self._note(author.id, author.handle, author.name, seen)
        elif other.id:
            # A quote of the same post may tell whose it is.
            row = (other.id, author.id)
            self._database.execute("INSERT OR REPLACE INTO account_of_post VALUES (?, ?)", row)

    def _learn_from_quote(self, quote: Quote, seen: float) -> None:
        author = quote.post.author if quote.post else None
        if author and author.id and author.handle:
            self._note(author.id, author.handle, author.name, seen)
        elif quote.handle:
            row = (quote.id, quote.handle, seen)
            self._database.execute("INSERT OR REPLACE INTO handle_of_post VALUES (?, ?, ?)", row)

    def introduce(self, account: KnownAccount) -> None:
        """Note who somebody is. What has no date is older than all that has one."""
        seen = account.seen_at.timestamp() if account.seen_at else _NEVER
        self._pending.append((account.id, account.handle or "", account.name or "", seen))
        self._pending += [(account.id, handle, "", _NEVER) for handle in account.former_handles]

    def meet(self, account: AccountRef) -> None:
        """Note that a record names an account."""
        if account.id:
            self._pending.append((account.id, account.handle or "", account.name or "", _NEVER))
            if len(self._pending) >= _BATCH:
                self._write()

    def finish(self) -> None:
        """Put together what was noted."""
        self._write()
        self._newest.clear()
        self._database.execute(_JOIN)

    def handles(self) -> Iterator[tuple[str, str]]:
        """Yield the ids and the handles of accounts; of the accounts that have had a handle, the last one last."""
        return iter(self._database.execute("SELECT id, handle FROM person WHERE handle <> '' ORDER BY seen, id"))

    def known(self, account: AccountRef) -> AccountRef:
        """Return the account with what is known of it filled in."""
        if account.id is None or account.handle:
            return account
        known = self.get(account.id)
        if known is None or known.handle is None:
            return account
        return AccountRef(account.id, known.handle, account.name or known.name)

    def named(self, struct: _S, field: str) -> _S:
        """Return a struct whose account in a field has the handle and name that are known of it."""
        account: AccountRef | None = getattr(struct, field)
        known = account and self.known(account)
        return struct if known is account else msgspec.structs.replace(struct, **{field: known})

    def __getitem__(self, account_id: str) -> KnownAccount:
        rows = self._database.execute(_FIND, (account_id,)).fetchall()
        if not rows:
            raise KeyError(account_id)
        # The row of somebody whom nothing names has an empty handle.
        handles = [handle for handle, _ in rows if handle]
        return KnownAccount(
            id=account_id,
            handle=handles[0] if handles else None,
            name=next((name for _, name in rows if name), None),
            former_handles=tuple(handles[1:]),
        )

    def __iter__(self) -> Iterator[str]:
        ids = self._database.execute("SELECT DISTINCT id FROM person ORDER BY length(id), id")
        return (account_id for (account_id,) in ids)

    def __len__(self) -> int:
        ((number,),) = self._database.execute("SELECT count(DISTINCT id) FROM person")
        return int(number)

    def _note(self, account_id: str, handle: str, name: str | None, seen: float) -> None:
        """Remember somebody, unless a newer post has said the same a while ago."""
        person = (account_id, handle, name or "")
        if self._newest.get(person, _NEVER) >= seen:
            return
        if len(self._newest) >= _MOST_REMEMBERED:
            self._newest.clear()
        self._newest[person] = seen
        self._pending.append((*person, seen))

    def _write(self) -> None:
        self._database.executemany(_LEARN, self._pending)
        self._pending.clear()
