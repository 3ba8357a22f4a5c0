"""A record of each kind with words in it that stand nowhere else."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from twconvert.model import AccountRef, Chat, ChatMessage, Conversation, Like, Message, Moment, Relation, Text, UserList
from twconvert.testing.make.posts import ADA, make_post

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert.model import Record

MARKS = {
    "posts": "Zürich 東京 😀",
    "likes": "Numbat Łódź",
    "messages": "Axolotl Αθήνα",
    "relations": "pangolin",
    "lists": "kākāpō",
    "chats": "Okapi 서울",
    "moments": "Tuatara Москва",
}
"""The words of each kind that `Exporter.holds` may name, divided by spaces.

They are of several scripts, and one is beyond the 65,536 characters that UTF-16 writes in one unit. Handles are ASCII.
"""

_BOB = AccountRef(id="2000", handle="bob_example")
_NOON = datetime(2020, 1, 1, 12, tzinfo=UTC)


def marked_records() -> Iterator[Record]:
    """Yield the records."""
    yield make_post(1, Text(MARKS["posts"]))
    yield Like(post_id="500", content=(Text(MARKS["likes"]),), created_at=_NOON)
    message = Message(id="900", sender=_BOB, created_at=_NOON, content=(Text(MARKS["messages"]),))
    yield Conversation(id="1000-2000", participants=(ADA, _BOB), events=(message,))
    yield Relation("follower", AccountRef(id="4000", handle=MARKS["relations"]))
    url = "https://twitter.com/bob_example/lists/birds"
    yield UserList(kind="created", url=url, name=MARKS["lists"], owner=_BOB)
    question = ChatMessage(role="user", created_at=_NOON, content=(Text(MARKS["chats"]),))
    yield Chat(id="1", messages=(question,))
    yield Moment(id="2", title=MARKS["moments"], created_at=_NOON)


def lost_words(kinds: Iterable[str], text: str) -> list[str]:
    """Return, in words, what a result of `marked_records` lacks of the kinds that it should hold."""
    lost = {kind: [word for word in MARKS[kind].split() if word not in text] for kind in kinds if kind in MARKS}
    return [f"{kind} ({' '.join(words)})" for kind, words in sorted(lost.items()) if words]
