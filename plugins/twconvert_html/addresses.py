"""Where posts and hashtags are: the names of pages, anchors on them, and the links between them."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

from twconvert_html.search_words import folded

if TYPE_CHECKING:
    from twconvert import Document
    from twconvert.outline import Month

_UNRESOLVED_LINK = re.compile("\x1a([0-9]+)#")
# Windows keeps some names for devices, whatever their ending.
_PLAIN_NAME = re.compile("(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$)[a-z0-9_]{1,60}")
_LONGEST_NAME = 100

UNRESOLVED = "\x1a"
"""Begins a link to a post whose page is not known yet. No string of a document holds it, for XML 1.0 forbids it."""
ROOT = "../"
"""What leads from a page in a folder of the site to the folder of the site itself."""


@dataclass(frozen=True, slots=True)
class MonthPage:
    """A page of posts."""

    month: Month
    number: int
    """The number of the page among those of its month, from 1."""
    name: str = field(init=False)
    """The file, below the folder of the site. It stays the same as long as the posts before it do."""

    def __post_init__(self) -> None:
        ending = f"-{self.number}" if self.number > 1 else ""
        object.__setattr__(self, "name", f"{self.month.year:04}/{self.month.month:02}{ending}.html")

    @property
    def title(self) -> str:
        """What leads to the page: ``January 2019``, or ``January 2019 (2)``."""
        ending = f" ({self.number})" if self.number > 1 else ""
        return f"{self.month.title}{ending}"


class PostAddresses:
    """The page of every thread that was added. Links to later threads stay unresolved until all of them are."""

    def __init__(self, document: Document) -> None:
        self._threads = document.threads
        self._threads_added = 0
        self._first_threads = array("I")
        """The first thread of each page."""
        self.pages: list[MonthPage] = []
        """The pages begun so far."""

    def begin_page(self, page: MonthPage) -> None:
        """Put the next threads on another page."""
        self.pages.append(page)
        self._first_threads.append(self._threads_added)

    def add_thread(self) -> None:
        """Put the next thread on the page begun last."""
        self._threads_added += 1

    def address_of(self, post_id: str) -> str | None:
        """Return what leads from the page begun last to a post; ``None`` where the document has no such post."""
        thread = self._threads.index_of(post_id)
        if thread is None:
            return None
        if thread < self._threads_added:
            return self._address(thread, self.pages[-1].name) + anchor_of(post_id)
        return self.unresolved_address_of(post_id)

    def unresolved_address_of(self, post_id: str) -> str | None:
        """Return what leads to a post from any page, once `resolved` has seen the page."""
        thread = self._threads.index_of(post_id)
        return None if thread is None else f"{UNRESOLVED}{thread}#{anchor_of(post_id)}"

    def resolved(self, name: str, html: str) -> str:
        """Return a page whose unresolved links lead to the posts. All threads have to be added."""
        return _UNRESOLVED_LINK.sub(lambda link: self._address(int(link[1]), name), html)

    def _address(self, thread: int, page: str) -> str:
        target = self.pages[bisect_right(self._first_threads, thread) - 1].name
        return "#" if target == page else f"{'../' * page.count('/')}{target}#"


def anchor_of(record_id: str, prefix: str = "p") -> str:
    """Return the ``id`` attribute of a post, or with another prefix that of another record.

    Ids of Twitter stay as they are; others, which may hold any character, are written in hexadecimal digits.
    """
    encoded = record_id.encode()
    # Of bytes, this means ASCII.
    return f"{prefix}{record_id}" if encoded.isalnum() else f"{prefix}-{encoded.hex()}"


def file_of_tag(tag: str) -> str:
    """Return the file of a hashtag's page: in ASCII, for not every computer and zip knows other names."""
    name = folded(tag)
    if not _PLAIN_NAME.fullmatch(name):
        name = f"x-{name.encode('punycode').decode()}"
        if len(name) > _LONGEST_NAME or not name.replace("-", "a").replace("_", "a").isalnum():
            name = f"x-{sha256(name.encode()).hexdigest()[:20]}"
    return f"tags/{name}.html"
