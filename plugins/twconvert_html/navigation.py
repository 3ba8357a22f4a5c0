"""The entries of the navigation, which every page has."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from twconvert.outline import sections_of

if TYPE_CHECKING:
    from twconvert import Document
    from twconvert.outline import Section


class Entry(NamedTuple):
    """A link of the navigation."""

    title: str
    page: str
    """The file, below the folder of the site."""


HASHTAGS = Entry("Hashtags", "tags.html")
ABOUT = Entry("About", "about.html")


def entry_of(section: Section) -> Entry:
    """Return the link to the first page of a section."""
    return Entry(section.title, f"{section.key}/index.html")


def entries_of(document: Document) -> list[Entry]:
    """Return the links, in the order in which every page has them."""
    return [HASHTAGS, *map(entry_of, sections_of(document)), ABOUT]
