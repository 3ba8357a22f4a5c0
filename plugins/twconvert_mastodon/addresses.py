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


def host_of(url: str) -> str | None:
    """Return the host of an address, with its port if it has one."""
    match = _HOST.match(url)
    return match[1].lower() if match else None


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
