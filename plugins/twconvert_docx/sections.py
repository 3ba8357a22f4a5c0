"""Messages, chats, likes, people, lists, moments and other media as paragraphs."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from twconvert.text import begins_right_to_left
from twconvert.urls import account_url
from twconvert.wording import full_name_of, gettext, like_note, list_title, moment_note, moment_posts, moment_title
from twconvert_docx.markup import link_xml, note_xml, text_paragraph
from twconvert_docx.paragraphs import COLUMN, paragraph_start
from twconvert_docx.runs import PLAIN, TextStyle, plain_style, runs_xml
from twconvert_docx.talk import TalkWriter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twconvert import Document, Like, Moment, OtherMedium, Relation, UserList
    from twconvert.outline import Chapter, Section
    from twconvert.wording import Run
    from twconvert_docx.columns import Columns
    from twconvert_docx.links import Links
    from twconvert_docx.media import Figures


class SectionWriter:
    """Writes the chapters of the sections besides posts."""

    def __init__(self, document: Document, links: Links, figures: Figures, columns: Columns) -> None:
        self._document = document
        self._links = links
        self._columns = columns
        self._figures = figures
        self._talk = TalkWriter(document, links, figures)

    def chapter(self, section: Section, chapter: Chapter) -> Iterator[str]:
        """Yield the paragraphs of a chapter, without its heading."""
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

    def _conversation(self, chapter: Chapter) -> Iterator[str]:
        yield self._note(chapter.note)
        yield from self._talk.paragraphs(chapter.records)

    def _likes(self, likes: Iterable[Like]) -> Iterator[str]:
        """Yield likes; those that there is nothing of but a link one below the other, as links."""
        for has_text, neighbours in groupby(likes, lambda like: bool(like.content or like.notice)):
            if not has_text:
                yield from self._columns.in_columns(
                    self._list_line(note_xml(like_note(self._document, like), self._links)) for like in neighbours
                )
                continue
            for like in neighbours:
                note = note_xml(like_note(self._document, like), self._links, "PostDate")
                yield f"{paragraph_start('PostDetails')}{note}</w:p>"
                yield text_paragraph(like.content, None, self._links)
                if like.notice:
                    yield f"{paragraph_start('Caption')}{runs_xml(gettext(like.notice), PLAIN)}</w:p>"

    def _accounts(self, relations: Sequence[Relation]) -> Iterator[str]:
        service = self._document.service
        accounts = (relation.account for relation in relations)
        return self._columns.in_columns(self._link(account_url(service, each), full_name_of(each)) for each in accounts)

    def _lists(self, lists: Iterable[UserList]) -> Iterator[str]:
        for each in lists:
            yield self._link(each.url, list_title(each))

    def _moments(self, moments: Iterable[Moment]) -> Iterator[str]:
        for moment in moments:
            yield from self._moment(moment)

    def _moment(self, moment: Moment) -> Iterator[str]:
        yield f"{paragraph_start('PostDetails')}{runs_xml(moment_title(moment), TextStyle(style='PostDate'))}</w:p>"
        yield self._list_line(note_xml(moment_note(self._document, moment), self._links))
        for post in moment_posts(self._document, moment):
            yield self._list_line(note_xml(post, self._links))

    def _other_media(self, media: Iterable[OtherMedium]) -> Iterator[str]:
        for each in media:
            yield f"{paragraph_start('PostDetails')}{runs_xml(each.id, TextStyle(style='PostDate'))}</w:p>"
            yield from self._figures.of(each, None, COLUMN)

    def _note(self, note: Sequence[Run]) -> str:
        """Return what is said under the heading of a chapter."""
        return f"{paragraph_start('PostDetails', space_before=0)}{note_xml(note, self._links)}</w:p>"

    def _link(self, url: str | None, words: str) -> str:
        text_style = plain_style(right_to_left=begins_right_to_left(words))
        return self._list_line(link_xml(self._links.to_web(url), words, text_style), text_style)

    def _list_line(self, xml: str, text_style: TextStyle = PLAIN) -> str:
        return f"{paragraph_start('ListLine', right_to_left=text_style.right_to_left)}{xml}</w:p>"
