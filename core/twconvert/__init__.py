"""Turn a personal Twitter/X or Mastodon archive into something worth keeping.

The public API is what ``__all__`` lists, here, in `twconvert.wording` and in `twconvert.testing`; docs/contract.md says
how long it holds.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from twconvert.errors import ArchiveError, OutputError, TwconvertError, UsageError
from twconvert.hookspecs import CONTRACT, Exporter, Filter, Loader, Selection, hookimpl
from twconvert.kinds import ALL_KINDS
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
from twconvert.service import Service

if TYPE_CHECKING:
    from twconvert.archive import Archive
    from twconvert.conversion import Progress, convert, installed_exporters, open_archive
    from twconvert.html import content_html, link_html, runs_html
    from twconvert.media.folder import MediaFolder
    from twconvert.options import Option
    from twconvert.registry import options_of
    from twconvert.report import Report
    from twconvert.text import has_right_to_left, is_right_to_left, plain_text, xml_safe
    from twconvert.urls import safe_url

__all__ = [
    "ALL_KINDS",
    "CONTRACT",
    "Account",
    "AccountRef",
    "Archive",
    "ArchiveError",
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
    "MediaFolder",
    "Mention",
    "Message",
    "Moment",
    "Option",
    "OutputError",
    "Post",
    "Posts",
    "Progress",
    "Quote",
    "Reaction",
    "Record",
    "Relation",
    "Renamed",
    "Reply",
    "Report",
    "Repost",
    "Selection",
    "Service",
    "Source",
    "Strong",
    "Text",
    "Thread",
    "Threads",
    "TwconvertError",
    "UsageError",
    "UserList",
    "content_html",
    "convert",
    "has_right_to_left",
    "hookimpl",
    "installed_exporters",
    "is_right_to_left",
    "link_html",
    "open_archive",
    "options_of",
    "plain_text",
    "runs_html",
    "safe_url",
    "xml_safe",
]


if not TYPE_CHECKING:
    # What reads archives and writes text is imported when it is asked for: `twconvert --help` needs none of it.
    _HOME = {
        "Archive": "archive",
        "MediaFolder": "media.folder",
        "Option": "options",
        "Progress": "conversion",
        "Report": "report",
        "content_html": "html",
        "convert": "conversion",
        "has_right_to_left": "text",
        "installed_exporters": "conversion",
        "is_right_to_left": "text",
        "link_html": "html",
        "open_archive": "conversion",
        "options_of": "registry",
        "plain_text": "text",
        "runs_html": "html",
        "safe_url": "urls",
        "xml_safe": "text",
    }

    def __getattr__(name: str) -> object:
        """Import a name from where it is at home."""
        if name not in _HOME:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
