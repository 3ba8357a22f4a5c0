"""What archives lack, fetched on request: first what would be asked of whom, and then, if it is wanted, the asking.

Nothing here contacts a host but `Fetches.fetch`, and that only those whose names it was given.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from msgspec import Struct

from twconvert.app.failures import HostsError, UnknownError
from twconvert.app.files import shown_folder
from twconvert.conversion import checked_options, open_records, options_of_values
from twconvert.errors import UsageError
from twconvert.fetch import Fetching, Limits, fetch_all, made_plan, opened_state, state_of_nothing
from twconvert.fetch.clock import SystemClock
from twconvert.fetch.planning import LARGER, LINKS, MISSING, other_shorteners
from twconvert.fetched import number_fetched
from twconvert.fetched.addresses import FILMS, PICTURES
from twconvert.registry import how_to_install
from twconvert.report import Report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from twconvert.conversion import ConversionOptions, Progress
    from twconvert.fetch import Plan, State
    from twconvert.registry import Plugins

Stage: TypeAlias = Literal["missing", "larger", "links"]
STAGES: dict[Stage, int] = {"missing": MISSING, "larger": LARGER, "links": LINKS}
_OPTIONS = frozenset({"include", "exclude", "since", "until"})
"""The options of a conversion that say whose media and links are wanted."""
_LONGEST_SLEEP = 0.1


class Lacking(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The body of ``plan``."""

    archives: list[str]
    """The ids of the archives."""
    options: dict[str, Any] = {}
    """``include``, ``exclude``, ``since`` and ``until``, as a conversion takes them."""


class Wanted(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The body of ``fetch``: what a person has chosen who has seen the list of hosts."""

    archives: list[str]
    hosts: list[str]
    """The hosts that may be asked, and no others are."""
    stages: list[Stage]
    options: dict[str, Any] = {}


class HostItem(Struct, frozen=True, kw_only=True):
    """A host, and how many addresses it would be asked for."""

    host: str
    what: Literal["pictures", "films", "links"]
    missing: int
    larger: int
    links: int


class Offer(Struct, frozen=True, kw_only=True):
    """What would be asked for."""

    archives: tuple[str, ...]
    """The ids of the archives."""
    hosts: tuple[HostItem, ...]
    further: tuple[str, ...]
    """The hosts that are asked besides where a short link leads to one of theirs."""
    elsewhere: int
    """The number of missing media that cannot be asked for."""
    rate: float
    """Requests a second to each host."""
    folder: str
    """Where what comes is kept, as people write it."""
    options: dict[str, Any]


class Brought(Struct, frozen=True, kw_only=True):
    """What came of the last time."""

    archives: tuple[str, ...]
    states: dict[str, int]
    """The number of addresses by what came of them."""
    bytes: int
    """The length of all files that are new."""
    stopped: tuple[str, ...]
    """For each host that was given up, a sentence that says why, and when to go on."""
    left: int
    """The number of addresses that were not asked for."""


class Fetches:
    """What was offered and what was fetched in this run of the app.

    Args:
        plugins: The plugins that are installed.
        check: Raises an exception where somebody has stopped the job.
    """

    def __init__(self, plugins: Plugins, check: Callable[[], None]) -> None:
        self._plugins = plugins
        self._check = check
        self._offer: Offer | None = None
        self._brought: Brought | None = None

    def told(self, folder: Path | None) -> dict[str, Any]:
        """Return what was offered and brought last, and what a folder has of earlier times.

        Args:
            folder: The folder of the archives that were looked into; ``None`` where none were.
        """
        media, links = number_fetched(folder) if folder else (0, 0)
        return {
            "offer": self._offer,
            "brought": self._brought,
            "there": {"media": media, "links": links},
            "missing": None if find_spec("urllib3") else how_to_install("fetch"),
        }

    def plan(self, wanted: Lacking, paths: Sequence[Path], folder: Path, progress: Progress) -> None:
        """Find out what would be asked of whom. No host is contacted, and nothing is written.

        Raises:
            TwconvertError: As ``twconvert.errors`` lists.
        """
        self._offer = None
        with state_of_nothing(folder) as state:
            plan = self._made_plan(paths, wanted.options, state, list(STAGES), progress)
            hosts = _host_items(plan.hosts())
        self._offer = Offer(
            archives=tuple(wanted.archives),
            hosts=hosts,
            further=tuple(other_shorteners([each.host for each in hosts])),
            elsewhere=plan.elsewhere,
            rate=Limits().rate,
            folder=shown_folder(folder),
            options=wanted.options,
        )

    def check_agreed(self, wanted: Wanted) -> None:
        """Check that somebody has been shown the hosts that are to be asked.

        Raises:
            HostsError: The list of hosts was not made for these archives, or has not all of the hosts.
            UnknownError: What it needs is not installed.
        """
        offer = self._offer
        if offer is None or offer.archives != tuple(wanted.archives) or offer.options != wanted.options:
            raise HostsError("the list of hosts has not been made for this yet")
        if not set(wanted.hosts) <= {*(each.host for each in offer.hosts), *offer.further}:
            raise HostsError("a host is not in the list")
        if not wanted.hosts or not wanted.stages:
            raise HostsError("no host was chosen")
        if find_spec("urllib3") is None:
            raise UnknownError(f"this needs urllib3: {how_to_install('fetch')}")

    def fetch(self, wanted: Wanted, paths: Sequence[Path], folder: Path, progress: Progress) -> None:
        """Ask the hosts that were chosen, and keep what comes in a folder. It goes on where an earlier time ended.

        Raises:
            HostsError: Another host would have to be asked.
            TwconvertError: As ``twconvert.errors`` lists.
        """
        from twconvert.fetch.web import Web  # noqa: PLC0415 - needs a library that not everybody has

        agreed = frozenset(wanted.hosts)
        result = Fetching()
        with opened_state(folder) as state:
            plan = self._made_plan(paths, wanted.options, state, wanted.stages, progress)
            if not {host for host, _, _ in plan.hosts()} <= agreed:
                raise HostsError("the archive has changed, and further hosts would be asked; look at the list again")
            try:
                with Web(agreed) as web:
                    clock = _StoppableClock(self._check)
                    fetch_all(plan, state, web, Limits(), clock=clock, step=progress.step, result=result)
            finally:
                self._brought = Brought(
                    archives=tuple(wanted.archives),
                    states=dict(result.states),
                    bytes=result.bytes,
                    stopped=tuple(result.stopped),
                    left=result.left,
                )
                self._offer = None

    def _made_plan(
        self,
        paths: Sequence[Path],
        options: Mapping[str, Any],
        state: State,
        stages: Sequence[Stage],
        progress: Progress,
    ) -> Plan:
        with open_records(paths, self._plugins, _checked(options), Report(), progress) as records:
            plan = made_plan(
                records,
                state,
                media=bool({"missing", "larger"} & set(stages)),
                links="links" in stages,
                with_gone=False,
                most=Limits().most_bytes,
            )
        plan.keep(STAGES[each] for each in stages)
        return plan


class _StoppableClock(SystemClock):
    """A clock that looks, whenever it is asked, whether somebody has stopped the job."""

    def __init__(self, check: Callable[[], None]) -> None:
        self._check = check

    def seconds(self) -> float:
        self._check()
        return super().seconds()

    def sleep(self, seconds: float) -> None:
        end = self.seconds() + seconds
        while (remaining := end - self.seconds()) > 0:
            super().sleep(min(remaining, _LONGEST_SLEEP))


def _checked(options: Mapping[str, Any]) -> ConversionOptions:
    if strange := set(options) - _OPTIONS:
        raise UsageError(f"there is no option {min(strange)!r} here; leave it out")
    return checked_options(options_of_values(options))


def _host_items(rows: Iterable[tuple[str, int, int]]) -> tuple[HostItem, ...]:
    numbers: dict[str, dict[int, int]] = {}
    for host, stage, number in rows:
        numbers.setdefault(host, {})[stage] = number
    return tuple(
        HostItem(
            host=host,
            what="films" if host == FILMS else "pictures" if host == PICTURES else "links",
            **{name: of.get(stage, 0) for name, stage in STAGES.items()},
        )
        for host, of in numbers.items()
    )
