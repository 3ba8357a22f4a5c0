"""Turn a personal Twitter/X archive into something worth keeping.

The public API is what ``__all__`` lists.
"""

from twconvert.hookspecs import Exporter, Filter, Loader, Record, Selection, hookimpl
from twconvert.model import (
    Account,
    AccountRef,
    Cashtag,
    Document,
    Emphasis,
    Hashtag,
    Inline,
    Link,
    Location,
    Media,
    Mention,
    Post,
    Posts,
    Quote,
    Reply,
    Repost,
    Source,
    Strong,
    Text,
    Thread,
    Threads,
)
from twconvert.report import Report

__all__ = [
    "Account",
    "AccountRef",
    "Cashtag",
    "Document",
    "Emphasis",
    "Exporter",
    "Filter",
    "Hashtag",
    "Inline",
    "Link",
    "Loader",
    "Location",
    "Media",
    "Mention",
    "Post",
    "Posts",
    "Quote",
    "Record",
    "Reply",
    "Report",
    "Repost",
    "Selection",
    "Source",
    "Strong",
    "Text",
    "Thread",
    "Threads",
    "hookimpl",
]
