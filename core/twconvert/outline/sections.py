"""What a document holds besides posts: sections, and the chapters of each, in the order in which they are read."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeAlias

from msgspec import Struct

from twconvert.kinds import CHATS, LIKES, LISTS, MESSAGES, MOMENTS, OTHER_MEDIA, RELATIONS
from twconvert.model import AccountRef, ChatMessage, Document, Event, Like, Moment, OtherMedium, Relation, UserList
from twconvert.outline.order import ConversationOrder, listed_as
from twconvert.wording import Run, conversation_title, gettext, gettext_noop, number_of, span_of
from twconvert.wording.messages import (
    chat_note,
    chat_title,
    chats_heading,
    conversation_note,
    number_spoken,
    others_in,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping


ChapterRecord: TypeAlias = Event | ChatMessage | Like | Relation | UserList | Moment | OtherMedium
"""What a chapter holds; of one kind within a section."""


class Chapter(Struct, frozen=True):
    """A conversation, a chat, a year of likes, the followers ..."""

    key: str
    """Identifies the chapter in its section: the id of a conversation or chat, ``2019``, ``followers``."""
    title: str
    """The heading, in words."""
    records: Sequence[Any]
    """What it holds, in reading order and lazy; `ChapterRecord` lists the types."""
    count: str
    """How many records it has, in words: ``12 accounts``."""
    period: str = ""
    """The days that a conversation or a chat is of, in words; empty for other chapters."""
    note: Sequence[Run] = ()
    """The line below the heading of a conversation or a chat: who is in it, and of which days it is."""
    accounts: Sequence[AccountRef] = ()
    """Who is in a conversation besides the owner."""
    listed_as: str | None = ""
    """What stands for it in a table of contents where that is not its title; see `in_contents`."""

    @property
    def in_contents(self) -> str | None:
        """What a table of contents calls it; ``None`` where the line of an earlier chapter stands for it as well.

        It is the title, or for many chapters at once ``and 58 with accounts that the archive does not name``.
        """
        return self.title if self.listed_as == "" else self.listed_as


class Section(Struct, frozen=True):
    """All that a document holds of a kind: the messages, the likes ..."""

    key: str
    """One of ``messages chats likes people lists moments media``."""
    title: str
    """The heading, in words."""
    count: str
    """How much is in it, in words: ``3 conversations``."""
    _document: Document
    _order: ConversationOrder

    def chapters(self) -> Iterator[Chapter]:
        """Yield the chapters, each when it is asked for. It may be called again."""
        if self.key == "messages":
            return _conversations(self._document, self._order)
        return _CHAPTERS[self.key](self._document)


def sections_of(document: Document) -> list[Section]:
    """Return the sections that there is anything of: messages, chats, likes, people, lists, moments, other media."""
    counted = (
        ("messages", gettext("Messages"), number_spoken(document), MESSAGES),
        ("chats", chats_heading(document), _number_of_chats(document), CHATS),
        ("likes", gettext("Likes"), len(document.likes), LIKES),
        ("people", gettext("People"), len(document.relations), RELATIONS),
        ("lists", gettext("Lists"), len(document.lists), LISTS),
        ("moments", gettext("Moments"), len(document.moments), MOMENTS),
        ("media", gettext("Other pictures and recordings"), len(document.other_media), OTHER_MEDIA),
    )
    order = ConversationOrder(document)
    return [
        Section(key, title, number_of(count, kind.noun), document, order)
        for key, title, count, kind in counted
        if count
    ]


def chapters_of(document: Document, key: str) -> Iterator[Chapter]:
    """Yield the chapters of a section, by its key; none where the document holds nothing of it."""
    return (chapter for section in sections_of(document) if section.key == key for chapter in section.chapters())


def _conversations(document: Document, order: ConversationOrder) -> Iterator[Chapter]:
    for place, index in enumerate(order.indices):
        each = document.conversations[index]
        title = conversation_title(document, each)
        yield Chapter(
            each.id,
            title,
            each.events,
            number_of(len(each.events), "message"),
            span_of(document, each.events),
            conversation_note(document, each),
            others_in(document, each),
            listed_as=order.listed_as(place, title),
        )


def _chats(document: Document) -> Iterator[Chapter]:
    number = _number_of_chats(document)
    for place, each in enumerate(islice(document.chats, number)):
        count, period = number_of(len(each.messages), "message"), span_of(document, each.messages)
        title, note = chat_title(each), chat_note(document, each)
        listed = listed_as(place, number, title)
        yield Chapter(each.id, title, each.messages, count, period, note, listed_as=listed)


def _number_of_chats(document: Document) -> int:
    """Return in how many chats anything was said; they come first in a document."""
    return bisect_left(document.chats, 1, key=lambda each: not len(each.messages))


def _years_of_likes(document: Document) -> Iterator[Chapter]:
    def year_of(like: Like) -> int:
        return document.local(like.created_at).year if like.created_at else 0

    likes = document.likes
    start = 0
    while start < len(likes):
        year = year_of(likes[start])
        stop = bisect_right(likes, year, start, key=year_of)
        key, title = (str(year), str(year)) if year else ("undated", gettext("Without a date"))
        yield Chapter(key, title, likes[start:stop], number_of(stop - start, LIKES.noun))
        start = stop


def _relations(document: Document) -> Iterator[Chapter]:
    return _by_kind(document.relations, _RELATIONS, RELATIONS.noun)


def _lists(document: Document) -> Iterator[Chapter]:
    return _by_kind(document.lists, _LISTS, LISTS.noun)


def _other_media(document: Document) -> Iterator[Chapter]:
    return _by_kind(document.other_media, _OTHER_MEDIA, OTHER_MEDIA.noun)


def _moments(document: Document) -> Iterator[Chapter]:
    yield Chapter("moments", gettext("Moments"), document.moments, number_of(len(document.moments), MOMENTS.noun))


_CHAPTERS: Mapping[str, Callable[[Document], Iterator[Chapter]]] = {
    "chats": _chats,
    "likes": _years_of_likes,
    "people": _relations,
    "lists": _lists,
    "moments": _moments,
    "media": _other_media,
}
_RELATIONS = {
    "follower": ("followers", gettext_noop("Followers")),
    "following": ("following", gettext_noop("Following")),
    "blocked": ("blocked", gettext_noop("Blocked accounts")),
    "muted": ("muted", gettext_noop("Muted accounts")),
}
"""Keys and headings, in the order in which a document has its relations."""
_LISTS = {
    "created": ("created", gettext_noop("Lists made")),
    "subscribed": ("subscribed", gettext_noop("Lists subscribed to")),
    "member": ("member", gettext_noop("Lists you are on")),
}
"""Keys and headings, in the order in which a document has its lists."""
_OTHER_MEDIA = {
    "post": ("of-posts", gettext_noop("In the folders of posts")),
    "message": ("of-messages", gettext_noop("In the folders of messages")),
    "chat": ("of-chats", gettext_noop("In the folders of chats")),
    "profile": ("of-profile", gettext_noop("In the folder of the profile")),
    "recording": ("recordings", gettext_noop("Recordings of Spaces")),
    "other": ("in-other-folders", gettext_noop("In other folders")),
}
"""Keys and headings, in the order in which a document has its other media."""


def _by_kind(
    records: Sequence[Relation] | Sequence[UserList] | Sequence[OtherMedium],
    kinds: Mapping[str, tuple[str, str]],
    noun: str,
) -> Iterator[Chapter]:
    """Yield a chapter for each kind that there is; the records are sorted as the kinds are."""
    order = {kind: number for number, kind in enumerate(kinds)}

    def number_of_kind(record: Relation | UserList | OtherMedium) -> int:
        return order[record.kind]

    start = 0
    for number, (key, title) in enumerate(kinds.values()):
        stop = bisect_right(records, number, start, key=number_of_kind)
        if stop > start:
            yield Chapter(key, gettext(title), records[start:stop], number_of(stop - start, noun))
        start = stop
