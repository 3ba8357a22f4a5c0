"""What the book holds besides posts, a part for each section: messages, chats, likes, people, lists ..."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.outline import sections_of
from twconvert.wording import comma, number_of
from twconvert_epub.lists import account_pieces, like_pieces, list_pieces, medium_pieces, moment_pieces
from twconvert_epub.section_writer import SectionWriter
from twconvert_epub.talk import TalkWriter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import Document
    from twconvert.outline import Chapter, Section
    from twconvert_epub.chapters import ChapterDivider, Part
    from twconvert_epub.fragments import Fragments
    from twconvert_epub.media import Figures


def section_parts(document: Document, figures: Figures, fragments: Fragments, divider: ChapterDivider) -> list[Part]:
    """Write all that is not a post, and return its parts in the order in which they are read."""
    return [
        _part(document, section, SectionWriter(section.key, section.title, fragments, divider), figures)
        for section in sections_of(document)
    ]


def _part(document: Document, section: Section, writer: SectionWriter, figures: Figures) -> Part:
    if section.key in {"messages", "chats"}:
        talk = TalkWriter(document, figures)
        for chapter in section.chapters():
            writer.add_chapter(chapter, talk.pieces(chapter), talk.resuming(chapter))
        messages = [number_of(talk.messages, "message")] if section.key == "messages" else []
        return writer.finish(comma().join((section.count, *messages)))
    for chapter in section.chapters():
        writer.add_chapter(chapter, _pieces(document, section.key, chapter, figures))
    return writer.finish(section.count)


def _pieces(document: Document, key: str, chapter: Chapter, figures: Figures) -> Iterator[str]:
    match key:
        case "likes":
            return like_pieces(document, chapter.records)
        case "people":
            return account_pieces(document, chapter)
        case "lists":
            return list_pieces(chapter.records)
        case "media":
            return medium_pieces(chapter.records, figures)
        case _:
            return moment_pieces(document, chapter.records)
