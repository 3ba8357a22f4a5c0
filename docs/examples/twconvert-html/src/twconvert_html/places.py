"""Where posts and hashtags are: pages, anchors, and the links between them."""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING

from twconvert.wording import MONTHS
from twconvert_html.words import folded

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert import Document

# No string of a document holds U+001A, which XML forbids.
_OPEN_LINK = re.compile("\x1a([0-9]+)#")
# Windows keeps some names for devices, whatever their ending.
_PLAIN_NAME = re.compile("(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$)[a-z0-9_]{1,60}")
_LONGEST_NAME = 100

ROOT = "../"
"""What leads from a page of posts or messages to the folder of the site."""


@dataclass(frozen=True, slots=True)
class MonthPage:
    """A page of posts."""

    month: int
    """As `twconvert.wording.month_number` counts."""
    part: int
    """Of the month, from 1."""

    @property
    def name(self) -> str:
        """The file, below the folder of the site. It stays the same as long as the posts before it do."""
        ending = f"-{self.part}" if self.part > 1 else ""
        return f"{self.month // 12:04}/{self.month % 12 + 1:02}{ending}.html"

    @property
    def title(self) -> str:
        """What the page is called."""
        ending = f" ({self.part})" if self.part > 1 else ""
        return f"{MONTHS[self.month % 12]} {self.month // 12}{ending}"


class Places:
    """Knows the page of every thread that was placed; links to later ones stay open until all are."""

    def __init__(self, document: Document) -> None:
        self._threads = document.threads
        self._page_of_thread = array("I")
        self._with_open_links: set[int] = set()
        self.pages: list[MonthPage] = []

    def begin_page(self, page: MonthPage) -> None:
        """Put the next threads on another page."""
        self.pages.append(page)

    def place_thread(self) -> None:
        """Put the next thread on the page begun last."""
        self._page_of_thread.append(len(self.pages) - 1)

    def address_of(self, post_id: str) -> str | None:
        """Return what leads from the page begun last to a post; ``None`` where the document has no such post."""
        thread = self._threads.index_of(post_id)
        if thread is None:
            return None
        if thread < len(self._page_of_thread):
            return f"{self._link(self._page_of_thread[thread], len(self.pages) - 1)}#{anchor_of(post_id)}"
        self._with_open_links.add(len(self.pages) - 1)
        return f"\x1a{thread}#{anchor_of(post_id)}"

    def close_links(self, folder: Path) -> None:
        """Close the links that were left open, in the files of the pages that have any."""
        for number in sorted(self._with_open_links):
            file = folder / self.pages[number].name
            html = _OPEN_LINK.sub(partial(self._closed, number), file.read_text("utf-8"))
            file.write_text(html, "utf-8", newline="\n")

    def _closed(self, page: int, link: re.Match[str]) -> str:
        return f"{self._link(self._page_of_thread[int(link[1])], page)}#"

    def _link(self, target: int, page: int) -> str:
        return "" if target == page else ROOT + self.pages[target].name


def anchor_of(record_id: str, kind: str = "p") -> str:
    """Return the ``id`` attribute of a post, or of another kind of record. All ids of Twitter can stay as they are."""
    return f"{kind}{record_id}" if record_id.isascii() and record_id.isalnum() else f"{kind}-{record_id.encode().hex()}"


def file_of_tag(tag: str) -> str:
    """Return the file of a hashtag's page: in ASCII, for not every computer and zip knows other names."""
    name = folded(tag)
    if not _PLAIN_NAME.fullmatch(name):
        name = f"x-{name.encode('punycode').decode()}"
        if len(name) > _LONGEST_NAME or not name.replace("-", "a").replace("_", "a").isalnum():
            name = f"x-{sha256(name.encode()).hexdigest()[:20]}"
    return f"tags/{name}.html"
