"""Where posts and hashtags are: pages, anchors, and the links between them."""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from twconvert.wording import MONTHS
from twconvert_html.search_words import folded

if TYPE_CHECKING:
    from twconvert import Document

_OPEN_LINK = re.compile("\x1a([0-9]+)#")
# Windows keeps some names for devices, whatever their ending.
_PLAIN_NAME = re.compile("(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$)[a-z0-9_]{1,60}")
_LONGEST_NAME = 100

OPEN = "\x1a"
"""Begins a link to a post whose page is not known yet; no string of a document holds it, for XML forbids it."""
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
            return self._address(thread, self.pages[-1].name) + anchor_of(post_id)
        return self.open_link(post_id)

    def open_link(self, post_id: str) -> str | None:
        """Return what leads to a post from any page in a folder, once `closed` has seen the page."""
        thread = self._threads.index_of(post_id)
        return None if thread is None else f"{OPEN}{thread}#{anchor_of(post_id)}"

    def closed(self, name: str, html: str) -> str:
        """Return a page whose open links lead to the posts; all threads have to be placed."""
        return _OPEN_LINK.sub(lambda link: self._address(int(link[1]), name), html)

    def _address(self, thread: int, page: str) -> str:
        target = self.pages[self._page_of_thread[thread]].name
        return "#" if target == page else f"{ROOT}{target}#"


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
