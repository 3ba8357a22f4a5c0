"""Followers, followed, blocked and muted accounts, and lists: ids and addresses, without a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from twconvert.model import AccountRef, Relation, UserList
from twconvert.twitter.record_kinds import BLOCKED, FOLLOWER, FOLLOWING, LIST, MUTED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.model import ListKind, RelationKind
    from twconvert.records import RecordKind
    from twconvert.twitter.context import Context


class _RelationFiles(NamedTuple):
    kind: str
    record: RecordKind
    relation: RelationKind


_RELATIONS = (
    _RelationFiles("follower", FOLLOWER, "follower"),
    _RelationFiles("following", FOLLOWING, "following"),
    _RelationFiles("block", BLOCKED, "blocked"),
    _RelationFiles("mute", MUTED, "muted"),
)
RELATION_FILES = tuple(files.kind for files in _RELATIONS)
"""The kinds of files that hold relations."""

LIST_FILES: dict[str, ListKind] = {
    "lists_created": "created",
    "lists_subscribed": "subscribed",
    "lists_member": "member",
}
"""The kinds of files that hold lists, and how the owner stands to the lists in them."""

_LIST_URL = re.compile(r"https?://(?:www\.)?(?:twitter|x)\.com/(\w+)/(?:lists/)?([^/?#]+)/?")
_NOBODY = "i"
"""Stands in the place of a handle where an address has none: then the number of the list follows."""


def read_relations(context: Context) -> Iterator[Relation]:
    """Yield the accounts of every relation."""
    for files in _RELATIONS:
        for file in context.manifest.files(files.kind):
            for record in context.reader.read(files.record, file):
                yield Relation(files.relation, AccountRef(record["accountId"]))


def read_lists(context: Context) -> Iterator[UserList]:
    """Yield the lists. A record of 2018 holds all addresses at once; each counts."""
    for kind, relation in LIST_FILES.items():
        for file in context.manifest.files(kind):
            for record in context.reader.read(LIST, file):
                urls = list(filter(None, (record.get("url"), *(record.get("urls") or ()))))
                context.report.count("lists", "found", len(urls) - 1)
                for url in urls:
                    yield _user_list(relation, url)


def _user_list(kind: ListKind, url: str) -> UserList:
    match = _LIST_URL.fullmatch(url)
    if not match or match[1] == _NOBODY:
        return UserList(kind=kind, url=url)
    return UserList(kind=kind, url=url, name=match[2].replace("-", " "), owner=AccountRef(handle=match[1]))
