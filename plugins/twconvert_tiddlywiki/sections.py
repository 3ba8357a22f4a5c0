"""Conversations, chats, likes, people, lists, moments and other media, and the tiddlers that list them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from twconvert.outline import sections_of
from twconvert.wording import list_title, moment_note, moment_posts, moment_title
from twconvert_tiddlywiki.appearance import shown_by
from twconvert_tiddlywiki.likes import like_tiddlers
from twconvert_tiddlywiki.markup import escape, list_wikitext, literal, runs_wikitext, web_link
from twconvert_tiddlywiki.talk import TalkWriter
from twconvert_tiddlywiki.tiddlers import Tiddler, archive_title, section_title, tiddler

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert import Document, OtherMedium
    from twconvert.outline import Chapter, Section
    from twconvert_tiddlywiki.index import Index
    from twconvert_tiddlywiki.media import MediaWriter, Medium

_ORDER = ("messages", "chats", "likes", "followers", "following", "blocked", "muted", "lists", "moments", "media")
"""The keys of sections, and of the chapters of people, by which the field ``order`` numbers them from 1.

The numbers are the same for every archive, so that the sections of two archives in one wiki are in order too.
"""
_UNSAFE = re.compile(r"[^A-Za-z0-9_.-]+")
"""What cannot be part of a title that stands in an attribute."""
_SORTED_BY = {"messages": "caption", "chats": "created", "likes": "title", "people": "caption"}
"""The fields by which the tiddlers of a section are sorted. The other sections are a text."""


class KnownTitles:
    """The titles of people (see `markup.Titles`) whom messages and likes mention, as far as they have tiddlers."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def person(self, account_id: str | None, handle: str | None) -> str | None:
        """Return the title of an account's tiddler; ``None`` if it has none."""
        return self._index.known_person(account_id, handle)

    def hashtag(self, _: str) -> None:
        """Return ``None``: the tiddlers of hashtags are for those of the posts."""
        return


def section_tiddlers(document: Document, index: Index, media: MediaWriter) -> Iterator[Medium | Tiddler]:
    """Yield everything besides posts and people, and the tiddlers that list it."""
    titles = KnownTitles(index)
    talk = TalkWriter(document, index, titles, media)
    for section in sections_of(document):
        text = ""
        for chapter in section.chapters():
            match section.key:
                case "messages" | "chats":
                    yield from talk.tiddlers(section, chapter)
                case "likes":
                    yield from like_tiddlers(document, section, chapter, titles)
                case "people":
                    yield _listing(document, section, chapter)
                case "lists":
                    text += _lists(chapter)
                case "media":
                    text += f"<h3>{chapter.title}</h3>"
                    for each in chapter.records:
                        shown = list(media.of(each, _UNSAFE.sub("-", each.id), found_in=each.id))
                        yield from shown
                        text += _medium(each, shown)
                case _:
                    text += _moments(document, chapter)
        if section.key != "people":
            yield _listing(document, section, section, text)


def _listing(document: Document, section: Section, listed: Section | Chapter, text: str = "") -> Tiddler:
    """Return the tiddler that lists those that are tagged with its title, or has a text of its own.

    Args:
        document: The document.
        section: The section.
        listed: What is listed: the section, or one of its chapters.
        text: The text of the tiddler, as wikitext.
    """
    return tiddler(
        section_title(document.owner, listed.title),
        ["$:/tags/TweetSection", archive_title(document)],
        text=literal(text) if text else shown_by("section"),
        caption=listed.title,
        size=listed.count,
        by=_SORTED_BY.get(section.key),
        order=str(1 + _ORDER.index(listed.key)),
    )


def _medium(other: OtherMedium, shown: Iterable[Medium]) -> str:
    """Return a medium that belongs to nothing, below its name."""
    titles = (each.tiddler["title"] for each in shown)
    return f"<p><bdi>{escape(other.id)}</bdi></p>" + "".join(
        f'<$tiddler tiddler="{title}"><$transclude tiddler="$:/twconvert/medium"/></$tiddler>' for title in titles
    )


def _lists(chapter: Chapter) -> str:
    links = (web_link(each.url, f"<bdi>{escape(list_title(each))}</bdi>") for each in chapter.records)
    return f"<h3>{chapter.title}</h3>{list_wikitext(links)}"


def _moments(document: Document, chapter: Chapter) -> str:
    return "".join(
        f"<h3><bdi>{escape(moment_title(each))}</bdi></h3><p>{runs_wikitext(moment_note(document, each))}</p>"
        + (list_wikitext(map(runs_wikitext, moment_posts(document, each))) if each.post_urls else "")
        for each in chapter.records
    )
