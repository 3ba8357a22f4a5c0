"""Messages, chats, likes, people, lists, moments and other media as data for the template."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.text import begins_right_to_left
from twconvert.urls import account_url
from twconvert.wording import full_name_of, like_note, list_title, moment_note, moment_posts, moment_title
from twconvert_pdf.markup import block, head, line, runs, text, text_blocks
from twconvert_pdf.talk import TalkWriter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert import Document, Like, Moment, OtherMedium, Relation, UserList
    from twconvert.outline import Chapter, Section
    from twconvert_pdf.heights import Heights
    from twconvert_pdf.links import Links
    from twconvert_pdf.markup import Part
    from twconvert_pdf.media import Figures


class SectionWriter:
    """Makes data of the chapters of the sections besides posts."""

    def __init__(self, document: Document, links: Links, figures: Figures, heights: Heights) -> None:
        self._document = document
        self._links = links
        self._figures = figures
        self._talk = TalkWriter(document, links, figures, heights)

    def chapter(self, section: Section, chapter: Chapter) -> Iterator[Part]:
        """Yield what a chapter holds, without its heading."""
        match section.key:
            case "messages" | "chats":
                return self._conversation(chapter)
            case "likes":
                return self._likes(chapter.records)
            case "people":
                return self._accounts(chapter.records)
            case "lists":
                return self._lists(chapter.records)
            case "media":
                return self._other_media(chapter.records)
            case _:
                return self._moments(chapter.records)

    def _conversation(self, chapter: Chapter) -> Iterator[Part]:
        yield block("note", runs(chapter.note, self._links))
        yield from self._talk.parts(chapter.records)

    def _likes(self, likes: Iterable[Like]) -> Iterator[Part]:
        for like in likes:
            note = runs(like_note(self._document, like), self._links)
            if not (like.content or like.notice):
                yield block("line", note)
                continue
            yield head(note)
            yield from text_blocks(like.content, None, self._links)
            if like.notice:
                yield line("note", like.notice)

    def _accounts(self, relations: Iterable[Relation]) -> Iterator[Part]:
        for each in relations:
            yield self._link(account_url(self._document.service, each.account), full_name_of(each.account))

    def _lists(self, lists: Iterable[UserList]) -> Iterator[Part]:
        for each in lists:
            yield self._link(each.url, list_title(each))

    def _moments(self, moments: Iterable[Moment]) -> Iterator[Part]:
        for moment in moments:
            yield head([["dark", text(moment_title(moment))]])
            yield block("line", runs(moment_note(self._document, moment), self._links))
            for post in moment_posts(self._document, moment):
                yield block("line", runs(post, self._links))

    def _other_media(self, media: Iterable[OtherMedium]) -> Iterator[Part]:
        for each in media:
            yield head([["dark", text(each.id)]])
            yield from self._figures.of(each, None)

    def _link(self, url: str | None, words: str) -> Part:
        return block("line", self._links.to_web(url, text(words)), rtl=begins_right_to_left(words))
