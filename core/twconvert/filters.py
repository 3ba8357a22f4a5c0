"""The filters that come with twconvert: by kind of post, and by date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import typer

from twconvert.errors import UsageError
from twconvert.hookspecs import Filter, hookimpl

if TYPE_CHECKING:
    from datetime import tzinfo

    from twconvert.model import Post

KINDS = ("replies", "reposts", "community", "circle", "deleted", "likes", "messages", "relations", "lists", "chats")
PRIVATE_KINDS = frozenset({"circle", "deleted", "likes", "messages", "relations", "chats"})
"""What nobody but the owner could see, or was meant to: out unless it is asked for."""

_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_LAST_MONTH = 12


@hookimpl
def twconvert_filters() -> Iterable[Filter]:
    """Yield the filters."""
    yield Filter(name="kinds", filter=keep_kinds)
    yield Filter(name="period", filter=keep_period)


def selected_kinds(include: Iterable[str] | None, exclude: Iterable[str] | None) -> frozenset[str]:
    """Return the kinds that are wanted.

    Raises:
        UsageError: there is no such kind.
    """
    asked, refused = frozenset(include or ()), frozenset(exclude or ())
    unknown = sorted((asked | refused) - frozenset(KINDS))
    if unknown:
        raise UsageError(f"there is no kind {unknown[0]!r}; the kinds are {', '.join(KINDS)}")
    return (frozenset(KINDS) - PRIVATE_KINDS | asked) - refused


def keep_kinds(
    posts: Iterable[Post],
    *,
    include: Annotated[
        list[str] | None,
        typer.Option(metavar="KIND", help="Take a private kind in: circle, deleted, likes, messages, relations, chats"),
    ] = None,
    exclude: Annotated[
        list[str] | None, typer.Option(metavar="KIND", help="Leave a kind out: replies, reposts, community, lists ...")
    ] = None,
) -> Iterator[Post]:
    """Keep the posts of the kinds that are wanted. A reply to oneself continues a thread and is no reply here."""
    kinds = selected_kinds(include, exclude)
    for post in posts:
        if (
            (post.visibility == "public" or post.visibility in kinds)
            and (post.repost_of is None or "reposts" in kinds)
            and (post.reply_to is None or "replies" in kinds or _is_own(post))
        ):
            yield post


def keep_period(
    posts: Iterable[Post],
    *,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Leave out what is older: 2019, 2019-05 or 2019-05-31.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="Leave out what is newer; the day, month or year itself stays.")
    ] = None,
    timezone: str = "UTC",
) -> Iterator[Post]:
    """Keep the posts of a period."""
    if not since and not until:
        yield from posts
        return
    zone = time_zone(timezone)
    earliest = _period(since, zone)[0] if since else None
    latest = _period(until, zone)[1] if until else None
    for post in posts:
        time = post.created_at.replace(tzinfo=zone) if post.precision == "day" else post.created_at
        if (earliest is None or time >= earliest) and (latest is None or time < latest):
            yield post


def time_zone(name: str) -> tzinfo:
    """Return the time zone of this name.

    Raises:
        UsageError: there is none.
    """
    if name == "UTC":
        return UTC
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UsageError(f"there is no time zone {name!r}; names look like Europe/Berlin") from error


def _period(text: str, zone: tzinfo) -> tuple[datetime, datetime]:
    """Return when a year, month or day begins and ends."""
    match = _DATE.fullmatch(text.strip())
    try:
        if not match:
            raise ValueError(text)  # noqa: TRY301 - one message for both ways of being no date
        year, month, day = int(match[1]), match[2], match[3]
        begin = datetime(year, int(month or 1), int(day or 1), tzinfo=zone)
        if day:
            return begin, begin + timedelta(days=1)
        if month and int(month) < _LAST_MONTH:
            return begin, begin.replace(month=int(month) + 1)
        return begin, begin.replace(year=year + 1, month=1)
    except (ValueError, OverflowError) as error:
        raise UsageError(f"{text!r} is no date; write 2019, 2019-05 or 2019-05-31") from error


def _is_own(post: Post) -> bool:
    return post.reply_to is not None and bool(post.author.id) and post.reply_to.author.id == post.author.id
