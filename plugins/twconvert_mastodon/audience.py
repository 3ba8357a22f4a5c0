"""Who could see a post: what its addressees say (``app/lib/activitypub/tag_manager.rb`` of Mastodon).

=============== =================== ====================
on Mastodon     ``to``              ``cc``
=============== =================== ====================
public          Public              followers, mentioned
unlisted        followers           Public, mentioned
followers only  followers           mentioned
direct          mentioned
=============== =================== ====================
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

_PUBLIC = frozenset({"https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public"})

Audience = Literal["public", "circle", "direct"]


def audience_of(activity: dict[str, Any], followers: str | None) -> Audience:
    """Return who could see what an activity made; where nothing tells, nobody but those it was sent to.

    Args:
        activity: Create or Announce.
        followers: The address that stands for all followers of the owner.
    """
    addressees = set(addressees_of(activity))
    if addressees & _PUBLIC:
        return "public"
    if any(each == followers or each.endswith("/followers") for each in addressees):
        return "circle"
    return "direct"


def addressees_of(activity: dict[str, Any]) -> Iterator[str]:
    """Yield the addresses that something was sent to: those of the post itself, where it has any."""
    post = activity["object"] if isinstance(activity["object"], dict) else {}
    holder = post if post.get("to") or post.get("cc") else activity
    for field in ("to", "cc"):
        value = holder.get(field) or ()
        yield from (value,) if isinstance(value, str) else value
