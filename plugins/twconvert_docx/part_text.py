"""Messages, likes, people, moments and chats as paragraphs."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from twconvert.urls import account_url
from twconvert.wording import (
    chat_note,
    conversation_note,
    full_name_of,
    like_note,
    list_title,
    moment_note,
    moment_posts,
    moment_title,
)
from twconvert_docx.content import link_xml, note_xml, text_paragraph
from twconvert_docx.direction import begins_right_to_left
from twconvert_docx.paragraphs import paragraph_start
from twconvert_docx.runs import Look, runs_xml
from twconvert_docx.talk import TalkWriter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twconvert import Document, Like, Moment, Relation, UserList
    from twconvert.wording import Run
    from twconvert_docx.figures import Figures
    from twconvert_docx.links import Links
    from twconvert_docx.sections import Sections


class PartText:
    """Writes the chapters of the parts besides posts."""

    def __init__(self, document: Document, links: Links, figures: Figures, sections: Sections) -> None:
        self._document = document
        self._links = links
        self._sections = sections
        self._talk = TalkWriter(document, links, figures)

    def conversation(self, number: int) -> Iterator[str]:
        """Yield a conversation, given by its number in the document."""
        conversation = self._document.conversations[number]
        yield self._note(conversation_note(self._document, conversation))
        yield from self._talk.paragraphs(conversation.events)

    def chat(self, number: int) -> Iterator[str]:
        """Yield a chat, given by its number in the document."""
        chat = self._document.chats[number]
        yield self._note(chat_note(self._document, chat))
        yield from self._talk.paragraphs(chat.messages)

    def likes(self, likes: Iterable[Like]) -> Iterator[str]:
        """Yield likes; those without a text one below the other, as links."""
        for has_text, neighbours in groupby(likes, lambda like: bool(like.content)):
            if not has_text:
                yield from self._sections.in_columns(
                    self._list_line(note_xml(like_note(self._document, like), self._links)) for like in neighbours
                )
                continue
            for like in neighbours:
                note = note_xml(like_note(self._document, like), self._links, "PostDate")
                yield f"{paragraph_start('PostDetails')}{note}</w:p>"
                yield text_paragraph(like.content, None, self._links)

    def accounts(self, relations: Sequence[Relation]) -> Iterator[str]:
        """Yield the accounts of a relation."""
        accounts = (relation.account for relation in relations)
        return self._sections.in_columns(self._link(account_url(each), full_name_of(each)) for each in accounts)

    def lists(self, lists: Iterable[UserList]) -> Iterator[str]:
        """Yield lists."""
        for each in lists:
            yield self._link(each.url, list_title(each))

    def moments(self) -> Iterator[str]:
        """Yield all moments."""
        for moment in self._document.moments:
            yield from self._moment(moment)

    def _moment(self, moment: Moment) -> Iterator[str]:
        yield f"{paragraph_start('PostDetails')}{runs_xml(moment_title(moment), Look(style='PostDate'))}</w:p>"
        yield self._list_line(note_xml(moment_note(self._document, moment), self._links))
        for post in moment_posts(self._document, moment):
            yield self._list_line(note_xml(post, self._links))

    def _note(self, note: list[Run]) -> str:
        """Return what is said under the heading of a chapter."""
        return f"{paragraph_start('PostDetails', space_before=0)}{note_xml(note, self._links)}</w:p>"

    def _link(self, url: str | None, words: str) -> str:
        look = Look(right_to_left=begins_right_to_left(words))
        return self._list_line(link_xml(self._links.to_web(url), words, look), look)

    def _list_line(self, xml: str, look: Look = Look()) -> str:  # noqa: B008 - a value that nothing changes
        return f"{paragraph_start('ListLine', right_to_left=look.right_to_left)}{xml}</w:p>"
