"""Hashtags: a page for each, with the posts that have it, and a page of all."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from twconvert import Hashtag
from twconvert.html import escaped
from twconvert.wording import gettext, grouped, number_of
from twconvert_html.addresses import file_of_tag
from twconvert_html.keyed_texts import KeyedTexts
from twconvert_html.listing import SHORT, Item
from twconvert_html.navigation import HASHTAGS
from twconvert_html.search_words import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert import Mention
    from twconvert_html.listed_posts import ListedPost
    from twconvert_html.listing import Listing


_MOST = 1_000
"""Lines in memory."""


class Hashtags(KeyedTexts):
    """The posts of each hashtag. Spellings that a search takes for equal are one hashtag."""

    def __init__(self) -> None:
        super().__init__(_MOST)
        self._posts: Counter[str] = Counter()

    def add_post(self, names: Iterable[Mention | Hashtag], line: ListedPost) -> None:
        """Add a post to its hashtags.

        Args:
            names: The names in its text.
            line: What is shown of it.
        """
        spelt: dict[str, str] = {}
        for name in names:
            if type(name) is Hashtag:
                spelt.setdefault(folded(name.tag), " ".join(name.tag.split()))
        for key, tag in spelt.items():
            self._posts[key] += 1
            self.add(key, f"{tag}\0{line.item()}\n")

    def write(self, listing: Listing) -> None:
        """Write the pages of hashtags, and the page of all in alphabetical order."""
        tags = [self._write(listing, self._posts[key], _lines(texts)) for key, texts in self]
        counts = gettext("No post has any.")
        if tags:
            counts = gettext("{hashtags}, in alphabetical order").format(hashtags=number_of(len(tags), "hashtag"))
        listing.write(HASHTAGS.page, tags, kind="cloud", title=gettext("Hashtags"), counts=counts, page_size=SHORT)

    def _write(self, listing: Listing, posts: int, lines: Iterator[tuple[str, str]]) -> Item:
        """Write the page of a hashtag, and return the item that leads there."""
        tag, first = next(lines)
        file = file_of_tag(tag)
        listing.write(
            file,
            chain((Item(first),), (Item(item) for _, item in lines)),
            kind="found",
            title=f"#{tag}",
            counts=number_of(posts, "post"),
            up=HASHTAGS,
        )
        return Item(
            f'<li><a href="{file}"><bdi>#{escaped(tag)}</bdi></a> '
            f'<span class="counts" aria-hidden="true">{grouped(posts)}</span>'
            f'<span class="unseen">{number_of(posts, "post")}</span></li>'
        )


def _lines(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the spelling of a hashtag in a post, and the item for the post."""
    for text in texts:
        for line in text.removesuffix("\n").split("\n"):
            tag, _, item = line.partition("\0")
            yield tag, item
