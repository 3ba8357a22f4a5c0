"""Summaries of posts, made of what is stored of them without reading the rest."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec import Raw, Struct

from twconvert.model.statistics import PostSummary

if TYPE_CHECKING:
    from collections.abc import Collection

    from twconvert.store.bodies import Bodies

_AT_ONCE = 64
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class _Known(Struct, gc=False):
    """Some fields of a post, as `twconvert.Post` has them."""

    id: str
    created_at: datetime
    precision: Literal["second", "day"] = "second"
    repost_of: Raw = Raw()
    likes: int | None = None
    reposts: int | None = None


_decode = msgspec.msgpack.Decoder(_Known).decode


def summaries_of(keys: Collection[int], bodies: Bodies) -> dict[int, PostSummary]:
    """Return the summaries of the posts with some keys."""
    waiting = sorted(keys)
    found = {}
    for start in range(0, len(waiting), _AT_ONCE):
        for key, data in bodies.read_all(waiting[start : start + _AT_ONCE]):
            if key in keys:
                found[key] = _summary(_decode(data))
    return found


def _summary(post: _Known) -> PostSummary:
    # The numbers of a repost are those of the post of somebody else.
    is_own = not post.repost_of
    return PostSummary(
        id=post.id,
        created_at=_EPOCH + timedelta(seconds=post.created_at.timestamp()),
        precision=post.precision,
        likes=post.likes or 0 if is_own else 0,
        reposts=post.reposts or 0 if is_own else 0,
    )
