"""What accounts, and groups of them, are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.wording.dates import day
from twconvert.wording.language import gettext
from twconvert.wording.numbers import listed, number_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.model import AccountRef, Document, UserList

_MOST_NAMED = 4


def name_of(account: AccountRef) -> str:
    """Return the name of an account, or what is known instead: ``Bob``, ``@bob``, ``unknown account (1)``."""
    if account.name:
        return account.name
    return f"@{account.handle}" if account.handle else gettext("unknown account ({id})").format(id=account.id)


def full_name_of(account: AccountRef) -> str:
    """Return the name and the handle of an account: ``Bob (@bob)``, ``@bob`` or ``unknown account (12345)``."""
    return f"{account.name} (@{account.handle})" if account.name and account.handle else name_of(account)


def names_of(accounts: list[AccountRef]) -> str:
    """Return the names of accounts; of many, the first ones and how many more there are."""
    names = [name_of(account) for account in accounts[:_MOST_NAMED]]
    more = len(accounts) - len(names)
    return listed([*names, *([number_of(more, "other")] if more else [])])


def list_title(user_list: UserList) -> str:
    """Return what a list is called: ``bakers, by @bob``, or its address."""
    if not user_list.name:
        return user_list.url
    owner = user_list.owner
    if not (owner and owner.handle):
        return user_list.name
    return gettext("{list}, by {owner}").format(list=user_list.name, owner=f"@{owner.handle}")


def former_handles_of(document: Document) -> Iterator[str]:
    """Yield the handles that the owner had, oldest first: ``@ada until 5 January 2019``."""
    for change in document.owner.handle_changes:
        until = day(document.local(change.changed_at))
        yield gettext("{handle} until {day}").format(handle=f"@{change.old}", day=until)
