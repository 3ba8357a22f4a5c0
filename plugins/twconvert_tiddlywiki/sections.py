"""What lists everything besides posts: conversations, chats, years of likes, people, lists and moments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.wording import CHATS, day, list_title, lists_of, moment, number_of, relations_of, spoken
from twconvert.wording.people import RELATIONS
from twconvert_tiddlywiki.likes import HEADING as LIKES
from twconvert_tiddlywiki.likes import like_tiddlers
from twconvert_tiddlywiki.look import shown_by
from twconvert_tiddlywiki.messages import MessageWriter
from twconvert_tiddlywiki.tiddlers import Tiddler, archive_title, post_title, section_title, tiddler
from twconvert_tiddlywiki.wikitext import escape, literal, tiddler_link, web_link

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert import Document
    from twconvert_tiddlywiki.index import Index
    from twconvert_tiddlywiki.media import MediaWriter, Medium

_MESSAGES, _LISTS, _MOMENTS = "Messages", "Lists", "Moments"
_ORDER = (_MESSAGES, CHATS, LIKES, *RELATIONS.values(), _LISTS, _MOMENTS)


class KnownTitles:
    """Knows the tiddlers of people (`wikitext.Titles`) whom messages and likes mention, as far as they have any."""

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
    count = 0
    title = section_title(document.owner, _MESSAGES)
    for count, conversation in enumerate(spoken(document.conversations), start=1):  # noqa: B007 - it is used below
        yield from messages.conversation(conversation, title)
    if count:
        yield _section(document, _MESSAGES, number_of(count, "conversation"), by="caption")
    for chat in document.chats:
        yield from messages.chat(chat, section_title(document.owner, CHATS))
    if document.chats:
        yield _section(document, CHATS, number_of(len(document.chats), "chat"), by="created")
    yield from like_tiddlers(document, titles)
    if document.likes:
        yield _section(document, LIKES, number_of(len(document.likes), "liked post"), by="title")
    for heading, relations in relations_of(document):
        yield _section(document, heading, number_of(sum(1 for _ in relations), "account"), by="caption")
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
        made = escape(f"Made on {day(document.local(each.created_at))}")
        yield f"<h3><bdi>{escape(each.title)}</bdi></h3><p>{web_link(each.url or '', made)}</p>"
        if each.post_urls:
            yield _items(_post(document, url) for url in each.post_urls)


def _post(document: Document, url: str) -> str:
    """Return a link to a post of a moment: in the wiki, if it is there."""
    if post := document.posts.find(url.rpartition("/")[2]):
        return tiddler_link(post_title(post.id), f"The post of {moment(document, post.created_at)}")
    return web_link(url, escape(url))


def _items(items: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"
