"""Links to the web, and to posts in this volume or another one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from twconvert.urls import profile_url, safe_url, shown_url
from twconvert_pdf.markup import breakable

if TYPE_CHECKING:
    from twconvert import Document

_LONGEST_ADDRESS = 8_000
"""Typst takes no longer one for a link."""


class Links:
    """Makes the links of one book.

    Args:
        document: The document, the whole or a volume.
        with_footnotes: Whether an address that the words do not say is in a footnote.
    """

    def __init__(self, document: Document, *, with_footnotes: bool) -> None:
        self._service = document.service
        self._threads = document.threads
        self._volume = document.volume
        self._with_footnotes = with_footnotes

    def to_web(self, url: str | None, words: list[Any], *, has_footnote: bool = False) -> list[Any]:
        """Return words as a link, or as they are where the address is no web address.

        Args:
            url: The address.
            words: What the reader sees.
            has_footnote: Whether its address stands in a footnote, where there are any.
        """
        address = safe_url(url) if url else None
        if not address or not words:
            return words
        if len(address) > _LONGEST_ADDRESS:
            return [*words, f" ({breakable(address)})"]
        if has_footnote and self._with_footnotes:
            return [["web", address, words, [breakable(shown_url(address))]]]
        return [["web", address, words]]

    def to_account(self, account_id: str | None, handle: str | None, words: list[Any]) -> list[Any]:
        """Return words as a link to an account, or as they are where it has no address."""
        return self.to_web(profile_url(self._service, account_id, handle), words)

    def to_post(self, post_id: str, words: list[Any]) -> list[Any]:
        """Return words as a link to a post of this volume or another one, or as they are where there is none."""
        if not words:
            return words
        if self._threads.index_of(post_id) is not None:
            return [["post", label_of(post_id), words]]
        number = self._volume.number_of(post_id) if self._volume else None
        return [["web", self._volume.file_names[number - 1], words]] if self._volume and number else words


def label_of(post_id: str) -> str:
    """Return the label of a post."""
    return f"post-{post_id}"
