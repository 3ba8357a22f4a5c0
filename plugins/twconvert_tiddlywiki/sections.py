"""What lists everything besides posts: conversations, chats, years of likes, people, lists and moments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.wording import (
    CHATS,
    list_title,
    lists_of,
    moment_note,
    moment_posts,
    moment_title,
    number_of,
    number_spoken,
    relations_of,
    spoken,
)
from twconvert.wording.people import RELATIONS
from twconvert_tiddlywiki.appearance import shown_by
from twconvert_tiddlywiki.likes import HEADING as LIKES
from twconvert_tiddlywiki.likes import like_tiddlers
from twconvert_tiddlywiki.markup import escape, literal, runs_wikitext, web_link
from twconvert_tiddlywiki.talk import MessageWriter
from twconvert_tiddlywiki.tiddlers import Tiddler, archive_title, section_title, tiddler

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert import Document
    from twconvert_tiddlywiki.index import Index
    from twconvert_tiddlywiki.media import MediaWriter, Medium

_MESSAGES, _LISTS, _MOMENTS = "Messages", "Lists", "Moments"
_ORDER = (_MESSAGES, CHATS, LIKES, *RELATIONS.values(), _LISTS, _MOMENTS)


class KnownTitles:
    """Knows the tiddlers of people (`markup.Titles`) whom messages and likes mention, as far as they have any."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def person(self, account_id: str | None, handle: str | None) -> str | None:
        """Return the title of an account's tiddler, if it has one."""
        return self._index.known_person(account_id, handle)

    def hashtag(self, _: str) -> None:
        """Return nothing: hashtags have tiddlers for those of the posts."""
        return


def other_tiddlers(document: Document, index: Index, media: MediaWriter) -> Iterator[Medium | Tiddler]:
    """Yield everything besides posts and people."""
    titles = KnownTitles(index)
    messages = MessageWriter(document, index, titles, media)
    for conversation in spoken(document.conversations):
        yield from messages.conversation(conversation, section_title(document.owner, _MESSAGES))
    if count := number_spoken(document):
        yield _section(document, _MESSAGES, number_of(count, "conversation"), by="caption")
    for chat in document.chats:
        yield from messages.chat(chat, section_title(document.owner, CHATS))
    if document.chats:
        yield _section(document, CHATS, number_of(len(document.chats), "chat"), by="created")
    yield from like_tiddlers(document, titles)
    if document.likes:
        yield _section(document, LIKES, number_of(len(document.likes), "liked post"), by="title")
    for heading, relations in relations_of(document):
        yield _section(document, heading, number_of(len(relations), "account"), by="caption")
    if document.lists:
        yield _section(document, _LISTS, number_of(len(document.lists), "list"), text="".join(_lists(document)))
    if document.moments:
        text = "".join(_moments(document))
        yield _section(document, _MOMENTS, number_of(len(document.moments), "moment"), text=text)


def _section(document: Document, heading: str, size: str, *, by: str | None = None, text: str = "") -> Tiddler:
    """Return the tiddler that lists those that are tagged with its title, or says itself what there is.

    Args:
        document: that it is of.
        heading: of the section.
        size: how much is in it.
        by: the field that those are sorted by.
        text: what it says itself, as wikitext.
    """
    return tiddler(
        section_title(document.owner, heading),
        ["$:/tags/TweetSection", archive_title(document)],
        text=literal(text) if text else shown_by("section"),
        caption=heading,
        size=size,
        by=by,
        order=str(1 + _ORDER.index(heading)),
    )


def _lists(document: Document) -> Iterator[str]:
    for heading, lists in lists_of(document):
        yield f"<h3>{heading}</h3>"
        yield _items(web_link(each.url, f"<bdi>{escape(list_title(each))}</bdi>") for each in lists)


def _moments(document: Document) -> Iterator[str]:
    for each in document.moments:
        note = runs_wikitext(moment_note(document, each))
        yield f"<h3><bdi>{escape(moment_title(each))}</bdi></h3><p>{note}</p>"
        if each.post_urls:
            yield _items(map(runs_wikitext, moment_posts(document, each)))


def _items(items: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"
