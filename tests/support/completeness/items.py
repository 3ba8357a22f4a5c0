"""What of a document must be found in every output whose format has a place for it.

`items_of` is the only place that knows. A new kind of record gets a function here, and every format is held to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from support.blocks import contents_of
from twconvert import Emphasis, Link, Message, Strong
from twconvert.markdown import blocks_in, source_of
from twconvert.urls import account_url
from twconvert.wording import alt_of, conversation_title, event_text, full_name_of, list_title
from twconvert.wording.messages import chat_title, chats_heading, reactions_text, spoken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert import ChatMessage, Document, Inline, Media, Post


class Item(NamedTuple):
    """Something that must be there."""

    name: str
    """For people: ``post 3``."""
    content: tuple[Inline, ...] = ()
    """Its text and its links."""
    words: tuple[str, ...] = ()
    """What is said of it."""
    urls: tuple[str, ...] = ()
    """Where links lead."""
    media: tuple[tuple[Media, str], ...] = ()
    """Each with its description."""
    url: str | None = None
    """Where a medium that an output cannot show may be seen instead."""
    is_reply: bool = False
    """Whether it is a post that answers somebody."""


def items_of(document: Document, holds: frozenset[str]) -> Iterator[Item]:
    """Yield what must be in an output.

    Args:
        document: that the output was made of.
        holds: as `Exporter.holds`.
    """
    for kind, items in _ITEMS.items():
        if kind in holds:
            yield from items(document)


def leaves(content: Iterable[Inline]) -> Iterator[Inline]:
    """Yield the parts of a text without what makes them bold or italic."""
    for inline in content:
        if isinstance(inline, Strong | Emphasis):
            yield from leaves(inline.content)
        else:
            yield inline


def links_in(content: Iterable[Inline]) -> Iterator[str]:
    """Yield the addresses of the links of a text."""
    return (inline.url for inline in leaves(content) if isinstance(inline, Link))


def _posts(document: Document) -> Iterator[Item]:
    for post in document.posts:
        is_quoted_elsewhere = post.quote and document.posts.find(post.quote.id) is None
        quoted = (post.quote.url,) if post.quote and is_quoted_elsewhere else ()
        media, is_reply = _described(document, post), post.reply_to is not None
        yield Item(f"post {post.id}", post.content, urls=quoted, media=media, url=post.url, is_reply=is_reply)
        for revision in post.revisions:
            yield Item(f"post {revision.id}", revision.content)


def _messages(document: Document) -> Iterator[Item]:
    for conversation in spoken(document.conversations):
        yield Item(f"conversation {conversation.id}", words=(conversation_title(document, conversation),))
        for event in conversation.events:
            if isinstance(event, Message):
                media = _described(document, event)
                yield Item(f"message {event.id}", event.content, words=(reactions_text(event),), media=media)
            else:
                yield Item(f"event of {conversation.id}", words=(event_text(event),))


def _likes(document: Document) -> Iterator[Item]:
    for like in document.likes:
        yield Item(f"like {like.post_id}", like.content, urls=(like.url,) if like.url else ())


def _relations(document: Document) -> Iterator[Item]:
    for relation in document.relations:
        account = relation.account
        url = account_url(document.service, account)
        yield Item(f"{relation.kind} {account.id}", words=(full_name_of(account),), urls=(url,) if url else ())


def _lists(document: Document) -> Iterator[Item]:
    for each in document.lists:
        yield Item(f"list {each.url}", words=(list_title(each),), urls=(each.url,))


def _moments(document: Document) -> Iterator[Item]:
    for moment in document.moments:
        elsewhere = [url for url in moment.post_urls if document.posts.find(url.rpartition("/")[2]) is None]
        yield Item(f"moment {moment.id}", words=(moment.title,), urls=(*filter(None, [moment.url]), *elsewhere))


def _chats(document: Document) -> Iterator[Item]:
    if document.chats:
        yield Item("chats", words=(chats_heading(document),))
    for chat in document.chats:
        yield Item(f"chat {chat.id}", words=(chat_title(chat),))
        for message in chat.messages:
            media = _described(document, message)
            if message.role == "assistant":
                yield Item(f"message of chat {chat.id}", media=media)
                answer = contents_of(blocks_in(source_of(message.content)))
                yield from (Item(f"message of chat {chat.id}", content) for content in answer)
            else:
                yield Item(f"message of chat {chat.id}", message.content, media=media)


_ITEMS = {
    "posts": _posts,
    "messages": _messages,
    "likes": _likes,
    "relations": _relations,
    "lists": _lists,
    "moments": _moments,
    "chats": _chats,
}
"""As `Exporter.holds` names them."""


def _described(document: Document, owner: Post | Message | ChatMessage) -> tuple[tuple[Media, str], ...]:
    return tuple((media, alt_of(document, owner, number)) for number, media in enumerate(owner.media))
