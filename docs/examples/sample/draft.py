"""How the posts of the sample archive are written down before they become records."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture or a film of a post."""

    name: str
    """A function of `sample.pictures`."""
    alt: str = ""
    """What it shows; empty where the author wrote nothing."""
    kind: Literal["jpg", "png", "mp4"] = "jpg"
    is_missing: bool = False
    """The archive names the file but does not hold it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A post. In its text, ``{https://...}`` is a link and ``{quote KEY}`` the link of a quoted post."""

    at: str
    """When, in UTC: ``2013-04-13 21:15:50``."""
    text: str
    key: str = ""
    """What other drafts call it."""
    reply_to: str = ""
    """The key of one of the author's own posts."""
    reply_to_handle: str = ""
    """Somebody else, to whose post this is an answer."""
    pictures: tuple[Picture, ...] = ()
    language: str = "en"
    likes: int = 0
    reposts: int = 0
    edit_of: str = ""
    """The key of the version that this one replaces."""
    note: str = ""
    """The whole of a long post, of which ``text`` is the beginning; ``**bold**`` and ``__italic__``."""
    shelf: Literal["tweets", "community", "deleted"] = "tweets"
    deleted_at: str = ""


def repost(at: str, handle: str, text: str) -> Draft:
    """Return a repost as archives hold it: cut to 140 characters."""
    whole = f"RT @{handle}: {text}"
    return Draft(at=at, text=whole if len(whole) <= 140 else whole[:139] + "…")
