"""Which part of an archive was asked for."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


Only: TypeAlias = Literal["threads", "originals", "pictures"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostSelection:
    """Which posts are asked for. A thread is taken in whole, where one of its posts is asked for.

    A post has to meet all that is given; of several texts, hashtags, accounts or languages it has to meet one. Where no
    field is given, every post is asked for.
    """

    min_likes: int | None = None
    """The least number of likes. Those of a repost are another person's, and do not count."""
    top: int | None = None
    """How many posts of those that meet everything else: those with the most likes, and with as many likes the most
    reposts, and with as many of these the oldest."""
    match: tuple[str, ...] = ()
    """Texts that a post holds, or the description of one of its pictures. Capital letters are like small ones."""
    hashtag: tuple[str, ...] = ()
    """Hashtags, with or without ``#``."""
    with_account: tuple[str, ...] = ()
    """Handles of accounts that the post answers, mentions, quotes or reposts, with or without ``@``."""
    language: tuple[str, ...] = ()
    """Languages as BCP 47 tags. ``de`` is also ``de-AT``."""
    only: Only | None = None
    """``threads``: of two posts or more; ``originals``: threads that begin with neither a reply nor a repost;
    ``pictures``: posts with a picture or film that is in the archive."""

    def given(self) -> dict[str, object]:
        """Return the fields that are given, by their names."""
        values = {each.name: getattr(self, each.name) for each in fields(self)}
        return {name: value for name, value in values.items() if value not in {None, ()}}


class Extent(NamedTuple):
    """What was asked of a conversion that decides what is in the document."""

    first_day: date | None = None
    """The first day that is taken in; ``None`` where it is that of the archive."""
    last_day: date | None = None
    """The last day that is taken in; ``None`` where it is that of the archive."""
    added: tuple[str, ...] = ()
    """The names of the private kinds that are taken in, sorted."""
    removed: tuple[str, ...] = ()
    """The names of the kinds that are usually taken in, and are left out; sorted."""
    has_media: bool = True
    """Whether pictures and films are taken in."""
    filter_options: tuple[tuple[str, str], ...] = ()
    """The options of filters of other distributions that are not as usual, with their values as text; sorted."""

    posts: PostSelection = PostSelection()
    """Which posts are taken in."""

    def key(self) -> str:
        """Return it as a line of JSON, which is the same for the same extent; empty where all is as usual."""
        parts: Mapping[str, object] = {
            "since": str(self.first_day or ""),
            "until": str(self.last_day or ""),
            "include": self.added,
            "exclude": self.removed,
            "without": () if self.has_media else ("media",),
            "filters": self.filter_options,
            "posts": self.posts.given(),
        }
        asked = {name: value for name, value in parts.items() if value}
        return json.dumps(asked, separators=(",", ":"), sort_keys=True) if asked else ""
