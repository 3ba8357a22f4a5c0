"""What a site has besides posts, as far as the document has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from twconvert.wording import number_spoken

if TYPE_CHECKING:
    from twconvert import Document


class Section(NamedTuple):
    """Pages that belong together."""

    title: str
    page: str
    """That leads to the others."""


HASHTAGS = Section("Hashtags", "tags.html")
LIKES = Section("Likes", "likes/index.html")
MESSAGES = Section("Messages", "messages/index.html")
CHATS = Section("Chats", "chats/index.html")
PEOPLE = Section("People", "people/index.html")
LISTS = Section("Lists", "lists/index.html")
ABOUT = Section("About", "about.html")


def sections_of(document: Document) -> list[Section]:
    """Return the sections of the site, in the order in which every page names them."""
    there = (
        (HASHTAGS, True),
        (LIKES, len(document.likes)),
        (MESSAGES, number_spoken(document)),
        (CHATS, any(len(each.messages) for each in document.chats)),
        (PEOPLE, len(document.relations)),
        (LISTS, len(document.lists) or len(document.moments)),
        (ABOUT, True),
    )
    return [section for section, is_there in there if is_there]
