"""Long lists, on one page or several."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from twconvert_html.navigation import Section
    from twconvert_html.pages import Pages
    from twconvert_html.search import SearchIndex


SHORT = 2_000
"""Items of a page that are a line each."""


class Item(NamedTuple):
    """An item of a list."""

    html: str
    words: str = ""
    """That a search finds it by."""
    shown: Sequence[str] = ()
    """What a search shows of it, as `SearchIndex.add` wants it; empty where it is not to be found."""


class Listing:
    """Writes lists.

    Args:
        pages: writes files.
        search: learns what is in the items.
        page_size: of lists that do not say another.
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
        up: Section | None = None,
        page_size: int | None = None,
    ) -> int:
        """Write a list as the items come, and return their number.

        Args:
            name: of the first page; ``bread.html`` goes on in ``bread.2.html``.
            items: of the list.
            kind: of list, for its looks.
            title: of the first page.
            counts: what there is.
            up: the page that leads here.
            page_size: items of a page.
        """
        page_size = page_size or self._page_size
        held: list[str] = []
        number = 0

        def write_page(*, is_last: bool) -> None:
            part = -(-number // page_size) or 1
            self._pages.write(
                part_name(name, part),
                "list.html",
                kind=kind,
                title=title if part == 1 else f"{title} ({part})",
                counts=counts,
                up=up,
                items=held,
                earlier=part_name(name, part - 1) if part > 1 else None,
                later=None if is_last else part_name(name, part + 1),
            )
            held.clear()

        for item in items:
            if len(held) == page_size:
                write_page(is_last=False)
            held.append(item.html)
            number += 1
            if item.shown:
                self._search.add(part_name(name, -(-number // page_size)), item.words, item.shown)
        write_page(is_last=True)
        return number


def part_name(name: str, part: int) -> str:
    """Return the name of a page of several."""
    return name if part == 1 else f"{name.removesuffix('.html')}.{part}.html"
