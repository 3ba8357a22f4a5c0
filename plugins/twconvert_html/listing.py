"""Long lists, on one page or several."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from twconvert_html.navigation import Entry
    from twconvert_html.pages import Pages
    from twconvert_html.search import SearchIndex


SHORT = 2_000
"""Items on a page where each is a line."""


class Item(NamedTuple):
    """An item of a list."""

    html: str
    words: str = ""
    """The words that a search finds it by."""
    shown: Sequence[str] = ()
    """What a search shows of it, as `SearchIndex.add` takes it. Empty where a search does not find it."""
    terms: Sequence[str] = ()
    """What it is found by besides words, as `SearchIndex.add` takes it."""


class Listing:
    """Writes lists.

    Args:
        pages: The writer of files.
        search: The index that items are added to.
        page_size: The number of items on a page, where `write` is not given another.
    """

    def __init__(self, pages: Pages, search: SearchIndex, page_size: int) -> None:
        self._pages = pages
        self._search = search
        self._page_size = page_size

    def write(
        self,
        name: str,
        items: Iterable[Item],
        *,
        kind: str,
        title: str,
        counts: str = "",
        up: Entry | None = None,
        page_size: int | None = None,
    ) -> int:
        """Write a list as the items come, and return their number.

        Args:
            name: The file of the first page; ``bread.html`` goes on in ``bread.2.html``.
            items: The items of the list.
            kind: The class of the page in the style sheet: ``cloud contents found likes talk``.
            title: The title of the first page.
            counts: A line that says how much there is.
            up: The page that leads here.
            page_size: The number of items on a page.
        """
        page_size = page_size or self._page_size
        held: list[str] = []
        number = 0

        def write_page(*, is_last: bool) -> None:
            page = -(-number // page_size) or 1
            self._pages.write_alike(
                page_name(name, page),
                "list.html",
                pieces=held,
                texts={
                    "title": title if page == 1 else f"{title} ({page})",
                    "counts": counts,
                    "earlier": page_name(name, page - 1) if page > 1 else "",
                    "later": "" if is_last else page_name(name, page + 1),
                },
                kind=kind,
                up=up,
                has_items=bool(held),
            )
            held.clear()

        for item in items:
            if len(held) == page_size:
                write_page(is_last=False)
            held.append(f"{item.html}\n")
            number += 1
            if item.shown:
                self._search.add(page_name(name, -(-number // page_size)), item.words, item.shown, item.terms)
        write_page(is_last=True)
        return number


def page_name(name: str, page: int) -> str:
    """Return the file of a page of a list, by the file of the first page and its number from 1."""
    return name if page == 1 else f"{name.removesuffix('.html')}.{page}.html"
