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
PICTURES = Entry("Pictures", "pictures.html")
ON_THIS_DAY = Entry("On this day", "days/index.html")
ALL_DAYS = Entry("All days", f"{ON_THIS_DAY.page}#all")
MOST_LIKED = Entry("Most liked", "most-liked.html")
PEOPLE = Entry("People in posts", "people.html")
ABOUT = Entry("About", "about.html")


def entry_of(section: Section) -> Entry:
    """Return the link to the first page of a section."""
    return Entry(section.title, f"{section.key}/index.html")


def entries_of(document: Document) -> list[Entry]:
    """Return the links, in the order in which every page has them."""
    statistics = document.statistics
    ranked = [
        *[MOST_LIKED for each in statistics.most_liked[:1] if each.likes],
        *[PEOPLE for _ in statistics.people[:1]],
    ]
    return [ON_THIS_DAY, *ranked, PICTURES, HASHTAGS, *map(entry_of, sections_of(document)), ABOUT]
