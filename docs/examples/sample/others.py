"""Messages, likes, people, lists and a chat of the sample archive: what is private, and what is not about posts."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sample.ids import code, iso_time, post_id, time_of
from sample.people import ADA, FRIENDS

Record = dict[str, Any]

PICTURE = ("2024-03-30 17:12:00", "loaf")
"""The message that has a picture, and what is on it."""

_BEA, _MIRO, _JUN = (FRIENDS[f"{name}_example"] for name in ("bea", "miro", "jun"))
_GROUP = "1630000000000000042"
_MET = "2023-02-27 19:00:00"

_WITH_BEA = (
    ("2023-12-24 16:40:00", _BEA.id, "Are you bringing the rye?"),
    ("2023-12-24 16:41:30", ADA.id, "Two loaves. And the good butter &amp; the bad jokes."),
    ("2023-12-24 16:42:05", _BEA.id, "❤️ Mum says the train is late\nso no hurry"),
    (PICTURE[0], ADA.id, "First one in the new oven"),
    ("2024-03-30 17:20:00", _BEA.id, "It has ears! Recipe?"),
    ("2024-03-30 17:26:00", ADA.id, "The one with the long rest: https://t.co/RyeRecipe0"),
)
_WITH_MIRO = (
    ("2025-06-20 21:03:00", _MIRO.id, "Summit before sunrise?"),
    ("2025-06-20 21:05:00", ADA.id, "Bring the goats."),
)
_IN_GROUP = (
    ("2023-02-27 19:04:00", _MIRO.id, "Clear sky on Saturday. Who comes?"),
    ("2023-02-27 19:06:00", ADA.id, "I have soup"),
    ("2023-02-27 19:09:00", _JUN.id, "望遠鏡を持って行きます 🔭"),
)
_LIKED = (
    ("2013-05-02 09:00:00", "Rye &amp; patience. That is the whole recipe."),
    ("2019-07-20 20:17:00", "Fifty years ago somebody left footprints up there. Go out and look."),
    ("2022-11-08 11:30:00", "A total eclipse, seen from a kitchen window https://t.co/EclipsePic"),
    (
        "2024-08-12 23:50:00",
        # So the service writes it.
        "You’re unable to view this Post because this account owner limits who can view their Posts. {learnmore}",  # noqa: RUF001
    ),
    ("2025-09-07 19:02:00", "القمر أحمر الليلة"),
)
_ASKED = (
    ("2025-04-13 18:00:00", "USER", "How long should a rye dough with 30 % wheat rest at 18 °C?"),
    ("2025-04-13 18:00:09", "AGENT", "About 14 hours, then 2 hours shaped.\n\n* Watch the dough, not the clock."),
    ("2025-04-13 18:02:00", "USER", "And if the kitchen is colder?"),
    ("2025-04-13 18:02:07", "AGENT", "Longer. Below 15 °C give it a whole day."),
)  # fmt: skip


def conversations() -> list[Record]:
    """Return the direct messages of two."""
    return [_conversation(_MIRO.id, _WITH_MIRO), _conversation(_BEA.id, _WITH_BEA)]


def groups() -> list[Record]:
    """Return the direct messages of a group."""
    messages = [{"messageCreate": _message(*line)} for line in reversed(_IN_GROUP)]
    named = {"initiatingUserId": _MIRO.id, "name": "Stars over Whistledown", "createdAt": _after(_MET, 60)}
    met = {
        "initiatingUserId": _MIRO.id,
        "participantsSnapshot": [ADA.id, _MIRO.id, _JUN.id],
        "createdAt": _after(_MET, 0),
    }
    events = [*messages, {"conversationNameUpdate": named}, {"joinConversation": met}]
    return [{"dmConversation": {"conversationId": _GROUP, "messages": events}}]


def likes() -> list[Record]:
    """Return the posts that Ada liked, the newest first."""
    return [{"like": _like(at, text)} for at, text in reversed(_LIKED)]


def accounts(wrapper: str, *handles: str, unknown: int = 0) -> list[Record]:
    """Return accounts as the files of followers and others hold them; some whom no post names."""
    ids = [FRIENDS[f"{handle}_example"].id for handle in handles]
    ids += [str(41_000_000 + int(code(f"{wrapper}{number}", 3).encode().hex(), 16)) for number in range(unknown)]
    return [
        {wrapper: {"accountId": each, "userLink": f"https://twitter.com/intent/user?user_id={each}"}} for each in ids
    ]


def lists(*addresses: str) -> list[Record]:
    """Return lists."""
    return [{"userListInfo": {"url": f"https://twitter.com/{address}"}} for address in addresses]


def chat() -> list[Record]:
    """Return a chat with Grok."""
    chat_id = post_id(time_of(_ASKED[0][0]))
    return [
        {
            "grokChatItem": {
                "grokMode": {"value": "1", "name": "Normal", "originalName": "NORMAL", "annotations": {}},
                "accountId": ADA.id,
                "chatId": chat_id,
                "createdAt": iso_time(time_of(at)),
                "sender": {"value": "1", "name": sender.title(), "originalName": sender, "annotations": {}},
                "message": text,
            }
        }
        for at, sender, text in _ASKED
    ]


def handle_changes() -> list[Record]:
    """Return how Ada was called before."""
    change = {"changedAt": "2011-02-06T10:00:00.000Z", "changedFrom": "ada_bakes", "changedTo": ADA.handle}
    return [{"screenNameChange": {"accountId": ADA.id, "screenNameChange": change}}]


def picture_file() -> str:
    """Return the name of the file of the picture in a message."""
    return f"{post_id(time_of(PICTURE[0]))}-{code(PICTURE[1], 8)}.jpg"


def _conversation(other: str, lines: tuple[tuple[str, str, str], ...]) -> Record:
    recipients = {ADA.id: other, other: ADA.id}
    events = [{"messageCreate": {"recipientId": recipients[line[1]], **_message(*line)}} for line in reversed(lines)]
    return {"dmConversation": {"conversationId": "-".join(sorted((ADA.id, other), key=int)), "messages": events}}


def _message(at: str, sender: str, text: str) -> Record:
    message_id = post_id(time_of(at))
    urls, media, reactions = [], [], []
    if at == PICTURE[0]:
        short, basename = f"https://t.co/{code(at, 10)}", f"{code(PICTURE[1], 8)}.jpg"
        urls = [_url(short, f"https://twitter.com/messages/media/{message_id}", "pic.twitter.com/loaf")]
        media = [f"https://ton.twitter.com/dm/{message_id}/{message_id}/{basename}"]
        event = {"eventId": post_id(time_of(at), 900), "createdAt": _after(at, 90)}
        reactions = [{"senderId": _BEA.id, "reactionKey": "excited", **event}]
        text = f"{text} {short}"
    elif "t.co" in text:
        urls = [_url("https://t.co/RyeRecipe0", "https://example.org/ada/rye", "example.org/ada/rye")]
    return {
        "reactions": reactions,
        "urls": urls,
        "text": text,
        "mediaUrls": media,
        "senderId": sender,
        "id": message_id,
        "createdAt": iso_time(time_of(at)),
        "editHistory": [],
    }


def _url(short: str, expanded: str, display: str) -> Record:
    return {"url": short, "expanded": expanded, "display": display}


def _like(at: str, text: str) -> Record:
    liked = post_id(time_of(at))
    return {"tweetId": liked, "fullText": text, "expandedUrl": f"https://twitter.com/i/web/status/{liked}"}


def _after(at: str, seconds: int) -> str:
    return iso_time(time_of(at) + timedelta(seconds=seconds))
