"""A page of many parts, which goes on in numbered files where it becomes long."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from twconvert.wording import gettext
from twconvert_markdown.addresses import Page

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twconvert_markdown.heads import Heads
    from twconvert_markdown.pages import Pages

_LONGEST = 400_000
"""Characters of a file; editors and web sites that show Markdown become slow where it is far more."""


class Piece(NamedTuple):
    """What stays together on a page."""

    text: str
    heading: str = ""
    """Stands before the first of the parts that have it, in every file."""
    is_counted: bool = True
    """It is one of those that the page is of."""


class PageWriter:
    """Writes a page, part by part.

    Args:
        pages: The pages of the output.
        heads: Writes the heads of pages.
        page: The page to write.
        title: The title of the page.
        links: Links in Markdown that stand beside the way back.
        is_divided: Whether a long page continues in further files.
    """

    def __init__(
        self, pages: Pages, heads: Heads, page: Page, title: str, *links: str, is_divided: bool = True
    ) -> None:
        self._pages = pages
        self._heads = heads
        self._page = page
        self._title = title
        self._links = links
        self._is_divided = is_divided
        self._number = 1
        self._length = 0
        self._heading = ""
        self._is_list = False
        self.count = 0
        """Of the parts that are counted."""

    def add(self, part: Piece) -> None:
        """Write a part."""
        if self._is_divided and self._length and self._length + len(part.text) > _LONGEST:
            self._append(
                f"{self._end_of_list}[{gettext('Goes on')}]({self._page.path_to(self._file(self._number + 1))})\n"
            )
            self._number += 1
            self._length = 0
            self._heading = ""
        text = part.text
        if part.heading != self._heading:
            text = f"{self._end_of_list}{part.heading}{text}"
            self._heading = part.heading
        self._append(text)
        self._length += len(text)
        self._is_list = not text.endswith("\n\n")
        self.count += part.is_counted

    def extend(self, parts: Iterable[Piece]) -> None:
        """Write parts."""
        for part in parts:
            self.add(part)

    @property
    def _end_of_list(self) -> str:
        return "\n" if self._length and self._is_list else ""

    def _append(self, text: str) -> None:
        self._pages.append(self._file(self._number), self._head, text)

    def _head(self) -> str:
        page = self._file(self._number)
        if self._number == 1:
            return self._heads.other(page, self._title, *self._links)
        before = self._file(self._number - 1)
        links = (*self._links, f"[{gettext('Before')}]({page.path_to(before)})")
        return self._heads.other(page, f"{self._title} ({self._number})", *links)

    def _file(self, number: int) -> Page:
        if number == 1:
            return self._page
        file = f"{self._page.file.removesuffix('.md')}_{number}.md"
        return Page(file, file, is_private=True)
