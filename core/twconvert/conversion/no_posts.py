"""Says why no post is left, where an archive has some and what was asked for leaves all of them out."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from twconvert.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime, tzinfo

    from twconvert.conversion.options import ConversionOptions
    from twconvert.extent import Extent
    from twconvert.model import Post
    from twconvert.report import Report


class PostsSeen:
    """How many posts came to the filters, and of which time they are.

    Args:
        zone: The time zone whose days count.
    """

    def __init__(self, zone: tzinfo) -> None:
        self._zone = zone
        self._count = 0
        self._first: datetime | None = None
        self._last: datetime | None = None
        self._earliest, self._latest = math.inf, -math.inf
        """The same in seconds since 1970. A faulty loader may give a time without a zone, which cannot be compared."""

    def add(self, post: Post) -> None:
        """Take a post into account."""
        self._count += 1
        seconds = post.created_at.timestamp()
        if seconds < self._earliest:
            self._first, self._earliest = post.created_at, seconds
        if seconds > self._latest:
            self._last, self._latest = post.created_at, seconds

    def report_none_left(self, left: int, options: ConversionOptions, extent: Extent, report: Report) -> None:
        """Report that none of them is in the document, and which option leaves them out.

        Args:
            left: The number of posts in the document. Nothing is reported where there are any.
            options: What is asked of the conversion.
            extent: The same, worked out.
            report: The report.
        """
        asked = list(_asked(options, extent))
        if left or not (self._count and asked):
            return
        whole = "the only one" if self._count == 1 else f"all {self._count:,}"
        verb = "is" if self._count == 1 else "are"
        if extent.first_day and self._last and self._day(self._last) < extent.first_day:
            why = f"before {options.since} (the option 'since')"
        elif extent.last_day and self._first and self._day(self._first) > extent.last_day:
            why = f"after {options.until} (the option 'until')"
        else:
            why = f"left out by {listed(asked)}"
        report.problem("warning", f"no post is in it: {whole} {verb} {why}", kind="no-posts")

    def _day(self, time: datetime) -> date:
        try:
            return time.astimezone(self._zone).date()
        except OverflowError:
            return time.date()


def _asked(options: ConversionOptions, extent: Extent) -> Iterator[str]:
    """Yield the options that may leave posts out, as they were given."""
    if options.since:
        yield f"the option 'since' ({options.since})"
    if options.until:
        yield f"the option 'until' ({options.until})"
    yield from (f"the option 'exclude' ({kind})" for kind in extent.removed)
    if extent.posts.given():
        yield "what was asked of posts"
    yield from (f"the option {name!r} ({value})" for name, value in extent.filter_options)
