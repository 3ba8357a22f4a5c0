"""Turn a personal Twitter/X archive into something worth keeping.

The public API is what ``__all__`` lists.
"""

from typing import TYPE_CHECKING

from twconvert.errors import TwconvertError
from twconvert.hookspecs import CONTRACT, Exporter, Filter, Loader, Selection, hookimpl
from twconvert.model import (
    Account,
    AccountRef,
    Cashtag,
    Chat,
    ChatMessage,
    Conversation,
    Document,
    Emphasis,
    Event,
    HandleChange,
    Hashtag,
    Inline,
    Joined,
    KnownAccount,
    Left,
    Like,
    Link,
    Location,
    Media,
    Mention,
    Message,
    Moment,
    Post,
    Posts,
    Quote,
    Reaction,
    Record,
    Relation,
    Renamed,
    Reply,
    Repost,
    Source,
    Strong,
    Text,
    Thread,
    Threads,
    UserList,
)

if TYPE_CHECKING:
    from twconvert.conversion import convert, open_archive
    from twconvert.report import Report

__all__ = [
    "CONTRACT",
    "Account",
    "AccountRef",
    "Cashtag",
    "Chat",
    "ChatMessage",
    "Conversation",
    "Document",
    "Emphasis",
    "Event",
    "Exporter",
    "Filter",
    "HandleChange",
    "Hashtag",
    "Inline",
    "Joined",
    "KnownAccount",
    "Left",
    "Like",
    "Link",
    "Loader",
    "Location",
    "Media",
    "Mention",
    "Message",
    "Moment",
    "Post",
    "Posts",
    "Quote",
    "Reaction",
    "Record",
    "Relation",
    "Renamed",
    "Reply",
    "Report",
    "Repost",
    "Selection",
    "Source",
    "Strong",
    "Text",
    "Thread",
    "Threads",
    "TwconvertError",
    "UserList",
    "convert",
    "hookimpl",
    "open_archive",
]


if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        """Import what reads archives when it is asked for: plugins and `twconvert --help` need none of it."""
        if name in {"convert", "open_archive"}:
            from twconvert import conversion  # noqa: PLC0415

            return getattr(conversion, name)
        if name == "Report":
            from twconvert.report import Report  # noqa: PLC0415

            return Report
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
