"""What a published site has besides its pages: absolute addresses, a feed of the newest posts, and a site map."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from twconvert.wording import maker

if TYPE_CHECKING:
    from twconvert import Document, Post
    from twconvert_html.listed_posts import ListedPost
    from twconvert_html.pages import Pages

_ENTRIES = 40
_MOST_IN_MAP = 50_000
"""A site map holds no more addresses (sitemaps.org, protocol)."""


class FeedEntry(NamedTuple):
    """A post of the feed."""

    address: str
    title: str
    updated: str
    text: str


class Feed:
    """Keeps the newest posts for a feed (Atom, RFC 4287).

    Args:
        document: The document that the posts are in.
        base_url: The address of the site.
    """

    def __init__(self, document: Document, base_url: str) -> None:
        self._document = document
        self._base_url = base_url
        self._entries: deque[FeedEntry] = deque(maxlen=_ENTRIES)

    def add(self, post: Post, line: ListedPost) -> None:
        """Add a post. The 40 posts added last are in the feed.

        Args:
            post: The post.
            line: What is shown of it.
        """
        updated = post.created_at.isoformat().replace("+00:00", "Z")
        self._entries.append(FeedEntry(self._base_url + line.address, line.time, updated, line.beginning))

    def write(self, pages: Pages) -> None:
        """Write the feed and the site map."""
        newest = sorted(self._entries, key=lambda entry: entry.updated, reverse=True)
        made = self._document.generated_at
        pages.write_file(
            "feed.xml",
            "feed.xml",
            owner=self._document.owner,
            maker=maker(),
            entries=newest,
            updated=newest[0].updated if newest else made.isoformat() if made else "1970-01-01T00:00:00Z",
        )
        pages.write_file("sitemap.xml", "sitemap.xml", names=pages.names[:_MOST_IN_MAP])
