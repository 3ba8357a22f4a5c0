"""Links to the web, and to posts in this volume or another one."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from twconvert.outline import RepliesInMarkup
from twconvert.urls import profile_url, safe_url

if TYPE_CHECKING:
    from twconvert import Document
    from twconvert_docx.relationships import Relationships

_LONGEST_ID = 38
"""A bookmark's name has up to 40 characters, the first of them a letter."""


class Links:
    """Makes the links of one file.

    Args:
        document: The document, the whole or a volume.
        relationships: The relationships of its file.
    """

    def __init__(self, document: Document, relationships: Relationships) -> None:
        self._service = document.service
        self._threads = document.threads
        self._volume = document.volume
        self.relationships = relationships

    def to_web(self, url: str | None) -> str:
        """Return the attributes of a link, or nothing where the address is no web address."""
        number = self.id_of(url) if url else None
        return f'r:id="{number}"' if number else ""

    def id_of(self, url: str) -> str | None:
        """Return the id of a web address, or nothing where it is none."""
        address = safe_url(url)
        return self.relationships.link(address) if address else None

    def to_account(self, account_id: str | None, handle: str | None) -> str:
        """Return the attributes of a link to an account, or nothing where it has no address."""
        return self.to_web(profile_url(self._service, account_id, handle))

    def to_post(self, post_id: str) -> str:
        """Return the attributes of a link to a post of this volume or another one, or nothing."""
        anchor = f'w:anchor="{bookmark_of(post_id)}"'
        if self._threads.index_of(post_id) is not None:
            return anchor
        number = self._volume.number_of(post_id) if self._volume else None
        return f"{self.to_volume(number)} {anchor}" if number else ""

    def to_volume(self, number: int) -> str:
        """Return the attributes of a link to the file of another volume, which lies beside this one."""
        return f'r:id="{self.relationships.link(self._volume.file_names[number - 1])}"' if self._volume else ""


class LinksWithin(Links):
    """Makes the links of words that lead to no posts but those of the same file."""

    def to_post(self, post_id: str) -> str:
        """Return the attributes of a link to a post, for which no document is asked."""
        return f'w:anchor="{bookmark_of(post_id)}"'


class LinksOfReplies(Links):
    """Makes the links of the words of `RepliesInMarkup`, with an address for the id of the answered post."""

    def to_web(self, url: str | None) -> str:
        """Return the attributes of a link, or nothing where the address is no web address."""
        return f'r:id="{url}"' if url == RepliesInMarkup.answered else super().to_web(url)


def linked(target: str, runs: str) -> str:
    """Return a link around runs, or these alone where there is no target.

    Args:
        target: Attributes that `Links` returned.
        runs: The runs that the reader sees.
    """
    return f'<w:hyperlink {target} w:history="1">{runs}</w:hyperlink>' if target else runs


def bookmark_of(post_id: str) -> str:
    """Return the name of the bookmark at a post."""
    if post_id.isascii() and post_id.isdecimal() and len(post_id) <= _LONGEST_ID:
        return f"p{post_id}"
    return f"q{sha256(post_id.encode()).hexdigest()[:_LONGEST_ID]}"
