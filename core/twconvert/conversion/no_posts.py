"""Says why no post is left, where an archive has some and what was asked for leaves all of them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.wording import listed

if TYPE_CHECKING:
    from collections.abc import Container, Iterator
    from datetime import date, datetime, tzinfo

    from twconvert.conversion.options import ConversionOptions
    from twconvert.extent import Extent
    from twconvert.model import Post
    from twconvert.report import Report


class PostsSeen:
    """How many posts came to the filters, and of which time they are.

    Args:
        zone: The time zone whose days count.
        kinds: The names of the kinds that are wanted. Posts of a private kind count where it is one of them.
        options: What is asked of the conversion.
        extent: The same, worked out.
    """

    def __init__(self, zone: tzinfo, kinds: Container[str], options: ConversionOptions, extent: Extent) -> None:
        self._zone = zone
        self._kinds = kinds
        self._options = options
        self._extent = extent
        self._asked = list(_asked(options, extent))
        self._count = 0
        self._first: datetime | None = None
        self._last: datetime | None = None

    @property
    def is_needed(self) -> bool:
        """Whether an option may leave posts out. Where none does, posts need not be taken into account."""
        return bool(self._asked)

    def add(self, post: Post) -> None:
        """Take a post into account, if it is public or asked for."""
        if post.visibility != "public" and post.visibility not in self._kinds:
            return
        self._count += 1
        time, first, last = post.created_at, self._first, self._last
        if first is None or last is None:
            self._first = self._last = time
            return
        try:
            if time > last:
                self._last = time
            elif time < first:
                self._first = time
        except TypeError:
            # A faulty loader may give a time without a zone, which cannot be compared.
            return

    def report_none_left(self, left: int, report: Report) -> None:
        """Report that none of them is in the document, and which option leaves them out.

        Args:
            left: The number of posts in the document. Nothing is reported where there are any.
            report: The report.
        """
        options, extent = self._options, self._extent
        if left or not (self._count and self._asked):
            return
        whole = "the only one" if self._count == 1 else f"all {self._count:,}"
        verb = "is" if self._count == 1 else "are"
        if extent.first_day and self._last and self._day(self._last) < extent.first_day:
            why = f"before {options.since} (the option 'since')"
        elif extent.last_day and self._first and self._day(self._first) > extent.last_day:
            why = f"after {options.until} (the option 'until')"
        else:
            why = f"left out by {listed(self._asked)}"
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
