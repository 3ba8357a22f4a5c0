"""Direct messages: conversations of two and of groups, 2018 to today (archive-format.md, section 5).

The events of a conversation are objects with one member, named after what happened; the newest comes first. Long
conversations are divided among files.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from twconvert.model import AccountRef, Conversation, Joined, Left, Message, Reacted, Reaction, Renamed
from twconvert.twitter.dates import parse_iso_time
from twconvert.twitter.entities import unescape
from twconvert.twitter.free_text import free_content
from twconvert.twitter.record_kinds import CONVERSATION, EVENT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert.model import Event, Media
    from twconvert.records import RecordReader
    from twconvert.twitter.context import Context
    from twconvert.twitter.files import DataFile
    from twconvert.twitter.media import MediaEntity

Record = dict[str, Any]

MESSAGE_FILES = ("direct_message", "direct_messages", "direct_messages_group")
"""The kinds of files that hold conversations."""

MESSAGE_FOLDERS = ("direct_messages_media", "direct_messages_group_media", "direct_message_media")
"""The folders of their media."""
_EMOJI = {
    "like": "❤️",
    "funny": "😂",
    "surprised": "😲",
    "sad": "😢",
    "excited": "🔥",
    "agree": "👍",
    "disagree": "👎",
}
"""What the app shows for each key; ``emoji`` says that it was another one, and not which."""
_KIND_OF_ADDRESS = (("/dm_video/", "video"), ("/dm_gif/", "animated_gif"))
_EVENTS = frozenset(
    {
        "messageCreate",
        "welcomeMessageCreate",
        "joinConversation",
        "participantsJoin",
        "participantsLeave",
        "conversationNameUpdate",
        "reactionCreate",
    }
)
_MEDIA_LINK = "/messages/media/"
_SHORT_LINK = "https://t.co/"
_BETWEEN_TWO = "-"
"""Stands between the ids of the accounts in the id of a conversation of two."""


def read_messages(context: Context) -> Iterator[Conversation]:
    """Yield the conversations, in as many pieces as there are records of them."""
    reader = context.reader
    maker = _EventMaker(context)
    for kind in MESSAGE_FILES:
        for file in context.manifest.files(kind):
            for record in reader.read(CONVERSATION, file):
                yield _conversation(record, file, reader, maker)


class _EventMaker:
    """Makes events of records."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._folders = context.media_folders(*MESSAGE_FOLDERS)

    def known(self, records: Iterable[Record], file: DataFile) -> list[Record]:
        """Return the events of known kinds. An event of any other is counted, as invalid, and named."""
        known = []
        for record in records:
            if not isinstance(record, dict) or not any(map(record.get, _EVENTS)):
                name = ", ".join(sorted(record)) if isinstance(record, dict) else "no object"
                self._context.report.count("messages", "found")
                self._context.report.count("messages", "invalid")
                message = f"an event of an unknown kind: {name or 'nothing'}"
                self._context.report.problem("warning", message, file=file.path, kind="record-unknown")
            else:
                known.append(record)
        return known

    def make(self, record: Record) -> Iterator[Event]:
        """Yield the event of a valid record.

        Raises:
            ValueError, OverflowError: its time makes no sense.
        """
        for name in ("messageCreate", "welcomeMessageCreate"):
            if record.get(name):
                yield self._message(record[name], is_welcome=name == "welcomeMessageCreate")
        if event := record.get("joinConversation"):
            yield Joined(
                created_at=parse_iso_time(event["createdAt"]), accounts=(self._context.owner,), by=_initiator(event)
            )
        if event := record.get("participantsJoin"):
            accounts = _accounts(event["userIds"])
            yield Joined(created_at=parse_iso_time(event["createdAt"]), accounts=accounts, by=_initiator(event))
        if event := record.get("participantsLeave"):
            yield Left(created_at=parse_iso_time(event["createdAt"]), accounts=_accounts(event["userIds"]))
        if event := record.get("conversationNameUpdate"):
            yield Renamed(created_at=parse_iso_time(event["createdAt"]), name=event["name"], by=_initiator(event))
        if event := record.get("reactionCreate"):
            by = event.get("senderId")
            yield Reacted(
                created_at=parse_iso_time(event["createdAt"]),
                by=AccountRef(by) if by else None,
                emoji=_EMOJI.get(event.get("reactionKey") or ""),
            )

    def _message(self, record: Record, *, is_welcome: bool) -> Message:
        text = record.get("text") or ""
        media = [_media_entity(address) for address in record.get("mediaUrls") or ()]
        urls = record.get("urls") or ()
        hidden = list(_links_of_media(text, urls)) if media else []
        links = [
            {"url": url.get("url"), "expanded_url": url.get("expanded"), "display_url": url.get("display")}
            for url in urls
        ]
        earlier = tuple(_earlier_texts(record.get("editHistory") or ()))
        if record.get("editHistory") and not earlier:
            message = "an earlier version of a message has an unknown form"
            self._context.report.problem("warning", message, kind="record-unknown")
        self._context.report.expected.found(record["id"])
        self._context.links.learn((link["url"], link["expanded_url"]) for link in links)
        return Message(
            id=record["id"],
            sender=AccountRef(record["senderId"]),
            created_at=parse_iso_time(record["createdAt"]),
            content=self._context.links.expanded(free_content(text, links, hidden)),
            media=self._media(record["id"], media),
            earlier_texts=earlier,
            reactions=tuple(map(_reaction, record.get("reactions") or ())),
            is_welcome=is_welcome,
        )

    def _media(self, message_id: str, entities: list[MediaEntity]) -> tuple[Media, ...]:
        return self._context.media.of_post(message_id, entities, self._folders) if entities else ()


def _conversation(record: Record, file: DataFile, reader: RecordReader, maker: _EventMaker) -> Conversation:
    conversation_id: str = record["conversationId"]
    name = reader.name_of(CONVERSATION, record)
    known = maker.known(record["messages"], file)
    records = list(reader.read_inner(EVENT, known, file, name, "/messages"))
    made: list[Event] = []
    for each in records:
        try:
            made += maker.make(each)
        except (ValueError, OverflowError) as error:
            reader.refuse(EVENT, file, name, f"an event makes no sense: {error}")
    return Conversation(
        id=conversation_id,
        is_group=_BETWEEN_TWO not in conversation_id,
        participants=tuple(map(AccountRef, dict.fromkeys(_participants(conversation_id, records)))),
        events=made,
        continues=reader.continues,
    )


def _participants(conversation_id: str, records: Iterable[Record]) -> Iterator[str]:
    """Yield the ids of everybody in a conversation, as far as its events tell."""
    if _BETWEEN_TWO in conversation_id:
        yield from filter(str.isdecimal, conversation_id.split(_BETWEEN_TWO))
        return
    for record in records:
        for event in filter(None, record.values()):
            yield from filter(None, (event.get("senderId"), event.get("initiatingUserId")))
            yield from (*(event.get("participantsSnapshot") or ()), *(event.get("userIds") or ()))


def _links_of_media(text: str, urls: Iterable[Record]) -> Iterator[str]:
    """Yield the short links that stand for media: at the end of the text."""
    addresses = {url.get("url"): url for url in urls}
    for word in reversed(text.split()):
        if not word.startswith(_SHORT_LINK):
            return
        url = addresses.get(word)
        if url is None or _MEDIA_LINK in (url.get("expanded") or "") or _shows_picture(url):
            yield word


def _shows_picture(url: Record) -> bool:
    return (url.get("display") or "").startswith("pic.twitter.com/")


def _media_entity(address: str) -> MediaEntity:
    kind = next((kind for mark, kind in _KIND_OF_ADDRESS if mark in address), None)
    if kind is None:
        return {"type": "photo", "media_url_https": address}
    return {"type": kind, "video_info": {"variants": [{"content_type": "video/mp4", "url": address}]}}


def _reaction(record: Record) -> Reaction:
    key, created_at = record.get("reactionKey") or "", record.get("createdAt")
    return Reaction(AccountRef(record["senderId"]), _EMOJI.get(key), parse_iso_time(created_at) if created_at else None)


def _earlier_texts(versions: Iterable[object]) -> Iterator[str]:
    """Yield what a message said before. Nobody has seen a version yet, so that any text in it counts."""
    for version in versions:
        texts = version.items() if isinstance(version, dict) else [("text", version)]
        yield from (unescape(text) for name, text in texts if "text" in name.lower() and isinstance(text, str) and text)


def _accounts(ids: Iterable[str]) -> tuple[AccountRef, ...]:
    return tuple(map(AccountRef, ids))


def _initiator(event: Record) -> AccountRef | None:
    return AccountRef(event["initiatingUserId"]) if event.get("initiatingUserId") else None
