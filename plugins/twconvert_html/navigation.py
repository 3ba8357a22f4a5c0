"""The entries of the navigation, which every page has."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from twconvert.outline import aids_of, sections_of
from twconvert.wording import gettext_noop

if TYPE_CHECKING:
    from twconvert import Document
    from twconvert.outline import Section


class Entry(NamedTuple):
    """A link of the navigation."""

    title: str
    page: str
    """The file, below the folder of the site."""


NUMBERS = Entry(gettext_noop("In numbers"), "numbers.html")
HASHTAGS = Entry(gettext_noop("Hashtags"), "tags.html")
PICTURES = Entry(gettext_noop("Pictures"), "pictures.html")
ON_THIS_DAY = Entry(gettext_noop("On this day"), "days/index.html")
ALL_DAYS = Entry(gettext_noop("All days"), f"{ON_THIS_DAY.page}#all")
MOST_LIKED = Entry(gettext_noop("Most liked"), "most-liked.html")
PEOPLE = Entry(gettext_noop("People in posts"), "people.html")
ABOUT = Entry(gettext_noop("About"), "about.html")


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
    numbers = [NUMBERS for _ in aids_of(document, ["numbers"])]
    return [*numbers, ON_THIS_DAY, *ranked, PICTURES, HASHTAGS, *map(entry_of, sections_of(document)), ABOUT]
