"""The pages besides posts: messages, chats, likes, people, lists, moments and other media."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert import link_html, plain_text, runs_html
from twconvert.html import escaped
from twconvert.urls import account_url
from twconvert.wording import (
    account,
    full_name_of,
    gettext,
    gettext_noop,
    like_note,
    list_title,
    moment_note,
    moment_posts,
    moment_title,
    run_text,
)
from twconvert_html.addresses import anchor_of
from twconvert_html.filters import person
from twconvert_html.listing import SHORT, Item
from twconvert_html.markup import beginning_of, paragraph_html
from twconvert_html.navigation import entry_of
from twconvert_html.talk import TalkWriter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert import Document, Like, Moment, OtherMedium
    from twconvert.outline import Chapter, Section
    from twconvert_html.addresses import PostAddresses
    from twconvert_html.listing import Listing
    from twconvert_html.media import Figures

_NO_TEXT = gettext_noop("The archive does not hold its text.")


class SectionWriter:
    """Writes the pages of sections.

    Args:
        document: The document that they are of.
        listing: The writer of lists.
        figures: The writer of media.
        addresses: The addresses of the posts that are linked to.
    """

    def __init__(self, document: Document, listing: Listing, figures: Figures, addresses: PostAddresses) -> None:
        self._document = document
        self._listing = listing
        self._figures = figures
        self._addresses = addresses
        self._talk = TalkWriter(document, listing, figures, addresses)

    def write(self, sections: Iterable[Section]) -> None:
        """Write the pages of sections."""
        for section in sections:
            self._write(section)

    def _write(self, section: Section) -> None:
        match section.key:
            case "messages" | "chats":
                self._talk.write(section)
            case "likes":
                self._write_likes(section)
            case "people":
                contents = [self._people(section, chapter) for chapter in section.chapters()]
                self._write_contents(section, contents)
            case "lists":
                self._write_contents(section, _lists(section))
            case "media":
                media = (self._medium(each) for chapter in section.chapters() for each in chapter.records)
                self._listing.write(entry_of(section).page, media, kind="likes", title=section.title)
            case _:
                moments = (self._moment(each) for chapter in section.chapters() for each in chapter.records)
                self._write_contents(section, moments)

    def _write_contents(self, section: Section, items: Iterable[Item]) -> None:
        """Write a page of short lines."""
        self._listing.write(entry_of(section).page, items, kind="contents", title=section.title, page_size=SHORT)

    def _write_likes(self, section: Section) -> None:
        """Write the likes of each year as a list, and a page that leads there."""
        contents = [self._year_of_likes(section, chapter) for chapter in section.chapters()]
        sentence = gettext("{likes}, by the year in which the liked post was written")
        counts = sentence.format(likes=section.count)
        page = entry_of(section).page
        self._listing.write(page, contents, kind="contents", title=section.title, counts=counts, page_size=SHORT)

    def _year_of_likes(self, section: Section, chapter: Chapter) -> Item:
        name = f"{chapter.key}.html"
        self._listing.write(
            f"{section.key}/{name}",
            map(self._like, chapter.records),
            kind="likes",
            title=gettext("{section}: {chapter}").format(section=section.title, chapter=chapter.title),
            counts=chapter.count,
            up=entry_of(section),
        )
        return _contents_item(name, chapter)

    def _like(self, like: Like) -> Item:
        note = like_note(self._document, like)
        text = plain_text(like.content)
        anchor = anchor_of(like.post_id, "l")
        notice = f'<p class="note">{escaped(gettext(like.notice))}</p>\n' if like.notice else ""
        words = paragraph_html(like.content, self._document.service) + notice
        words = words or f'<p class="note">{gettext(_NO_TEXT)}</p>\n'
        html = f'<li id="{anchor}"><p class="note">{runs_html(note)}</p>\n{words}</li>'
        found_by = f"{text}\n{run_text(account(like.author))}" if like.author else text
        terms = (person(like.author.handle),) if like.author and like.author.handle else ()
        return Item(html, found_by, (anchor, run_text(note), "Liked", beginning_of(text)) if text else (), terms)

    def _people(self, section: Section, chapter: Chapter) -> Item:
        """Write the page of those who follow, are followed, blocked or muted, and return the item that leads there."""
        name = f"{chapter.key}.html"
        accounts = (relation.account for relation in chapter.records)
        links = (link_html(account_url(self._document.service, each), full_name_of(each)) for each in accounts)
        self._listing.write(
            f"{section.key}/{name}",
            (Item(f"<li>{link}</li>") for link in links),
            kind="cloud",
            title=chapter.title,
            up=entry_of(section),
            page_size=SHORT,
        )
        return _contents_item(name, chapter)

    def _medium(self, medium: OtherMedium) -> Item:
        return Item(f'<li><p class="note">{escaped(medium.id)}</p>\n{self._figures.of(medium)}</li>')

    def _moment(self, moment: Moment) -> Item:
        posts = "".join(
            f"<li>{runs_html(runs, self._addresses.unresolved_address_of)}</li>"
            for runs in moment_posts(self._document, moment)
        )
        return Item(
            f"<li><bdi>{escaped(moment_title(moment))}</bdi> "
            f'<span class="counts">{runs_html(moment_note(self._document, moment))}</span>'
            f"{posts and f'<ul>{posts}</ul>'}</li>"
        )


def _contents_item(name: str, chapter: Chapter) -> Item:
    return Item(f'<li><a href="{name}">{chapter.title}</a> <span class="counts">{chapter.count}</span></li>')


def _lists(section: Section) -> Iterator[Item]:
    for chapter in section.chapters():
        for each in chapter.records:
            link = link_html(each.url, list_title(each))
            yield Item(f'<li>{link} <span class="counts">{chapter.title}</span></li>')
