"""The pictures and videos of posts, a sheet for each year, and a page of all years."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from twconvert.html import escaped
from twconvert.media.types import EVERY_BROWSER
from twconvert.wording import alt_of, gettext, gettext_noop, label_of, number_of
from twconvert_html.addresses import ROOT, anchor_of
from twconvert_html.keyed_texts import KeyedTexts
from twconvert_html.listing import SHORT, Item
from twconvert_html.navigation import PICTURES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import Document, Media, Post
    from twconvert_html.addresses import MonthPage
    from twconvert_html.listing import Listing
    from twconvert_html.media_files import MediaFiles

_MOST = 1_000
"""Pictures in memory."""
_ON_A_SHEET = 120


class Sheets(KeyedTexts):
    """The media of posts by year. A picture is shown small as it is: it need not be decoded to be written.

    Args:
        document: The document that the posts are in.
        files: The files of media.
    """

    def __init__(self, document: Document, files: MediaFiles) -> None:
        super().__init__(_MOST)
        self._document = document
        self._files = files
        self._counts: Counter[str] = Counter()

    def add_post(self, post: Post, page: MonthPage, time: str) -> None:
        """Add the media of a post.

        Args:
            post: The post.
            page: The page that it is on.
            time: The day and time when it was made, in words.
        """
        year = f"{page.month.year:04}"
        for number, media in enumerate(post.media):
            address = self._files.address(media)
            if address is None:
                continue
            shown = self._shown(post, number, media, address, time)
            self.add(year, f'<li><a href="{ROOT}{page.name}#{anchor_of(post.id)}">{shown}</a></li>\n')
            self._counts[year] += 1

    def _shown(self, post: Post, number: int, media: Media, address: str, time: str) -> str:
        alt = escaped(" ".join(alt_of(self._document, post, number).split()))
        if media.kind == "image" and media.media_type in EVERY_BROWSER:
            return f'<img src="{ROOT}{address}" alt="{alt}" title="{time}" loading="lazy" decoding="async">'
        label = label_of(media)
        description = f'<span class="unseen">. {alt}</span>' if media.alt else ""
        return f'<span class="film">{label}{description}<br>{time}</span>'

    def write(self, listing: Listing) -> None:
        """Write the sheets, and the page of all years."""
        years = [self._write(listing, year, texts) for year, texts in self]
        counts = number_of(self._counts.total(), "picture or video", "pictures and videos") if years else gettext(_NONE)
        listing.write(
            PICTURES.page, years, kind="contents", title=gettext(PICTURES.title), counts=counts, page_size=SHORT
        )

    def _write(self, listing: Listing, year: str, texts: Iterator[str]) -> Item:
        """Write the sheet of a year, and return the item that leads there."""
        count = number_of(self._counts[year], "picture or video", "pictures and videos")
        items = (Item(item) for text in texts for item in text.removesuffix("\n").split("\n"))
        listing.write(
            f"pictures/{year}.html", items, kind="sheet", title=year, counts=count, up=PICTURES, page_size=_ON_A_SHEET
        )
        return Item(f'<li><a href="pictures/{year}.html">{int(year)}</a> <span class="counts">{count}</span></li>')


_NONE = gettext_noop("The archive holds none of any post.")
