"""Asks for one address until there is an answer that lasts, and says what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from typing import TYPE_CHECKING, Protocol

from twconvert.fetch.clock import seconds_to_wait
from twconvert.fetch.errors import CutOffError, NotReachedError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from twconvert.fetch.clock import Clock, Pace
    from twconvert.fetch.web import Answer
    from twconvert.fetched.database import State

TRIES = 5
TRIES_OF_UNREACHED = 3
_LONGEST_WAIT = 300.0
"""Seconds. Who asks to be left alone for longer is not asked again in this run."""
_GONE = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})
_BUSY = frozenset(
    {
        HTTPStatus.REQUEST_TIMEOUT,
        HTTPStatus.TOO_EARLY,
        HTTPStatus.TOO_MANY_REQUESTS,
        HTTPStatus.INTERNAL_SERVER_ERROR,
        HTTPStatus.BAD_GATEWAY,
        HTTPStatus.SERVICE_UNAVAILABLE,
        HTTPStatus.GATEWAY_TIMEOUT,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of an address."""

    state: State
    http: int | None = None
    target: str | None = None
    """Where a short link leads."""
    size: int | None = None
    sha256: str | None = None
    source: str | None = None
    """The address that gave the file."""
    until: datetime | None = None
    """When the host may be asked again, where it said so."""
    is_unreached: bool = False
    """Whether the host could not be reached at all."""
    reason: str = ""


class Asks(Protocol):
    """Sends a request, as `twconvert.fetch.web.Web` does."""

    def ask(self, url: str, headers: Mapping[str, str]) -> Answer:
        """Ask for an address.

        Raises:
            NotReachedError: The host could not be reached.
            CutOffError: The connection ended before there was an answer.
        """
        ...


class Asker:
    """Asks politely.

    Args:
        web: What sends the requests.
        clock: The clock.
        pace: Says when a host may be asked.
    """

    def __init__(self, web: Asks, clock: Clock, pace: Pace) -> None:
        self._web = web
        self.clock = clock
        self._pace = pace
        self.requests = 0
        """The number of requests that were sent."""

    def outcome(
        self,
        url: str,
        judge: Callable[[Answer], Outcome | None],
        headers: Callable[[], Mapping[str, str]] = dict,
        *,
        gives_up_at: frozenset[int] = frozenset(),
    ) -> Outcome:
        """Ask for an address until there is an answer that lasts: five times at most, and three where nobody answers.

        Args:
            url: The address.
            judge: Returns what an answer means that is neither a refusal nor a sign of a busy server; ``None`` where
                the address is to be asked once more. It may raise `CutOffError`.
            headers: Returns the headers of the next request.
            gives_up_at: The statuses after which the address is not asked again, though others are like them.
        """
        host = url.split("/")[2]
        last = Outcome(state="failed")
        for number in range(1, TRIES + 1):
            self._pace.wait(host)
            self.requests += 1
            try:
                answer = self._web.ask(url, headers())
            except NotReachedError as error:
                last = Outcome(state="failed", is_unreached=True, reason=str(error))
                if number == TRIES_OF_UNREACHED:
                    return last
                self._pace.back_off(host, number)
                continue
            except CutOffError as error:
                last = Outcome(state="failed", reason=str(error))
                self._pace.back_off(host, number)
                continue
            try:
                made = self._judged(answer, judge)
            except CutOffError as error:
                made = None
                last = Outcome(state="broken", http=answer.status, reason=str(error))
            finally:
                answer.close()
            if made and (made.state != "failed" or answer.status in gives_up_at):
                return made
            last = made or last
            wait = seconds_to_wait(answer.header("Retry-After"), self.clock.now())
            if wait is None:
                self._pace.back_off(host, number)
            elif wait > _LONGEST_WAIT:
                return last
            else:
                self._pace.hold(host, wait)
        return last

    def _judged(self, answer: Answer, judge: Callable[[Answer], Outcome | None]) -> Outcome | None:
        status = answer.status
        if status in _GONE:
            return Outcome(state="gone", http=status)
        if status in _BUSY:
            wait = seconds_to_wait(answer.header("Retry-After"), self.clock.now())
            return Outcome(state="failed", http=status, until=_after(self.clock.now(), wait))
        return judge(answer)


def _after(now: datetime, seconds: float | None) -> datetime | None:
    return now + timedelta(seconds=seconds) if seconds is not None else None
