"""What the addresses of posts and accounts say, on Mastodon and the servers it talks to."""

from __future__ import annotations

import re
from typing import Any

from twconvert import AccountRef

_HOST = re.compile(r"https?://([^/?#@\s]+)")
_ACCOUNT = re.compile(r"(https?://([^/?#@\s]+)/(?:ap/users/\d+|(?:users/|@|u/|p/)([^/?#@\s]+)))(?=[/?#]|$)")
"""``/users/ada``, ``/@ada``, ``/u/ada`` (GoToSocial, Lemmy), ``/p/ada`` (Pixelfed); ``/ap/users/1`` names nobody."""
_OPAQUE = re.compile("[0-9a][0-9a-z]{9,31}")
"""What Misskey puts in the place of a name."""


TWITTER = "twitter.com"
"""Twitter, whose accounts have handles without a host. Archives of its posts are made by programs that move them."""
_TWITTERS = frozenset(f"{name}{host}" for host in (TWITTER, "x.com") for name in ("", "www.", "mobile."))
_ON_TWITTER = re.compile(r"https?://[^/?#]+/(\w{1,20})(?=[/?#]|$)", re.ASCII)
_NO_HANDLES = frozenset({"i", "hashtag", "home", "intent", "search", "share"})


def host_of(url: str) -> str | None:
    """Return the host of an address, with its port if it has one; that of Twitter by its older name."""
    match = _HOST.match(url)
    host = match[1].lower() if match else None
    return TWITTER if host in _TWITTERS else host


def handle_on_twitter(url: str) -> str | None:
    """Return the handle in an address of Twitter, be it that of a profile or a post."""
    match = _ON_TWITTER.match(url) if host_of(url) == TWITTER else None
    return match[1] if match and match[1].lower() not in _NO_HANDLES else None


def account_of(url: str) -> AccountRef | None:
    """Return the account that an address belongs to, be it a profile or a post, as far as the address says."""
    match = _ACCOUNT.match(url)
    if not match:
        return None
    address, host, name = match.groups()
    if name is None:
        return AccountRef(id=address)
    handle = None if _OPAQUE.fullmatch(name) else f"{name}@{host.lower()}"
    # Where profiles are read is not what they are called by.
    return AccountRef(id=None if "/@" in address else address, handle=handle)


def account_at(url: str) -> AccountRef:
    """Return the account that is known by this address."""
    known = account_of(url)
    return AccountRef(id=url, handle=known.handle if known else None)


def last_part(url: str) -> str:
    """Return what tells a post from the others of its server: the last part of the path."""
    path = re.split("[?#]", url, maxsplit=1)[0].rstrip("/").removesuffix("/activity")
    return path.rpartition("/")[2] or url


def address_in(value: Any) -> str | None:
    """Return the address that a reference is, or that it holds (ActivityStreams 2.0, section 4.3)."""
    if isinstance(value, list):
        return next(filter(None, map(address_in, value)), None)
    if isinstance(value, dict):
        value = value.get("href") or value.get("id") or value.get("url")
    return value if isinstance(value, str) and value else None
