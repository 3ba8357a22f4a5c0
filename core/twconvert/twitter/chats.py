"""Chats with Grok, one message a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from twconvert.model import Chat, ChatMessage
from twconvert.twitter.dates import parse_iso_time
from twconvert.twitter.free_text import chat_content
from twconvert.twitter.record_kinds import CHAT_MESSAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.model import Media
    from twconvert.twitter.context import Context

Record = dict[str, Any]

CHAT_FOLDERS = ("grok_chat_media",)
"""The folders of their media."""
_OWNER = "USER"


def read_chats(context: Context) -> Iterator[Chat]:
    """Yield the chats, a message at a time."""
    reader = context.reader
    folders = context.media_folders(*CHAT_FOLDERS)
    for file in context.manifest.files("grok_chat_item"):
        for record in reader.read(CHAT_MESSAGE, file):
            try:
                created_at = parse_iso_time(record["createdAt"])
            except (ValueError, OverflowError) as error:
                name = reader.name_of(CHAT_MESSAGE, record)
                reader.refuse(CHAT_MESSAGE, file, name, f"a message makes no sense: {error}")
                continue
            message = ChatMessage(
                role="user" if record["sender"]["originalName"] == _OWNER else "assistant",
                created_at=created_at,
                content=context.links.expanded(chat_content(record.get("message") or "")),
                media=tuple(
                    medium for each in record.get("attachments") or () for medium in _media(context, each, folders)
                ),
                post_ids=tuple(record.get("postIds") or ()),
            )
            yield Chat(id=record["chatId"], messages=(message,))


def _media(context: Context, attachment: Record, folders: tuple[str, ...]) -> tuple[Media, ...]:
    """Return an attachment, whose file is named after its media id twice."""
    media_id = attachment["mediaId"]
    kind = "video" if (attachment.get("mimeType") or "").startswith("video/") else "photo"
    return context.media.of_post(media_id, [{"type": kind, "media_url_https": attachment.get("url")}], folders)
