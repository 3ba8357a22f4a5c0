"""What the owner kept of the posts of others: likes, and moments."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from twconvert.model.content import Inline
from twconvert.model.people import AccountRef


class Like(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A post that the owner liked. No archive says when it was liked."""

    post_id: str
    """The id of the post."""
    url: str | None = None
    """The web address of the post."""
    content: tuple[Inline, ...] = ()
    """The text of the post; empty where the archive does not hold it."""
    notice: str | None = None
    """Why the service did not show the text, as a sentence: ``This post is from a suspended account.``"""
    author: AccountRef | None = None
    """Who wrote the post; ``None`` where the archive does not say."""
    created_at: datetime | None = None
    """When the post was written; ``None`` where neither the archive nor the id says."""


class Moment(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A collection of posts that the owner made."""

    id: str
    """The id."""
    title: str
    """The title; empty where the owner gave it none."""
    created_at: datetime
    """When it was made."""
    url: str | None = None
    """The web address of the collection."""
    post_urls: tuple[str, ...] = ()
    """The web addresses of its posts, in their order; each ends in the id of the post."""
