"""Which kinds of records are taken in, and which are private."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from twconvert.errors import UsageError
from twconvert.model import Chat, Conversation, Like, Moment, Post, Relation, UserList

if TYPE_CHECKING:
    from twconvert.model import Record

KINDS = (
    "replies", "reposts", "community", "circle", "deleted",
    "likes", "messages", "relations", "lists", "chats", "moments",
)  # fmt: skip
PRIVATE_KINDS = frozenset({"circle", "deleted", "likes", "messages", "relations", "chats"})
"""What nobody but the owner could see, or was meant to: out unless it is asked for."""

KINDS_OF_RECORDS = {
    "likes": "likes",
    "messages": "conversations",
    "relations": "relations",
    "lists": "lists",
    "chats": "chat_messages",
    "moments": "moments",
}
"""The kinds that are no posts, and what the ledger calls their records."""

_KIND_OF_RECORD: dict[type, str] = {
    Like: "likes",
    Conversation: "messages",
    Relation: "relations",
    UserList: "lists",
    Chat: "chats",
    Moment: "moments",
}


def complete_kind(incomplete: str) -> list[str]:
    """Return, for a shell, the kinds that begin so."""
    return [kind for kind in KINDS if kind.startswith(incomplete)]


def selected_kinds(include: Iterable[str] | None, exclude: Iterable[str] | None) -> frozenset[str]:
    """Return the kinds that are wanted.

    Raises:
        UsageError: there is no such kind.
    """
    asked, refused = frozenset(include or ()), frozenset(exclude or ())
    unknown = sorted((asked | refused) - frozenset(KINDS))
    if unknown:
        raise UsageError(f"there is no kind {unknown[0]!r}; the kinds are {', '.join(KINDS)}")
    return (frozenset(KINDS) - PRIVATE_KINDS | asked) - refused


def keep_kinds(
    records: Iterable[Record],
    /,
    *,
    include: Annotated[
        list[str] | None,
        typer.Option(
            metavar="KIND",
            help="Take a private kind in: circle, deleted, likes, messages, relations, chats",
            autocompletion=complete_kind,
        ),
    ] = None,
    exclude: Annotated[
        list[str] | None,
        typer.Option(
            metavar="KIND",
            help="Leave a kind out: replies, reposts, community, lists ...",
            autocompletion=complete_kind,
        ),
    ] = None,
) -> Iterator[Record]:
    """Keep the records of the kinds that are wanted. A reply to oneself continues a thread and is no reply here."""
    kinds = selected_kinds(include, exclude)
    for record in records:
        if isinstance(record, Post):
            if _is_wanted(record, kinds):
                yield record
        elif _KIND_OF_RECORD.get(type(record)) in {None, *kinds}:
            yield record


def _is_wanted(post: Post, kinds: frozenset[str]) -> bool:
    return (
        (post.visibility == "public" or post.visibility in kinds)
        and (post.repost_of is None or "reposts" in kinds)
        and (post.reply_to is None or "replies" in kinds or _is_own(post))
    )


def _is_own(post: Post) -> bool:
    return post.reply_to is not None and bool(post.author.id) and post.reply_to.author.id == post.author.id
