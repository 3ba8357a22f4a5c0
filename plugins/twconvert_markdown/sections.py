"""Everything besides posts: a page for each conversation, chat and year of likes, and for people, lists ..."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from twconvert.file_names import name_of_id
from twconvert.outline import sections_of
from twconvert.wording import comma, gettext, number_of
from twconvert_markdown.direction import isolated
from twconvert_markdown.escaping import Escaper
from twconvert_markdown.lists import ListWriter
from twconvert_markdown.page_writer import PageWriter, Piece
from twconvert_markdown.talk import TalkWriter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from twconvert import Document
    from twconvert.outline import Chapter, Section
    from twconvert_markdown.addresses import Page, PageAddresses
    from twconvert_markdown.flavors import Flavor
    from twconvert_markdown.heads import Heads
    from twconvert_markdown.markup import BlockWriter
    from twconvert_markdown.pages import Pages


class Listing(NamedTuple):
    """A page, as the page of contents lists it."""

    page: Page
    title: str
    words: str
    """How much is on it; empty where nobody asks."""


class SectionPages:
    """Writes what a document holds besides posts.

    Args:
        document: The document to write.
        flavor: The flavor to write it in.
        addresses: The addresses of its pages.
        pages: The pages to write.
        heads: Writes the heads of the pages.
        blocks: Writes texts and media.
        is_single: Whether all conversations, all chats and all likes have one page each.
    """

    def __init__(
        self,
        document: Document,
        flavor: Flavor,
        *,
        addresses: PageAddresses,
        pages: Pages,
        heads: Heads,
        blocks: BlockWriter,
        is_single: bool,
    ) -> None:
        self._document = document
        self._addresses = addresses
        self._pages = pages
        self._heads = heads
        self._is_single = is_single
        self._escaper = Escaper(flavor)
        self._talk = TalkWriter(document, flavor, addresses, blocks)
        self._lists = ListWriter(document, flavor, addresses, blocks)

    def write(self) -> Iterator[Listing]:
        """Write the pages of each section, and yield what a page of contents says of them."""
        for section in sections_of(self._document):
            match section.key:
                case "people":
                    yield from self._people(section)
                case "lists":
                    page = self._addresses.other("lists")
                    yield self._page(
                        page, section.title, partial(number_of, one="list"), self._lists.lists(section.chapters())
                    )
                case "moments":
                    page = self._addresses.other("moments")
                    moments = (each for chapter in section.chapters() for each in chapter.records)
                    yield self._page(
                        page, section.title, partial(number_of, one="moment"), self._lists.moments(moments, page)
                    )
                case "media":
                    page = self._addresses.private("other-media")
                    yield self._page(
                        page,
                        section.title,
                        partial(number_of, one="file"),
                        self._lists.other_media(section.chapters(), page),
                    )
                case _:
                    yield self._chapters(section)

    def _chapters(self, section: Section) -> Listing:
        """Write the page of a section: all of it, or links to the pages of its chapters."""
        page = self._addresses.private(section.key)
        whole = PageWriter(self._pages, self._heads, page, section.title, is_divided=False)
        noun = "liked post" if section.key == "likes" else "message"
        words_for = partial(number_of, one=noun)
        count = 0
        for chapter in section.chapters():
            title = _title_of(section, chapter)
            if self._is_single:
                whole.add(Piece(f"## {self._line(title)}\n\n", is_counted=False))
                whole.extend(self._pieces(section, chapter, page, 3))
            else:
                own = self._addresses.private(f"{section.key}/{name_of_id(chapter.key)}")
                writer = PageWriter(self._pages, self._heads, own, title, f"[{section.title}]({own.path_to(page)})")
                writer.extend(self._pieces(section, chapter, own, 2))
                words = comma().join(filter(None, [words_for(writer.count), chapter.period]))
                whole.add(Piece(f"- [{self._line(title)}]({page.path_to(own)}) \u00b7 {words}\n", is_counted=False))
                count += writer.count
        return Listing(page, section.title, words_for(count + whole.count))

    def _people(self, section: Section) -> Iterator[Listing]:
        for chapter in section.chapters():
            page = self._addresses.private(chapter.key)
            yield self._page(
                page, chapter.title, partial(number_of, one="account"), self._lists.accounts(chapter.records)
            )

    def _page(self, page: Page, title: str, words_for: Callable[[int], str], pieces: Iterable[Piece]) -> Listing:
        is_divided = page.is_private and not self._is_single
        writer = PageWriter(self._pages, self._heads, page, title, is_divided=is_divided)
        writer.extend(pieces)
        return Listing(page, title, words_for(writer.count))

    def _pieces(self, section: Section, chapter: Chapter, page: Page, level: int) -> Iterable[Piece]:
        if section.key == "likes":
            return map(self._lists.like, chapter.records)
        return self._talk.pieces(chapter, page, level)

    def _line(self, text: str) -> str:
        return isolated(self._escaper.line(text))


def _title_of(section: Section, chapter: Chapter) -> str:
    """Return the title of a chapter that says by itself what it is."""
    if section.key != "likes":
        return chapter.title
    is_dated = chapter.key.isdecimal()
    if is_dated:
        return gettext("Likes of posts from {year}").format(year=chapter.title)
    return gettext("Likes of posts without a date")
