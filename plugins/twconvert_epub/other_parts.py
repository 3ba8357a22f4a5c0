"""What the book holds besides posts: messages, likes, people, moments and chats, a part each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.wording import (
    CHATS,
    chat_note,
    chat_title,
    conversation_note,
    conversation_title,
    likes_of,
    listed,
    lists_of,
    number_of,
    number_spoken,
    relations_of,
    spoken,
)
from twconvert_epub.lists import account_pieces, like_pieces, list_pieces, moment_pieces
from twconvert_epub.parts import PartWriter
from twconvert_epub.talk import TalkWriter

if TYPE_CHECKING:
    from twconvert import Document
    from twconvert_epub.chapters import Cutter, Part
    from twconvert_epub.figures import Figures
    from twconvert_epub.fragments import Fragments


def other_parts(document: Document, figures: Figures, fragments: Fragments, cutter: Cutter) -> list[Part]:
    """Write all that is no post, and return its parts in the order in which they are read."""

    def part(name: str, title: str) -> PartWriter:
        return PartWriter(name, title, fragments, cutter)

    talk = TalkWriter(document, figures)
    return [
        *_messages(document, talk, part("messages", "Messages")),
        *_likes(document, part("likes", "Likes")),
        *_people(document, part("people", "People")),
        *_moments(document, part("moments", "Moments")),
        *_chats(document, talk, part("chats", CHATS)),
    ]


def _messages(document: Document, talk: TalkWriter, part: PartWriter) -> list[Part]:
    for conversation in spoken(document.conversations):
        pieces = talk.pieces(conversation_note(document, conversation), conversation.events)
        part.add_chapter(conversation_title(document, conversation), pieces, talk.resuming(conversation.events))
    conversations = number_of(number_spoken(document), "conversation")
    return part.finish(f"{conversations}, {number_of(talk.messages, 'message')}")


def _likes(document: Document, part: PartWriter) -> list[Part]:
    for year, likes in likes_of(document):
        part.add_chapter(year, like_pieces(document, likes))
    return part.finish(number_of(len(document.likes), "liked post"))


def _people(document: Document, part: PartWriter) -> list[Part]:
    for heading, relations in relations_of(document):
        part.add_chapter(heading, account_pieces(relations))
    for heading, lists in lists_of(document):
        part.add_chapter(heading, list_pieces(lists))
    counts = (number_of(len(document.relations), "account"), number_of(len(document.lists), "list"))
    return part.finish(listed([words for words in counts if not words.startswith("0 ")]))


def _moments(document: Document, part: PartWriter) -> list[Part]:
    if document.moments:
        part.add_chapter("Moments", moment_pieces(document))
    return part.finish(number_of(len(document.moments), "moment"))


def _chats(document: Document, talk: TalkWriter, part: PartWriter) -> list[Part]:
    for chat in document.chats:
        pieces = talk.pieces(chat_note(document, chat), chat.messages)
        part.add_chapter(chat_title(chat), pieces, talk.resuming(chat.messages))
    return part.finish(number_of(len(document.chats), "chat"))
