"""Records of every kind besides posts, for tests."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from twconvert.model import (
    AccountRef,
    Chat,
    ChatMessage,
    Conversation,
    Joined,
    KnownAccount,
    Left,
    Like,
    Link,
    Media,
    Mention,
    Message,
    Moment,
    OtherMedium,
    Reacted,
    Reaction,
    Relation,
    Renamed,
    Text,
    UserList,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.model import Inline, Record

_ADA, _BOB, _CAROL, _NOBODY = (AccountRef(number) for number in ("1000", "2000", "3000", "4000"))
_NASTY = "<b>&amp; ]]> \"'`*_[]()#|~$\\ {{ }} {% raw %} =1+1\n\n  two  spaces שלום 👩\u200d👩\u200d👧"


def every_kind_of_record() -> Iterator[Record]:
    """Yield records of every kind besides posts, and what is known of most accounts in them.

    The account ``1000`` is the owner of the documents that `make_document` makes. The media have no files.
    """
    yield KnownAccount(id="1000", handle="ada_example", name="Ada Example")
    yield KnownAccount(id="2000", handle="bob_example", name="Bob <Example>", former_handles=("bob_before",))
    yield KnownAccount(id="3000", handle="carol_example")
    yield from _likes()
    yield from _conversations()
    yield _chat()
    yield Relation("follower", _BOB)
    yield Relation("follower", _NOBODY)
    yield Relation("following", _BOB)
    yield Relation("blocked", _NOBODY)
    yield Relation("muted", _CAROL)
    address = "https://twitter.com/bob_example/lists/bakers"
    yield UserList(kind="member", url=address, name="bakers", owner=AccountRef(handle="bob_example"))
    yield UserList(kind="created", url="https://twitter.com/i/lists/77")
    yield Moment(
        id="6",
        title="Bread & <butter>",
        created_at=_at(1),
        url="https://twitter.com/i/moments/6",
        post_urls=("https://twitter.com/i/web/status/1",),
    )
    yield OtherMedium(kind="other", id="other_media/room <&>.ts", media=(Media(kind="audio"),))
    yield OtherMedium(kind="post", id="tweets_media/9-\u05d0.jpg", media=(Media(kind="image"),))


def _likes() -> Iterator[Like]:
    url = "https://twitter.com/i/web/status/"
    link = Link("https://example.org/?a=1&b=2", "example.org")
    yield Like(post_id="51", url=f"{url}51", content=(Text("Liked "), link), created_at=_at(1))
    yield Like(post_id="52", url=f"{url}52", created_at=_at(400))
    yield Like(post_id="53", url=f"{url}53", content=(Text(_NASTY), Mention("bob_example")), created_at=_at(800))


def _conversations() -> Iterator[Conversation]:
    picture = Media(kind="image", remote_url="https://example.org/picture.jpg", alt="A <picture>")
    hello = _message(1, _ADA, Text("Hello, "), Mention("bob_example"))
    yield Conversation(id="1000-2000", participants=(_ADA, _BOB), events=[hello])
    # The rest of the conversation above, as archives divide long ones.
    reactions = (Reaction(_ADA, "❤️", _at(2)), Reaction(_CAROL))
    answer = Message(id="72", sender=_BOB, created_at=_at(2), media=(picture,), reactions=reactions)
    yield Conversation(id="1000-2000", participants=(_ADA, _BOB), events=[answer, hello])
    yield Conversation(id="1000-1000", participants=(_ADA,), events=[_message(3, _ADA, Text(_NASTY))])
    yield Conversation(id="1000-4000", participants=(_ADA, _NOBODY))
    yield Conversation(
        id="9",
        is_group=True,
        participants=(_BOB, _ADA, _CAROL, _NOBODY),
        events=[
            Joined(created_at=_at(4), accounts=(_ADA,), by=_BOB),
            Renamed(created_at=_at(5), name="Bakers & <friends>", by=_BOB),
            Joined(created_at=_at(6), accounts=(_CAROL, _NOBODY), by=_ADA),
            _message(7, _NOBODY, Text("Who am I?")),
            Reacted(created_at=_at(8), by=_CAROL, emoji="❤️"),
            Left(created_at=_at(8), accounts=(_NOBODY,)),
            Message(id="79", sender=_CAROL, created_at=_at(9), content=(Text("Welcome"),), is_welcome=True),
        ],
    )


_ANSWER = f"""# A heading

* a list
  1. in a **list**

```python
{_NASTY}
```

> quoted

| a | table |
|---|-------|
| 1 | 2     |

---

### Another heading
"""


def _chat() -> Chat:
    question = ChatMessage(role="user", created_at=_at(10), content=(Text(_NASTY),), post_ids=("1",))
    answer = ChatMessage(role="assistant", created_at=_at(11), content=(Text(_ANSWER),))
    return Chat(id="81", messages=[question, answer])


def _message(number: int, sender: AccountRef, *content: Inline) -> Message:
    return Message(id=f"7{number}", sender=sender, created_at=_at(number), content=content)


def _at(days: int) -> datetime:
    return datetime(2020, 1, 1, 12, 30, tzinfo=UTC) + timedelta(days=days)
