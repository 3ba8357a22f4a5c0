"""What stands at the beginning of a page: front matter, title, and a way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert import safe_url
from twconvert.urls import shown_url
from twconvert.wording import gettext
from twconvert_markdown.direction import isolated
from twconvert_markdown.escaping import Escaper
from twconvert_markdown.fields import image_of, kind_of, people_of
from twconvert_markdown.front_matter import front_matter
from twconvert_markdown.inlines import link
from twconvert_markdown.titles import excerpt_of, title_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twconvert import Document, Post, Thread
    from twconvert.outline import Month
    from twconvert_markdown.addresses import Page, PageAddresses
    from twconvert_markdown.flavors import Flavor
    from twconvert_markdown.front_matter import Value
    from twconvert_markdown.media import Pictures
    from twconvert_markdown.people import People
    from twconvert_markdown.tags import Tags


class Heads:
    """Writes the heads of the pages of a document.

    Args:
        document: The document that the pages are of.
        flavor: The flavor to write them in.
        addresses: The addresses of the pages.
        tags: The tags of the pages.
        pictures: Copies pictures to where the pages find them.
        people: The people that have notes.
        with_titles: Whether threads have titles.
    """

    def __init__(
        self,
        document: Document,
        flavor: Flavor,
        *,
        addresses: PageAddresses,
        tags: Tags,
        pictures: Pictures,
        people: People,
        with_titles: bool,
    ) -> None:
        self._document = document
        self._flavor = flavor
        self._addresses = addresses
        self._tags = tags
        self._pictures = pictures
        self._people = people
        self._with_titles = with_titles
        self._escaper = Escaper(flavor)

    def index(self) -> str:
        """Return the head of the page of contents."""
        return self._head(self._addresses.index, self._document.title)

    def private_index(self) -> str:
        """Return the head of the page that lists the private pages, where that is another."""
        title = gettext("Private pages")
        words = gettext(
            "What is in this folder is for the owner of the archive alone, and no part of the site: the folder is none "
            "that pages of a site are made from, and each page says in its front matter that it is not to be published."
        )
        return f"{self._front_matter(self._addresses.private_index, title)}{self._heading(title)}{words}\n\n"

    def whole(self) -> str:
        """Return the head of the page with all posts."""
        return self._head(self._addresses.whole, self._document.title) + self._way_back(self._addresses.whole)

    def month(self, month: Month, first: Post) -> str:
        """Return the head of the page of a month.

        Args:
            month: The month.
            first: The first post on the page, or in its list.
        """
        page = self._addresses.month(month)
        of_entry: dict[str, str | Sequence[str]] = {}
        if page.is_entry:
            tags = [self._flavor.collection] if self._flavor.collection else []
            of_entry = {"tags": tags, **self._excerpt(first)}
        return self._head(page, month.title, date=f"{month.key}-01", **of_entry) + self._way_back(page)

    def other(self, page: Page, title: str, *links: str) -> str:
        """Return the head of a page that holds no posts.

        Args:
            page: The page.
            title: The title of the page.
            links: Links in Markdown that stand beside the way back.
        """
        head = self._front_matter(page, title)
        if page.is_private or self._flavor.has_titles:
            head += self._heading(title)
        way_back = f"[{gettext('Contents')}]({page.path_to(self._addresses.contents_of(page))})"
        return head + " \u00b7 ".join((way_back, *links)) + "\n\n"

    def thread(self, thread: Thread, page: Page) -> str:
        """Return the head of the page of a thread, whose title is the date of its first post."""
        first = thread.posts[0]
        return self._front_matter(
            page,
            title_of(self._document, first) if self._with_titles else None,
            date=self._date(first),
            tags=self._tags.of(thread),
            **self._excerpt(first),
            lang=first.language,
            original_url=safe_url(first.url) if first.url else None,
            post_id=first.id,
            **self._fields(thread, page),
        )

    def note(self, page: Page, name: str) -> str:
        """Return the note of an account, whole."""
        url = safe_url(self._people.profile(name) or "")
        profile = f"{link(self._escaper.line(shown_url(url)), url)}\n\n" if url else ""
        words = gettext("The posts are among the backlinks of this note.")
        return f"{self._front_matter(page, name)}{self._heading(name)}{profile}{words}\n"

    def neighbours(self, page: Page, older: Page | None, newer: Page | None) -> str:
        """Return links from the page of a month to those before and after it, to stand below what is on it."""
        linked = ((gettext("Older"), older), (gettext("Newer"), newer))
        return " \u00b7 ".join(f"[{words}]({page.link_to(each.address)})" for words, each in linked if each)

    def _fields(self, thread: Thread, page: Page) -> dict[str, Value]:
        """Return what lists are sorted and filtered by."""
        if not self._flavor.has_front_matter:
            return {}
        first = thread.posts[0]
        image, people = image_of(thread, page, self._pictures), people_of(thread)
        if self._flavor.people:
            image = image and f"[[{image}]]"
            people = [self._people.link(handle) or f"@{handle}" for handle in people]
        elif image:
            image = f"/{image}"
        return {
            "likes": first.likes,
            "reposts": first.reposts,
            self._flavor.kind_key: kind_of(thread),
            "people": people,
            "image": image,
        }

    def _head(self, page: Page, title: str, **values: str | Sequence[str]) -> str:
        """Return the head of a page that holds more than a thread."""
        head = self._front_matter(page, title, **values, lang=self._document.language)
        return head + self._heading(title) if self._flavor.has_titles else head

    def _heading(self, title: str) -> str:
        return f"# {isolated(self._escaper.line(title))}\n\n"

    def _way_back(self, page: Page) -> str:
        return f"[{gettext('Contents')}]({page.link_to(self._addresses.index.address)})\n\n"

    def _front_matter(self, page: Page, title: str | None, **values: Value) -> str:
        flavor = self._flavor
        if not flavor.has_front_matter:
            return ""
        of_flavor: dict[str, Value] = {} if flavor.site or title is None else {"aliases": [title]}
        if page.is_private:
            return front_matter({"title": title} | of_flavor | dict(flavor.unpublished))
        if flavor.site:
            of_flavor = {"draft": False, flavor.address_key: f"/{page.address}"}
        if flavor.layouts:
            of_flavor["layout"] = flavor.layouts[page.is_entry]
        if not page.is_entry:
            of_flavor |= flavor.unlisted
        untitled = 'title: ""\n' if title is None and flavor.names_untitled else ""
        return front_matter({"title": title} | values | of_flavor, untitled)

    def _excerpt(self, first: Post) -> dict[str, str]:
        key = self._flavor.excerpt_key
        return {key: excerpt_of(self._document, first)} if key else {}

    def _date(self, post: Post) -> str:
        local = self._document.local_time(post)
        if post.precision == "day":
            return f"{local:%Y-%m-%d}"
        # Obsidian knows no time zones.
        return (local if self._flavor.site else local.replace(tzinfo=None)).isoformat(timespec="seconds")
