r"""The neutral document model: what every loader makes and every exporter reads.

Invariants, kept by the loaders: ids are strings; times are aware and in UTC; a string holds no
character that XML 1.0 forbids and no lone surrogate, and its newlines are ``\n``; links are
expanded and escapes undone, so an exporter never meets a short link, an index or an ``&amp;``.

What records are made of cannot be part of a circle, so the garbage collector need not look at it (``gc=False``).
"""

from twconvert.model.content import Cashtag, Emphasis, Hashtag, Inline, Link, Mention, Strong, Text
from twconvert.model.document import Document, Posts, Source, Threads
from twconvert.model.media import Media, MediaFiles
from twconvert.model.messages import Chat, ChatMessage, Conversation, Event, Joined, Left, Message, Reaction, Renamed
from twconvert.model.people import (
    Account,
    AccountRef,
    HandleChange,
    KnownAccount,
    ListKind,
    Relation,
    RelationKind,
    UserList,
)
from twconvert.model.posts import Location, Post, Quote, Reply, Repost, Thread, Visibility
from twconvert.model.records import Record
from twconvert.model.saved import Like, Moment

__all__ = [
    "Account", "AccountRef", "Cashtag", "Chat", "ChatMessage", "Conversation", "Document", "Emphasis", "Event",
    "HandleChange", "Hashtag", "Inline", "Joined", "KnownAccount", "Left", "Like", "Link", "ListKind", "Location",
    "Media", "MediaFiles", "Mention", "Message", "Moment", "Post", "Posts", "Quote", "Reaction", "Record", "Relation",
    "RelationKind", "Renamed", "Reply", "Repost", "Source", "Strong", "Text", "Thread", "Threads", "UserList",
    "Visibility",
]  # fmt: skip
