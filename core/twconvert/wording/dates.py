"""Dates in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from twconvert.model import Document, Post

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def day(moment: date) -> str:
    """Return ``5 January 2019``."""
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def clock(moment: datetime) -> str:
    """Return ``14:03``."""
    return f"{moment.hour:02}:{moment.minute:02}"


def moment_of(document: Document, post: Post) -> str:
    """Return when a post was made: ``5 January 2019, 14:03``, or the day alone if no more is known."""
    local = document.local_time(post)
    return day(local) if post.precision == "day" else f"{day(local)}, {clock(local)}"


def machine_readable(post: Post) -> str:
    """Return when a post was made, as the ``datetime`` attribute of HTML wants it."""
    text = post.created_at.isoformat()
    return text[:10] if post.precision == "day" else f"{text[:19]}Z"


def period_of(document: Document) -> str | None:
    """Return the days of `Document.period` in words, by the document's clock; ``None`` where it has none."""
    ends = _ends(document)
    return period_between(*ends) if ends else None


def period_between(first: datetime, last: datetime) -> str:
    """Return ``5 January 2019 to 3 March 2024``, or ``5 January 2019``."""
    return day(first) if first.date() == last.date() else f"{day(first)} to {day(last)}"


def last_day_of(document: Document) -> date | None:
    """Return the last day of `Document.period`, by the document's clock; ``None`` where it has none."""
    ends = _ends(document)
    return ends[1].date() if ends else None


def years_of(document: Document) -> str | None:
    """Return ``2019 - 2024`` (with the right dash), ``2019``, or ``None`` where the document has no period."""
    ends = _ends(document)
    if not ends:
        return None
    first, last = ends[0].year, ends[1].year
    return str(first) if first == last else f"{first}\u2013{last}"


def month_number(moment: datetime) -> int:
    """Return the months since the beginning of our era, so that months can be sorted and kept in arrays."""
    return moment.year * 12 + moment.month - 1


def _ends(document: Document) -> tuple[datetime, datetime] | None:
    posts = document.posts
    if len(posts):
        return document.local_time(posts[0]), document.local_time(posts[-1])
    period = document.period
    return (document.local(period[0]), document.local(period[1])) if period else None
