"""Goes through a plan: asks, writes down what came of it, and stops where a host does not want to be asked."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from twconvert.fetch.asking import Asker
from twconvert.fetch.clock import Pace, SystemClock
from twconvert.fetch.links import target_of
from twconvert.fetch.media import MediaFetcher
from twconvert.fetch.planning import LARGER
from twconvert.fetch.state import errors_of_folder
from twconvert.fetch.wayback import MOST, SECONDS_BETWEEN, WAYBACK, medium_from_wayback, target_from_wayback
from twconvert.fetched.addresses import short_link

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from twconvert.fetch.asking import Asks, Outcome
    from twconvert.fetch.clock import Clock
    from twconvert.fetch.planning import Item, Plan
    from twconvert.fetch.state import State

_MOST_REFUSALS = 20
_MOST_UNREACHED = 2
"""Addresses in a row, each tried three times, after which a host is taken to be out of reach."""
_USUAL_PAUSE = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much is asked for, and how fast."""

    most_addresses: int | None = None
    """The number of addresses that are asked for in this run; ``None`` for all."""
    most_bytes: int = 200 * 10**6
    """The number of bytes that a file may have."""
    rate: float = 1.0
    """Requests a second to each host."""
    with_wayback: bool = False
    """Whether what is gone is looked for in the Wayback Machine."""


@dataclass(slots=True)
class Fetching:
    """What came of a run."""

    states: Counter[str] = field(default_factory=Counter)
    """The number of addresses by what came of them."""
    requests: int = 0
    """The number of requests that were sent."""
    bytes: int = 0
    """The length of all files that are new."""
    copies: int = 0
    """How many of them are from the Wayback Machine."""
    stopped: list[str] = field(default_factory=list)
    """For each host that was given up, a sentence that says why, and when to go on."""
    left: int = 0
    """The number of addresses that were not asked for."""


def fetch_all(
    plan: Plan,
    state: State,
    web: Asks,
    limits: Limits,
    *,
    clock: Clock | None = None,
    chance: Callable[[], float] = random.random,
    step: Callable[[str, int, int | None], None] | None = None,
    result: Fetching | None = None,
) -> Fetching:
    """Ask for everything in a plan, and return what came of it.

    Args:
        plan: The plan.
        state: The folder to fill.
        web: Sends the requests.
        limits: How much is asked for.
        clock: The clock; that of the computer where not given.
        chance: Returns a number from 0 to 1.
        step: Is told how far the run is, as the method of `twconvert.Progress` is.
        result: What is filled in, also where an error or a signal ends the run.

    Raises:
        OutputError: The folder could not be written.
    """
    result = Fetching() if result is None else result
    run = _Run(plan, state, web, limits=limits, clock=clock or SystemClock(), chance=chance, result=result)
    try:
        with errors_of_folder(state.media.parent):
            total = min(plan.left(), limits.most_addresses or plan.left())
            number = 0
            while limits.most_addresses is None or number < limits.most_addresses:
                item = plan.next()
                if item is None:
                    break
                if step:
                    step(f"asking {item.host}", number, total)
                number += 1
                run.ask(item)
    finally:
        result.requests = run.asker.requests
        result.left = plan.left()
        with errors_of_folder(state.media.parent):
            state.write_links()
    return result


class _Run:
    """A run through a plan."""

    def __init__(
        self,
        plan: Plan,
        state: State,
        web: Asks,
        *,
        limits: Limits,
        clock: Clock,
        chance: Callable[[], float],
        result: Fetching,
    ) -> None:
        self._plan = plan
        self._state = state
        self._limits = limits
        self._clock = clock
        self._result = result
        self._refusals: Counter[str] = Counter()
        self._unreached: Counter[str] = Counter()
        self._looked_for = 0
        self.asker = Asker(web, clock, Pace(clock, self._gap, chance))
        self._media = MediaFetcher(self.asker, state, limits.most_bytes)

    def ask(self, item: Item) -> None:
        """Ask for an address, and write down what came of it."""
        is_link = item.kind == "link"
        outcome = target_of(item.url, self.asker) if is_link else self._media.fetch(item)
        self._note_mood(item, outcome)
        if outcome.state == "gone" and self._may_look_for_copy():
            self._looked_for += 1
            copy = (
                target_from_wayback(item.url, self.asker)
                if is_link
                else medium_from_wayback(item, self.asker, self._media)
            )
            if copy.state == "done":
                outcome = copy
                self._result.copies += 1
        self._write_down(item, outcome)

    def _write_down(self, item: Item, outcome: Outcome) -> None:
        self._state.note(
            item.url,
            item.kind,
            outcome.state,
            self._clock.now().isoformat(timespec="seconds").replace("+00:00", "Z"),
            name=item.name,
            http=outcome.http,
            size=outcome.size,
            sha256=outcome.sha256,
            target=outcome.target if outcome.state == "done" and item.kind == "link" else None,
            source=outcome.source,
        )
        self._result.states[outcome.state] += 1
        if outcome.state == "done" and item.kind == "media":
            self._result.bytes += outcome.size or 0
        further = short_link(outcome.target) if outcome.target and item.kind == "link" else None
        if further:
            self._plan.follow(further)

    def _note_mood(self, item: Item, outcome: Outcome) -> None:
        """Give a host up that cannot be reached, wants a long rest, or refuses again and again."""
        host = item.host
        self._unreached[host] = self._unreached[host] + 1 if outcome.is_unreached else 0
        # What the archive has and the host denies to have is protected, rather than gone.
        is_refusal = outcome.state in {"refused", "failed"} or (outcome.state == "gone" and item.stage == LARGER)
        self._refusals[host] = self._refusals[host] + 1 if is_refusal else 0
        if self._unreached[host] >= _MOST_UNREACHED:
            self._give_up(host, outcome.reason or f"{host} could not be reached", outcome.until)
        elif outcome.until and outcome.until > self._clock.now() and outcome.state == "failed":
            self._give_up(host, f"{host} asks to be left alone", outcome.until)
        elif self._refusals[host] >= _MOST_REFUSALS:
            last = outcome.http or outcome.reason
            why = f"{host} refused {_MOST_REFUSALS} times in a row (the last time with {last})"
            self._give_up(host, why, outcome.until)

    def _give_up(self, host: str, why: str, until: datetime | None) -> None:
        if self._plan.drop(host):
            time = (until or self._clock.now() + _USUAL_PAUSE).astimezone()
            self._result.stopped.append(f"{why}; go on after {time:%H:%M on %Y-%m-%d}")

    def _may_look_for_copy(self) -> bool:
        return self._limits.with_wayback and self._looked_for < MOST

    def _gap(self, host: str) -> float:
        gap = 1 / self._limits.rate
        return max(gap, SECONDS_BETWEEN) if host == WAYBACK else gap
