r"""The neutral document model: what every loader makes and every exporter reads.

Loaders make sure that the following holds:

- Ids are strings.
- Times are aware and in UTC.
- Strings hold no character that XML 1.0 forbids and no lone surrogate, and their newlines are ``\n``.
- Links are expanded and escapes undone, so an exporter never meets a short link, an index into a text or an ``&amp;``.

The structs have ``gc=False`` where they hold values that cannot be part of a reference cycle: the garbage collector
then does not look at them, of which there may be millions.
"""

from twconvert.model.content import Cashtag, Emphasis, Hashtag, Inline, Link, Mention, Strong, Text
from twconvert.model.document import Document, Posts, Source, Threads
from twconvert.model.media import Fetched, Media, MediaFiles, OtherMediaKind, OtherMedium
from twconvert.model.messages import (
    Chat,
    ChatMessage,
    Conversation,
    Event,
    Joined,
    Left,
    Message,
    Reacted,
    Reaction,
    Renamed,
)
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
from twconvert.model.statistics import (
    AccountCount,
    DayCount,
    MonthCount,
    NameCount,
    PostSummary,
    Statistics,
    Streak,
    ThreadCount,
    YearCount,
)
from twconvert.model.volume import Volume

__all__ = [
    "Account", "AccountCount", "AccountRef", "Cashtag", "Chat", "ChatMessage", "Conversation", "DayCount", "Document",
    "Emphasis", "Event", "Fetched", "HandleChange", "Hashtag", "Inline", "Joined", "KnownAccount", "Left", "Like",
    "Link", "ListKind", "Location", "Media", "MediaFiles", "Mention", "Message", "Moment", "MonthCount", "NameCount",
    "OtherMediaKind", "OtherMedium", "Post", "PostSummary", "Posts", "Quote", "Reacted", "Reaction", "Record",
    "Relation", "RelationKind", "Renamed", "Reply", "Repost", "Source", "Statistics", "Streak", "Strong", "Text",
    "Thread", "ThreadCount", "Threads", "UserList", "Visibility", "Volume",
    "YearCount",
]  # fmt: skip
