"""Everything besides posts: a page for each conversation, chat and year of likes, and for people, lists and moments."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from twconvert.wording import (
    CHATS,
    chat_title,
    conversation_title,
    likes_of,
    number_of,
    period_between,
    relations_of,
    spoken,
)
from twconvert_markdown.direction import isolated
from twconvert_markdown.escaping import Escaper
from twconvert_markdown.messages import MessageWriter
from twconvert_markdown.parts import Part, Parts
from twconvert_markdown.places import name_of
from twconvert_markdown.saved import SavedWriter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from twconvert import Chat, ChatMessage, Conversation, Document, Event
    from twconvert_markdown.blocks import BlockWriter
    from twconvert_markdown.flavors import Flavor
    from twconvert_markdown.heads import Heads
    from twconvert_markdown.pages import Pages
    from twconvert_markdown.places import Page, Places


class Listing(NamedTuple):
    """A page, as the page of contents lists it."""

    page: Page
    title: str
    words: str
    """How much is on it."""


class Entry(NamedTuple):
    """A conversation, a chat or a year of likes: it has a page of its own, or a part of one page of all."""

    name: str
    title: str
    parts: Callable[[Page, int], Iterator[Part]]
    """Yields what it consists of, for a page, and with headings of a level."""
    noun: str
    """What that is: ``message``."""
    period: str = ""


class OtherPages:
    """Writes what a document holds besides posts.

    Args:
        document: to write.
        flavor: to write it in.
        places: of its pages.
        pages: to write.
        heads: of the pages.
        blocks: writes texts and media.
        is_single: conversations, chats and likes have a page for all of a kind.
    """

    def __init__(
        self,
        document: Document,
        flavor: Flavor,
        *,
        places: Places,
        pages: Pages,
        heads: Heads,
        blocks: BlockWriter,
        is_single: bool,
    ) -> None:
        self._document = document
        self._places = places
        self._pages = pages
        self._heads = heads
        self._is_single = is_single
        self._escaper = Escaper(flavor)
        self._messages = MessageWriter(document, flavor, places, blocks)
        self._saved = SavedWriter(document, flavor, places, blocks)

    def write(self) -> Iterator[Listing]:
        """Write each kind that the document holds anything of, and yield what a page of contents says of it."""
        document, places, saved = self._document, self._places, self._saved
        yield from self._kind("messages", "Messages", map(self._conversation, spoken(document.conversations)))
        yield from self._kind("chats", CHATS, map(self._chat, document.chats))
        yield from self._kind("likes", "Likes", self._years_of_likes())
        for title, relations in relations_of(document):
            # Of ``Blocked accounts``: ``blocked``.
            page = places.private(title.partition(" ")[0].lower())
            yield self._page(page, title, "account", saved.accounts(relations))
        if document.lists:
            yield self._page(places.other("lists"), "Lists", "list", saved.lists())
        if document.moments:
            page = places.other("moments")
            yield self._page(page, "Moments", "moment", saved.moments(page))

    def _kind(self, name: str, title: str, entries: Iterable[Entry]) -> Iterator[Listing]:
        """Write the page of a kind, if there is any of it: all of it, or links to the pages of its entries."""
        page = self._places.private(name)
        whole = Parts(self._pages, self._heads, page, title, is_divided=False)
        count, noun = 0, ""
        for entry in entries:
            noun = entry.noun
            if self._is_single:
                whole.add(Part(f"## {self._line(entry.title)}\n\n", is_counted=False))
                whole.extend(entry.parts(page, 3))
            else:
                own = self._places.private(f"{name}/{entry.name}")
                parts = Parts(self._pages, self._heads, own, entry.title, f"[{title}]({own.path_to(page)})")
                parts.extend(entry.parts(own, 2))
                words = ", ".join(filter(None, [number_of(parts.count, noun), entry.period]))
                link = f"[{self._line(entry.title)}]({page.path_to(own)})"
                whole.add(Part(f"- {link} \u00b7 {words}\n", is_counted=False))
                count += parts.count
        if noun:
            yield Listing(page, title, number_of(count + whole.count, noun))

    def _page(self, page: Page, title: str, noun: str, parts: Iterable[Part]) -> Listing:
        written = Parts(self._pages, self._heads, page, title, is_divided=page.is_private and not self._is_single)
        written.extend(parts)
        return Listing(page, title, number_of(written.count, noun))

    def _conversation(self, conversation: Conversation) -> Entry:
        title = conversation_title(self._document, conversation)
        parts = partial(self._messages.conversation, conversation)
        return Entry(name_of(conversation.id), title, parts, "message", self._period(conversation.events))

    def _chat(self, chat: Chat) -> Entry:
        parts = partial(self._messages.chat, chat)
        return Entry(name_of(chat.id), chat_title(chat), parts, "message", self._period(chat.messages))

    def _period(self, events: Sequence[Event | ChatMessage]) -> str:
        return period_between(*(self._document.local(events[index].created_at) for index in (0, -1)))

    def _years_of_likes(self) -> Iterator[Entry]:
        for year, likes in likes_of(self._document):
            is_dated = year.isdecimal()
            yield Entry(
                year if is_dated else "undated",
                f"Likes of posts from {year}" if is_dated else "Likes of posts without a date",
                lambda *_, likes=likes: map(self._saved.like, likes),
                "liked post",
            )

    def _line(self, text: str) -> str:
        return isolated(self._escaper.line(text))
