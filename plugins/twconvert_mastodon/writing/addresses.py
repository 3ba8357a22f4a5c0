"""The addresses by which an archive calls its owner, posts and hashtags."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from twconvert.urls import account_url, post_url, profile_url, safe_url
from twconvert_mastodon.addresses import TWITTER, host_of

if TYPE_CHECKING:
    from twconvert import AccountRef, Document, Post

_NOWHERE = "https://twconvert.invalid/users/"
"""Every account needs an address, also one of which nothing is known. ``.invalid`` leads nowhere (RFC 6761)."""


class Addresses:
    """Knows where the owner of a document, the posts and the hashtags of the service are."""

    def __init__(self, document: Document) -> None:
        owner = document.owner
        self._service = document.service
        known = profile_url(self._service, owner.id, owner.handle) or self._numbered(owner.id)
        self.actor = safe(known) or f"{_NOWHERE}{quote(owner.id or 'owner', safe='')}"
        """The owner."""
        self.followers = f"{self.actor}/followers"
        """All who follow the owner. Other audiences are refused by slurp (``internal/archive/archive.go``)."""
        host = host_of(self.actor) or ""
        self._tags = f"https://{host}/hashtag/" if host == TWITTER else f"https://{host}/tags/"

    def post(self, post: Post) -> str:
        """Return the address of a post of the owner's."""
        url = post.url or post_url(self._service, post.id)
        return safe(url) or f"{self.actor}/statuses/{quote(post.id, safe='')}"

    def original(self, post: Post) -> str:
        """Return the address of what a post repeats; one of its own where there is none."""
        repost = post.repost_of
        url = (repost.url or post_url(self._service, repost.id or "")) if repost else None
        return safe(url) or f"{self.post(post)}#original"

    def account(self, account: AccountRef) -> str:
        """Return the address of somebody else; that of the service where nothing tells."""
        url = account_url(self._service, account)
        return safe(url) or f"{_NOWHERE}unknown"

    def tag(self, tag: str) -> str:
        """Return the address of a hashtag, given without its ``#``."""
        return self._tags + quote(tag, safe="")

    def _numbered(self, account_id: str | None) -> str | None:
        template = self._service.identity_url
        return template.replace("{id}", account_id) if template and account_id else None


def safe(url: str | None) -> str | None:
    """Return an address as every program accepts it; ``None`` where there is none, or it is not one of the web."""
    return safe_url(url) if url else None
