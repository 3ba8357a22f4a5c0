"""What is said before a run, and after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.fetch.planning import LARGER, LINKS, MISSING
from twconvert.fetch.wayback import MOST, WAYBACK
from twconvert.fetched.addresses import FILMS, SHORTENERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.fetch.planning import Plan
    from twconvert.fetch.running import Fetching, Limits

_MINUTE, _HOUR = 60, 3600


def lines_about_plan(plan: Plan, limits: Limits) -> Iterator[str]:
    """Yield how many addresses are asked for at which hosts, and how long that takes."""
    hosts: dict[str, list[str]] = {}
    numbers: dict[str, int] = {}
    for host, stage, number in plan.hosts():
        hosts.setdefault(host, []).append(_what(host, stage, number))
        numbers[host] = numbers.get(host, 0) + number
    for host, what in hosts.items():
        yield f"{host}: {', '.join(what)}"
    if plan.elsewhere:
        yield f"not asked for, as they are at other hosts or need a login: {plan.elsewhere:,} missing media"
    if not hosts:
        yield "nothing is to be asked for: no host is contacted"
        return
    if set(hosts) & set(SHORTENERS):
        others = [each for each in SHORTENERS if each not in hosts]
        yield f"where a short link leads to another one, that is asked too: {', '.join(others)}"
    if limits.with_wayback:
        yield f"{WAYBACK}: what is gone, {MOST:,} at most"
    if limits.most_addresses:
        yield f"{limits.most_addresses:,} of them in this run"
    total = min(sum(numbers.values()), limits.most_addresses or sum(numbers.values()))
    yield f"no other host is contacted; this takes {_duration(total / limits.rate)} or more"


def lines_about_result(result: Fetching) -> Iterator[str]:
    """Yield what came of a run."""
    states = ", ".join(f"{number:,} {state}" for state, number in sorted(result.states.items()))
    yield f"{sum(result.states.values()):,} addresses: {states or 'none'}; {result.bytes / 10**6:,.1f} MB are new"
    if result.copies:
        yield f"{result.copies:,} of them are from {WAYBACK}"
    if result.states["gone"] or result.states["refused"]:
        yield (
            "a protected or suspended account answers as if its pictures were gone: make it public for a while, "
            "and --retry-gone asks again"
        )
    if result.left:
        yield f"not asked for yet: {result.left:,}; run the same command again to go on"


def _what(host: str, stage: int, number: int) -> str:
    """Return what is asked for: ``3 missing pictures``."""
    noun = {LINKS: "short link"}.get(stage, "film" if host == FILMS else "picture")
    noun = noun if number == 1 else f"{noun}s"
    before, behind = ("missing ", "") if stage == MISSING else ("", " that may be larger" if stage == LARGER else "")
    return f"{number:,} {before}{noun}{behind}"


def _duration(seconds: float) -> str:
    if seconds < _HOUR:
        minutes = max(1, round(seconds / _MINUTE))
        return f"about {minutes:,} {'minute' if minutes == 1 else 'minutes'}"
    return f"about {seconds / _HOUR:,.1f} hours"
