"""A record of each kind, with words that no other record has."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from twconvert.model import (
    AccountRef,
    Chat,
    ChatMessage,
    Conversation,
    Like,
    Media,
    Message,
    Moment,
    OtherMedium,
    Relation,
    Text,
    UserList,
)
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
    "other-media": "Quokka Тверь",
}
"""The words in the record of each kind that `Exporter.holds` may name, separated by spaces.

They are in several scripts, and one is a character that takes two units in UTF-16. A handle consists of ASCII.
"""

_BOB = AccountRef(id="2000", handle="bob_example")
_NOON = datetime(2020, 1, 1, 12, tzinfo=UTC)


def marked_records() -> Iterator[Record]:
    """Yield a record of each kind, with its words of `MARKS`."""
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
    yield OtherMedium(kind="other", id=f"other_media/{MARKS['other-media']}.jpg", media=(Media(kind="image"),))


def lost_words(kinds: Iterable[str], text: str) -> list[str]:
    """Return the words that a result of `marked_records` lacks, for each kind as ``likes (Numbat Łódź)``.

    Args:
        kinds: The kinds of records that the result should hold.
        text: The text of the result.
    """
    lost = {kind: [word for word in MARKS[kind].split() if word not in text] for kind in kinds if kind in MARKS}
    return [f"{kind} ({' '.join(words)})" for kind, words in sorted(lost.items()) if words]
