"""What an archive that twconvert made says in ``_twconvert``, beyond the words of ActivityStreams."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, get_args

from twconvert import Account, AccountRef, HandleChange, Reply, Repost, Service
from twconvert_mastodon.times import time_or_none

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import Post

QUOTE_CLASS = "quote-inline"
"""The class of the link to a quoted post, for programs that show no quotes (Mastodon 4.5)."""
ABSENT_CLASS = "twconvert-absent"
"""The class of the sentence in the place of a medium that is not there; ``_twconvert`` tells of the medium."""
FULL_WIDTH_AT = "\uff20"
"""The sign before names that no server takes for one of a mention."""

MediaKind = Literal["image", "video", "animation", "audio"]

_SERVICE = ("name", "profile_url", "account_url", "identity_url", "post_url", "circle", "assistant")


def facts_of(holder: dict[str, Any]) -> dict[str, Any]:
    """Return what an activity, a post, a medium or a profile says in ``_twconvert``."""
    return holder.get("_twconvert") or {}


def ref_of(who: dict[str, Any] | None) -> AccountRef:
    """Return an account."""
    who = who or {}
    return AccountRef(who.get("id"), who.get("handle"), who.get("name"))


def accounts_in(facts: dict[str, Any]) -> Iterator[AccountRef]:
    """Yield the accounts that a text mentions, as far as more is known of them than their handles."""
    return map(ref_of, facts.get("mentions") or ())


def reply_in(facts: dict[str, Any]) -> Reply | None:
    """Return what a post answers that is not in the archive."""
    reply = facts.get("reply_to")
    return Reply(author=ref_of(reply.get("author")), id=reply.get("id"), url=reply.get("url")) if reply else None


def repost_in(facts: dict[str, Any]) -> Repost | None:
    """Return what a post repeats."""
    repost = facts.get("repost_of")
    return repost and Repost(
        author=ref_of(repost.get("author")),
        id=repost.get("id"),
        url=repost.get("url"),
        created_at=time_or_none(repost.get("published")),
        truncated=bool(repost.get("truncated")),
    )


def kind_in(facts: dict[str, Any]) -> MediaKind | None:
    """Return what a medium is, where its media type does not tell."""
    kind = facts.get("kind")
    return kind if kind in get_args(MediaKind) else None


def fields_in(facts: dict[str, Any], post: Post) -> dict[str, Any]:
    """Return the fields of a post of which more is known."""
    fields: dict[str, Any] = {
        "id": facts.get("id") or post.id,
        "url": facts.get("url") or post.url,
        "source": facts.get("source") or post.source,
        "versions": tuple(facts.get("versions") or ()),
    }
    if facts.get("precision") == "day":
        fields["precision"] = "day"
    return fields


def owner_in(facts: dict[str, Any]) -> Account | None:
    """Return the owner, without pictures."""
    if not facts:
        return None
    changes = (
        (time_or_none(e.get("changed_at")), e.get("old"), e.get("new")) for e in facts.get("former_handles") or ()
    )
    return Account(
        **{name: facts.get(name) for name in ("id", "handle", "name", "bio", "location", "website")},
        created_at=time_or_none(facts.get("created_at")),
        handle_changes=tuple(HandleChange(when, old, new) for when, old, new in changes if when and old and new),
    )


def service_in(facts: dict[str, Any]) -> Service | None:
    """Return the service that the posts were written on."""
    service = facts.get("service") or {}
    try:
        return (
            Service(**{name: service[name] for name in _SERVICE if service.get(name)}) if service.get("name") else None
        )
    except ValueError:
        # An address without its placeholder.
        return None
