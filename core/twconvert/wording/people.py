"""What accounts, and groups of them, are called."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any, TypeVar

from twconvert.wording.dates import day
from twconvert.wording.numbers import listed, number_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from twconvert.model import AccountRef, Document, ListKind, Relation, RelationKind, UserList

_T = TypeVar("_T", "Relation", "UserList")

RELATIONS: dict[RelationKind, str] = {
    "follower": "Followers",
    "following": "Following",
    "blocked": "Blocked accounts",
    "muted": "Muted accounts",
}
"""Headings, in the order in which a document has them."""
LISTS: dict[ListKind, str] = {
    "created": "Lists made",
    "subscribed": "Lists subscribed to",
    "member": "Lists that include the owner",
}
"""Headings, in the order in which a document has them."""

_MOST_NAMED = 4


def name_of(account: AccountRef) -> str:
    """Return the name of an account, or what is known instead of one: ``Bob``, ``@bob`` or ``account 12345``."""
    if account.name:
        return account.name
    return f"@{account.handle}" if account.handle else f"account {account.id}"


def full_name_of(account: AccountRef) -> str:
    """Return the name and the handle of an account: ``Bob (@bob)``, ``@bob`` or ``account 12345``."""
    return f"{account.name} (@{account.handle})" if account.name and account.handle else name_of(account)


def names_of(accounts: list[AccountRef]) -> str:
    """Return the names of accounts; of many, the first ones and how many more there are."""
    names = [name_of(account) for account in accounts[:_MOST_NAMED]]
    more = len(accounts) - len(names)
    return listed([*names, *([number_of(more, "other")] if more else [])])


def relations_of(document: Document) -> Iterator[tuple[str, Sequence[Relation]]]:
    """Yield the heading of each relation, and the relations."""
    return _by_kind(document.relations, RELATIONS)


def lists_of(document: Document) -> Iterator[tuple[str, Sequence[UserList]]]:
    """Yield the heading of each kind of list, and the lists."""
    return _by_kind(document.lists, LISTS)


def list_title(user_list: UserList) -> str:
    """Return what a list is called: ``bakers, by @bob``, or its address."""
    if not user_list.name:
        return user_list.url
    owner = user_list.owner
    return f"{user_list.name}, by @{owner.handle}" if owner and owner.handle else user_list.name


def former_handles_of(document: Document) -> Iterator[str]:
    """Yield the handles that the owner had, oldest first: ``@ada until 5 January 2019``."""
    for change in document.owner.handle_changes:
        yield f"@{change.old} until {day(document.local(change.changed_at))}"


def _by_kind(items: Sequence[_T], headings: Mapping[Any, str]) -> Iterator[tuple[str, Sequence[_T]]]:
    """Yield the heading of each kind that there is, and its items, which are sorted as the headings are."""
    places = {kind: place for place, kind in enumerate(headings)}

    def place_of(item: _T) -> int:
        return places[item.kind]

    start = 0
    for place, heading in enumerate(headings.values()):
        stop = bisect_right(items, place, start, key=place_of)
        if stop > start:
            yield heading, items[start:stop]
        start = stop
