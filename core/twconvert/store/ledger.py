"""What the ledger calls a record, and how many records it stands for."""

from __future__ import annotations

from twconvert.model import Chat, Conversation, Like, Moment, Post, Relation, UserList

KIND_OF_VISIBILITY = {
    "public": "posts",
    "community": "community_posts",
    "circle": "circle_posts",
    "deleted": "deleted_posts",
}
"""What the ledger calls the posts of each visibility."""

_POSTS = {visibility: ((kind, 1),) for visibility, kind in KIND_OF_VISIBILITY.items()}
_KINDS: dict[type, str] = {Like: "likes", Relation: "relations", UserList: "lists", Moment: "moments"}


def kinds_of(record: object) -> tuple[tuple[str, int], ...]:
    """Return the kinds of a record, and the number of records of each that it stands for."""
    if isinstance(record, Post):
        return _POSTS[record.visibility]
    match record:
        case Conversation():
            return ("conversations", 1), ("messages", len(record.events))
        case Chat():
            return (("chat_messages", len(record.messages)),)
    kind = _KINDS.get(type(record))
    # That of an account is no record of an archive.
    return ((kind, 1),) if kind else ()
