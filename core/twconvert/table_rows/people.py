"""The owner, and everybody the archive names, as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.model import AccountRef
from twconvert.table_rows.cells import named, times
from twconvert.table_rows.contents import found_in, rows_of_media
from twconvert.urls import account_url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.model import Document
    from twconvert.table_rows.cells import Row, TableRow

_TABLES = {"follower": "followers", "following": "following", "blocked": "blocked", "muted": "muted"}


def rows_of_owner(document: Document) -> Iterator[TableRow]:
    """Yield the profile, and the handles that the owner had before."""
    owner = document.owner
    url = account_url(document.service, AccountRef(owner.id, owner.handle))
    yield (
        "profile",
        {
            "id": owner.id,
            "handle": owner.handle,
            "name": owner.name,
            "url": url,
            "bio": owner.bio,
            "location": owner.location,
            "website": owner.website,
            **times(document, owner.created_at, "created"),
            **times(document, document.generated_at, "archived"),
        },
    )
    pictures = [each for each in (owner.avatar, owner.header) if each]
    yield from rows_of_media(document, pictures, found_in("profile", owner.id, url, times(document, None)))
    for change in owner.handle_changes:
        row: Row = {"old_handle": change.old, "new_handle": change.new}
        yield "name-history", {**times(document, change.changed_at), **row}


def rows_of_relations(document: Document) -> Iterator[TableRow]:
    """Yield the rows of a table for each relation: followers, following, blocked, muted."""
    for relation in document.relations:
        yield _TABLES[relation.kind], _row(document, relation.account)


def rows_of_lists(document: Document) -> Iterator[TableRow]:
    """Yield the lists."""
    for each in document.lists:
        yield "lists", {"kind": each.kind, "name": each.name, "url": each.url, **named("owner", each.owner)}


def rows_of_accounts(document: Document) -> Iterator[TableRow]:
    """Yield everybody whose id the archive gives."""
    for each in document.accounts.values():
        yield "accounts", _row(document, AccountRef(each.id, each.handle, each.name))


def _row(document: Document, account: AccountRef) -> Row:
    known = document.accounts.get(account.id or "")
    return {
        "id": account.id,
        "handle": account.handle,
        "name": account.name,
        "former_handles": " ".join(known.former_handles) if known else None,
        "url": account_url(document.service, account),
    }
