"""What the owner kept of others' posts: likes, and moments."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from twconvert.model.content import Inline
from twconvert.model.people import AccountRef


class Like(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A post that the owner liked. When it was liked, no archive says."""

    post_id: str
    url: str | None = None
    content: tuple[Inline, ...] = ()
    """Empty where the archive does not hold it, or could not be shown it."""
    author: AccountRef | None = None
    created_at: datetime | None = None
    """When the post was written."""


class Moment(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A collection of posts that the owner made."""

    id: str
    title: str
    created_at: datetime
    url: str | None = None
    post_urls: tuple[str, ...] = ()
