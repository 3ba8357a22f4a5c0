"""Where the pages are, and how one links to another."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal
from urllib.parse import quote

from twconvert.file_names import name_of_id
from twconvert.outline import Month

if TYPE_CHECKING:
    from twconvert import Document, Post
    from twconvert_markdown.flavors import Flavor
    from twconvert_markdown.thread_names import ThreadNames


@dataclass(frozen=True, slots=True)
class Page:
    """A file of the output."""

    file: str
    """Its path in the output."""
    address: str
    """What links are relative to, and lead to: its path, or its place on the site."""
    is_entry: bool = False
    """It is an entry of a blog: it holds posts."""
    is_private: bool = False
    """It is read as a file, and no part of a site."""

    def link_to(self, address: str) -> str:
        """Return the relative address of another page or file."""
        path = posixpath.relpath(address or ".", posixpath.dirname(self.address) or ".")
        return f"{path}/" if address.endswith("/") else path

    def path_to(self, page: Page) -> str:
        """Return the relative address of another page, or its file where this one is on no site."""
        return self.link_to(quote(page.file) if self.is_private else page.address)


class PageAddresses:
    """Says for each post which page it is on.

    Args:
        document: The document the posts are of.
        flavor: The flavor to write.
        layout: The layout of the output.
        names: The names of the pages of threads, where they are not made of dates and ids.
    """

    def __init__(
        self,
        document: Document,
        flavor: Flavor,
        layout: Literal["month", "thread", "single"],
        names: ThreadNames | None = None,
    ) -> None:
        self._document = document
        self._flavor = flavor
        self._layout = layout
        self._names = names
        self.index = Page(flavor.index, flavor.site or flavor.index)
        self.whole = self._page("all" if flavor.site else "posts", flavor.page)
        self.private_index = self.private("README") if flavor.site else self.index
        """What lists the private pages: a site must not name them."""
        self.month = lru_cache(self._month)
        # Posts quote recent ones more than others.
        self._page_of_thread = lru_cache(1024)(lambda thread: self.page_of(document.threads[thread].posts[0]))

    def _month(self, month: Month) -> Page:
        """Return the page of a month: its posts, or in the layout ``thread`` a list of them."""
        return self._entry(month.key, f"{month.key}-01", "posts") if self._layout == "month" else self.other(month.key)

    def other(self, name: str) -> Page:
        """Return a page that holds something else than posts, and that everybody may see."""
        return self._page(name, self._flavor.listing or self._flavor.page)

    def private(self, name: str) -> Page:
        """Return a page that is for nobody but the owner."""
        file = f"{self._flavor.private}{name}.md"
        return Page(file, file, is_private=True)

    def note(self, name: str) -> Page:
        """Return the page of a note that holds no posts, in Obsidian."""
        file = f"{self._flavor.people}{name}.md"
        return Page(file, quote(file))

    def contents_of(self, page: Page) -> Page:
        """Return the page that lists a page."""
        return self.private_index if page.is_private else self.index

    def page_of(self, first: Post) -> Page:
        """Return the page of the thread that begins with this post."""
        local = self._document.local_time(first)
        if self._layout == "single":
            return self.whole
        if self._layout == "month":
            return self.month(Month.of(local))
        if self._names:
            return self.other(self._names.of(first.id))
        date, rest = f"{local:%Y-%m-%d}", name_of_id(first.id)
        return self._entry(f"{date}-{rest}", date, rest)

    def address_of(self, post_id: str, page: Page) -> str | None:
        """Return what leads from a page to a post of the document."""
        thread = self._document.threads.index_of(post_id)
        if thread is None:
            return None
        target = self._page_of_thread(thread)
        fragment = fragment_of(post_id, self._flavor)
        return fragment if target == page else f"{page.path_to(target)}{fragment}"

    def _entry(self, name: str, date: str, rest: str) -> Page:
        """Return an entry by its name, its date, and what its name says beside that."""
        return self._page(name, self._flavor.entry or self._flavor.page, date, rest)

    def _page(self, name: str, file: str, date: str = "", rest: str = "") -> Page:
        folder = f"{name[:4]}/" if name[0].isdigit() else ""
        path = file.format(folder=folder, name=name, date=date, rest=rest)
        return Page(path, f"{self._flavor.site}{name}/" if self._flavor.site else quote(path), bool(date))


def anchor_of(post_id: str) -> str:
    """Return the name of the place where a post is on its page."""
    return f"p{name_of_id(post_id)}"


def fragment_of(post_id: str, flavor: Flavor) -> str:
    """Return the end of an address that leads to a post on its page."""
    return f"#^{anchor_of(post_id)}" if flavor.anchor == "block" else f"#{anchor_of(post_id)}"


def year_heading(month: Month) -> str:
    """Return the heading of a month's year, on the page with all posts."""
    return f"## {month.year}\n\n"


def month_heading(month: Month, flavor: Flavor) -> str:
    """Return the heading of a month, on the page with all posts."""
    match flavor.anchor:
        case "html":
            return f'### <a id="m{month.key}"></a>{month.title}\n\n'
        case "attribute":
            return f"### {month.title} {{#m{month.key}}}\n\n"
        case "block":
            return f"### {month.title}\n\n"


def month_fragment(month: Month, flavor: Flavor) -> str:
    """Return the end of an address that leads to a month on the page with all posts."""
    if flavor.anchor == "block":
        return f"#{quote(month.title)}"
    return f"#m{month.key}"
