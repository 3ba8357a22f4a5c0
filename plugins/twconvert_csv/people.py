"""The owner, and everybody the archive names, as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert import AccountRef
from twconvert.urls import account_url
from twconvert_csv.contents import add_media, found_in
from twconvert_csv.tables import named

if TYPE_CHECKING:
    from twconvert_csv.tables import Row, Tables

_TABLES = {"follower": "followers", "following": "following", "blocked": "blocked", "muted": "muted"}


def add_owner(tables: Tables) -> None:
    """Write the profile, and the handles that the owner had before."""
    owner = tables.document.owner
    url = account_url(tables.document.service, AccountRef(owner.id, owner.handle))
    tables.add(
        "profile",
        {
            "id": owner.id,
            "handle": owner.handle,
            "name": owner.name,
            "url": url,
            "bio": owner.bio,
            "location": owner.location,
            "website": owner.website,
            **tables.times(owner.created_at, "created"),
            **tables.times(tables.document.generated_at, "archived"),
        },
    )
    pictures = [each for each in (owner.avatar, owner.header) if each]
    add_media(tables, pictures, found_in("profile", owner.id, url, tables.times(None)))
    for change in owner.handle_changes:
        row: Row = {"old_handle": change.old, "new_handle": change.new}
        tables.add("name-history", {**tables.times(change.changed_at), **row})


def add_relations(tables: Tables) -> None:
    """Write a table for each relation: followers, following, blocked, muted."""
    for relation in tables.document.relations:
        tables.add(_TABLES[relation.kind], _row(tables, relation.account))


def add_lists(tables: Tables) -> None:
    """Write the lists."""
    for each in tables.document.lists:
        tables.add("lists", {"kind": each.kind, "name": each.name, "url": each.url, **named("owner", each.owner)})


def add_accounts(tables: Tables) -> None:
    """Write everybody whose id the archive gives."""
    for each in tables.document.accounts.values():
        tables.add("accounts", _row(tables, AccountRef(each.id, each.handle, each.name)))


def _row(tables: Tables, account: AccountRef) -> Row:
    known = tables.document.accounts.get(account.id or "")
    return {
        "id": account.id,
        "handle": account.handle,
        "name": account.name,
        "former_handles": " ".join(known.former_handles) if known else None,
        "url": account_url(tables.document.service, account),
    }
