"""A document as a folder: every thread is written to its page, then the page of contents."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain, groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Literal

from twconvert.outline import Days, Month, aids_of, by_month, with_own_months
from twconvert.wording import gettext, moment_of
from twconvert_markdown.addresses import PageAddresses, month_fragment, month_heading, year_heading
from twconvert_markdown.aids import AidPages
from twconvert_markdown.escaping import Escaper
from twconvert_markdown.flavors import FLAVORS
from twconvert_markdown.heads import Heads
from twconvert_markdown.index import index_of, listed_pages
from twconvert_markdown.markup import BlockWriter
from twconvert_markdown.media import Pictures
from twconvert_markdown.pages import Pages
from twconvert_markdown.people import People
from twconvert_markdown.posts import PostWriter
from twconvert_markdown.sections import Listing, SectionPages
from twconvert_markdown.tags import Tags
from twconvert_markdown.thread_names import ThreadNames
from twconvert_markdown.titles import title_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from twconvert import Document, Thread
    from twconvert.outline import Aid, AidChoice
    from twconvert_markdown.addresses import Page

_ELEVENTY = """module.exports = (config) => {
  // Eleventy copies pictures to the site when it is told to.
  config.addPassthroughCopy("media");
  // The filter that it brings makes one address of all Japanese tags, and of many others.
  config.addFilter("slugify", (tag) => String(tag).toLowerCase().replace(/[^\\p{L}\\p{M}\\p{N}_]+/gu, "-"));
};
"""


def write_folder(
    document: Document,
    path: Path,
    *,
    layout: Literal["month", "thread", "single"],
    flavor: Literal["plain", "jekyll", "hugo", "eleventy", "obsidian"],
    with_titles: bool,
    aids: Sequence[AidChoice] | None,
) -> None:
    """Write the folder.

    Args:
        document: The document.
        path: The path of the folder.
        layout: What has a page of its own.
        flavor: The name of the flavor.
        with_titles: Whether threads have titles.
        aids: Which pages there are to find posts by.

    Raises:
        OSError: where it cannot be written.
    """
    with Pages(path, FLAVORS[flavor]) as pages, Tags(FLAVORS[flavor]) as tags:
        folder = _Folder(document, path, pages, tags, layout=layout, flavor=flavor, with_titles=with_titles)
        if layout == "single":
            for month, thread in by_month(document):
                folder.add_to_whole(month, thread)
        elif layout == "thread":
            for month, thread in with_own_months(document):
                folder.add_page(month, thread)
        else:
            for month, threads in groupby(with_own_months(document), itemgetter(0)):
                folder.add_to_month(month, map(itemgetter(1), threads))
        folder.finish(aids_of(document, aids))
        if flavor == "eleventy":
            pages.create_file("eleventy.config.cjs", _ELEVENTY)


class _Folder:
    """The pages of a document, written thread by thread."""

    def __init__(
        self,
        document: Document,
        path: Path,
        pages: Pages,
        tags: Tags,
        *,
        layout: Literal["month", "thread", "single"],
        flavor: str,
        with_titles: bool,
    ) -> None:
        self._document = document
        self._layout = layout
        self._flavor = FLAVORS[flavor]
        self._pages = pages
        is_of_notes = self._flavor.people is not None and layout == "thread"
        names = ThreadNames(document) if is_of_notes else None
        self._people = People(document if is_of_notes else None)
        self._addresses = PageAddresses(document, self._flavor, layout, names)
        self._pictures = Pictures(document, self._flavor, path)
        self._heads = Heads(
            document,
            self._flavor,
            addresses=self._addresses,
            tags=tags,
            pictures=self._pictures,
            people=self._people,
            with_titles=with_titles,
        )
        blocks = BlockWriter(document, self._flavor, self._pictures, self._people)
        self._posts = PostWriter(document, self._flavor, self._addresses, blocks)
        self._others = SectionPages(
            document,
            self._flavor,
            addresses=self._addresses,
            pages=pages,
            heads=self._heads,
            blocks=blocks,
            is_single=layout == "single",
        )
        self._aids = AidPages(document, self._flavor, self._addresses, blocks, self._people)
        self._escaper = Escaper(self._flavor)
        self._months: Counter[Month] = Counter()
        self._days = defaultdict[str, Days](lambda: Days(document))
        """Those of the file of each page, which may be left and come again; see `Pages.append`."""
        self._month = Month(0, 0)

    def add_to_month(self, month: Month, threads: Iterator[Thread]) -> None:
        """Write threads that follow each other to the page of their month. There is at least one."""
        page, first = self._addresses.month(month), next(threads)
        texts = self._texts_of_month(month, chain((first,), threads), page)
        self._pages.extend(page, lambda: self._heads.month(month, first.posts[0]), texts)

    def _texts_of_month(self, month: Month, threads: Iterable[Thread], page: Page) -> Iterator[str]:
        days, posts = self._days[page.file], 0
        for thread in threads:
            posts += len(thread.posts)
            yield from self._posts.thread(thread, page, days.next(thread), 2)
        self._months[month] += posts

    def add_to_whole(self, month: Month, thread: Thread) -> None:
        """Write a thread to the page of all, whose years and months have headings."""
        before, self._month = self._month, month
        self._months[month] += len(thread.posts)
        headings = ""
        if month.year != before.year:
            headings += year_heading(month)
        if month != before:
            headings += month_heading(month, self._flavor)
        page = self._addresses.whole
        for text in self._posts.thread(thread, page, self._days[page.file].next(thread), 4):
            self._pages.append(page, self._heads.whole, headings + text)
            headings = ""

    def add_page(self, month: Month, thread: Thread) -> None:
        """Write a thread to a page of its own, and list it on the page of its month."""
        self._months[month] += len(thread.posts)
        first = thread.posts[0]
        page, listing = self._addresses.page_of(first), self._addresses.month(month)
        head = self._heads.thread(thread, page)
        day = Days(self._document).next(thread)
        posts = self._posts.thread(thread, page, day, 1 if self._flavor.has_titles else 2)
        foot = (
            f"[{month.title}]({page.link_to(listing.address)}) \u00b7 "
            f"[{gettext('Contents')}]({page.link_to(self._addresses.index.address)})\n"
        )
        self._pages.create(page, chain((head,), posts, (foot,)))
        self._pictures.forget(page)
        moment, title = moment_of(self._document, first), title_of(self._document, first)
        self._pages.append(
            listing,
            lambda: self._heads.month(month, first),
            f"- [{moment}]({listing.link_to(page.address)})"
            + (f" {self._escaper.line(title)}\n" if title != moment else "\n"),
        )

    def finish(self, aids: Sequence[Aid]) -> None:
        """Write everything besides the posts, and the pages of contents.

        Args:
            aids: The pages to find posts by.
        """
        if self._layout != "single":
            self._link_months()
        for name in self._people.accounts:
            note = self._addresses.note(name)
            self._pages.create(note, [self._heads.note(note, name)])
        for aid in aids:
            aid_page = self._addresses.other(aid.key)
            self._pages.create(
                aid_page, chain([self._heads.other(aid_page, aid.title)], self._aids.texts(aid, aid_page))
            )
            self._pictures.forget(aid_page)
        page = self._addresses.index
        others = list(self._others.write())
        hidden = [each for each in others if self._addresses.contents_of(each.page) != page]
        if hidden:
            private = self._addresses.private_index
            self._pages.create(private, [self._heads.private_index(), listed_pages(hidden, private), "\n"])
        text = index_of(
            self._document,
            self._flavor,
            page,
            self._pictures,
            aids=[Listing(self._addresses.other(aid.key), aid.title, "") for aid in aids],
            months=self._months,
            others=[each for each in others if each not in hidden],
            address_of=self._address_of_month,
        )
        self._pages.create(page, [self._heads.index(), text])

    def _link_months(self) -> None:
        """Write below each month what leads to those before and after it that have pages."""
        pages = [self._addresses.month(month) for month in sorted(self._months)]
        for number, page in enumerate(pages):
            older = pages[number - 1] if number else None
            newer = pages[number + 1] if number + 1 < len(pages) else None
            if links := self._heads.neighbours(page, older, newer):
                # A list needs an empty line behind it; posts end with one.
                before = "\n" if self._layout == "thread" else ""
                self._pages.append(page, str, f"{before}{links}\n")

    def _address_of_month(self, month: Month) -> str:
        index = self._addresses.index
        if self._layout == "single":
            return index.link_to(self._addresses.whole.address) + month_fragment(month, self._flavor)
        return index.link_to(self._addresses.month(month).address)
