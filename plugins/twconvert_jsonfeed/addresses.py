"""Where things are: the files of the feed, posts and accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.urls import profile_url, safe_url

if TYPE_CHECKING:
    from twconvert import Post, Service

MEDIA_FOLDER = "media"


def page_name(number: int) -> str:
    """Return the name of the file of a page, counted from 1."""
    return "feed.json" if number == 1 else f"feed-{number}.json"


def address_of_post(post: Post) -> str | None:
    """Return the address of a post on the web."""
    return safe_url(post.url) if post.url else None


def item_id(post: Post) -> str:
    """Return what the feed knows a post by: its address, and where there is none, its id in the archive."""
    return address_of_post(post) or post.id


def address_of_account(service: Service, account_id: str | None, handle: str | None) -> str | None:
    """Return the address of an account on the web."""
    url = profile_url(service, account_id, handle)
    return safe_url(url) if url else None
