"""Time: what it is, and waiting politely."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

_LONGEST_BACKOFF = 60.0
_MOST_DIGITS = 9


class Clock(Protocol):
    """What time it is. Tests bring one in which nobody has to wait."""

    def now(self) -> datetime:
        """Return the time of day, in UTC."""
        ...

    def seconds(self) -> float:
        """Return a number of seconds that never goes back."""
        ...

    def sleep(self, seconds: float) -> None:
        """Wait."""
        ...


class SystemClock:
    """The clock of the computer."""

    def now(self) -> datetime:
        """Return the time of day, in UTC."""
        return datetime.now(UTC)

    def seconds(self) -> float:
        """Return a number of seconds that never goes back."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)


class Pace:
    """Says when a host may be asked next.

    Args:
        clock: The clock.
        gap: The number of seconds between two requests to one host, by the host.
        chance: Returns a number from 0 to 1, so that those who were refused together do not come back together.
    """

    def __init__(self, clock: Clock, gap: Callable[[str], float], chance: Callable[[], float]) -> None:
        self._clock = clock
        self._gap = gap
        self._chance = chance
        self._next: dict[str, float] = {}

    def wait(self, host: str) -> None:
        """Wait until a host may be asked."""
        until = self._next.get(host, 0.0)
        remaining = until - self._clock.seconds()
        if remaining > 0:
            self._clock.sleep(remaining)
        self._next[host] = self._clock.seconds() + self._gap(host)

    def hold(self, host: str, seconds: float) -> None:
        """Leave a host alone for so many seconds from now."""
        self._next[host] = max(self._next.get(host, 0.0), self._clock.seconds() + seconds)

    def back_off(self, host: str, tries: int) -> None:
        """Leave a host alone, twice as long after each try up to a minute, and up to half of that less."""
        self.hold(host, min(_LONGEST_BACKOFF, 2.0**tries) * (1 - self._chance() / 2))


def seconds_to_wait(retry_after: str | None, now: datetime) -> float | None:
    """Return how long a server asks to be left alone (RFC 9110, section 10.2.3); ``None`` where it does not say.

    Args:
        retry_after: The header: a number of seconds, or a date.
        now: What time it is.
    """
    text = (retry_after or "").strip()
    if text.isascii() and text.isdecimal():
        return float(text[:_MOST_DIGITS])
    try:
        date = parsedate_to_datetime(text)
    except (TypeError, ValueError, OverflowError):
        return None
    return max(0.0, (date.replace(tzinfo=date.tzinfo or UTC) - now).total_seconds())
