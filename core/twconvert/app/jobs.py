"""One job at a time, in a thread of its own: how it stands, and how it is stopped."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from twconvert.app.failures import BusyError, failure_of
from twconvert.app.state import State
from twconvert.closing import Closing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path
    from typing import TypeAlias

    from twconvert.app.state import Asked, JobName
    from twconvert.conversion import Progress

    Work: TypeAlias = Callable[[Progress], None]
    Found: TypeAlias = Callable[[], Mapping[str, Any]]

_SECONDS_BETWEEN_STEPS = 0.1
_WORKING = frozenset({"running", "stopping"})


class JobStoppedError(KeyboardInterrupt):
    """Somebody has stopped the job. It is no `Exception`, so that no plugin takes it for an error of its own."""


class Jobs(Closing):
    """Runs one job at a time, and tells those who listen how it stands. It is the progress of each job."""

    def __init__(self) -> None:
        self._state = State()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._is_stopping = False
        self._is_replaced = False
        self._next_step = 0.0
        self._stage = ""
        self._found: Found = dict
        self._listeners: list[Callable[[], None]] = []

    @property
    def state(self) -> State:
        """How the job stands."""
        return self._state

    @property
    def is_busy(self) -> bool:
        """Whether a job runs."""
        return self._state.status in _WORKING

    def start(
        self,
        job: JobName,
        work: Work,
        found: Found = dict,
        *,
        archives: Sequence[str],
        private: Sequence[Path] = (),
        asked: Asked | None = None,
    ) -> State:
        """Begin a job, and return how it stands.

        Args:
            job: What it is called.
            work: The function that does it. It is given the progress to tell.
            found: The function that returns fields of `State` with what it has found so far, also where it fails.
            archives: The ids of the archives that it reads.
            private: The paths that details of a mistake must not hold.
            asked: What was asked of a conversion. Without it what the last one has written stays, and what was
                asked of it, unless other archives are read.

        Raises:
            BusyError: Another one runs.
        """
        with self._lock:
            if self.is_busy:
                raise BusyError("something else is being done; wait for it, or stop it")
            self._is_replaced = False
            self._is_stopping, self._next_step, self._stage, self._found = False, 0.0, "", found
            before = self._state
            reads_others = job == "inspect" and before.archives != tuple(archives)
            kept = State() if asked else before
            self._state = replace(
                kept,
                number=before.number + 1,
                job=job,
                status="running",
                doing="starting",
                format="",
                done=0,
                total=None,
                archives=tuple(archives),
                asked=asked or (None if reads_others else kept.asked),
                looked=kept.looked and job != "inspect",
                error=None,
            )
            state = self._state
            self._thread = threading.Thread(target=self._run, args=(work, private), name="job", daemon=True)
            try:
                self._thread.start()
            except RuntimeError as error:  # the system gives no further thread
                self._state, self._thread = before, None
                raise BusyError("the computer is too busy; close other programs") from error
        self._tell()
        return state

    def step(self, stage: str, done: int, total: int | None) -> None:
        """Take note of how much is done, ten times a second at most.

        Raises:
            JobStoppedError: Somebody has stopped the job.
        """
        self.check()
        now = time.monotonic()
        if now >= self._next_step or stage != self._stage:
            found = self._found() if stage != self._stage else {}
            self._next_step, self._stage = now + _SECONDS_BETWEEN_STEPS, stage
            doing, _, name = stage.partition(" ")
            self._change(**found, doing=doing, format=name, done=done, total=total)

    def check(self) -> None:
        """Do nothing, unless somebody has stopped the job.

        Raises:
            JobStoppedError: Somebody has.
        """
        if self._is_stopping:
            raise JobStoppedError

    def stop(self) -> State:
        """Stop the job, if one runs. It ends at its next step."""
        with self._lock:
            if self.is_busy:
                self._is_stopping = True
        if self._is_stopping:
            self._change(only_while="running", status="stopping")
        return self._state

    def make_way(self) -> None:
        """Stop a look at archives, if one goes on, for what is asked for next. Nobody is told of its end."""
        with self._lock:
            if self._state.job != "inspect" or not self.is_busy:
                return
            self._is_stopping = self._is_replaced = True
        self.close()

    def close(self) -> None:
        """Stop the job, and wait for its end."""
        self.stop()
        if self._thread:
            self._thread.join()

    @contextmanager
    def listening(self, listener: Callable[[], None]) -> Iterator[None]:
        """Call a function after each change in the block. It is called in any thread, and must be quick."""
        self._listeners.append(listener)
        try:
            yield
        finally:
            self._listeners.remove(listener)

    def _run(self, work: Work, private: Sequence[Path]) -> None:
        ended = _end_of(lambda: work(self), private)
        found: dict[str, Any] = {}
        # Where even this fails, the job must not stay at work for ever.
        lost = _end_of(lambda: found.update(self._found()), private)
        if lost["status"] != "done" and ended["status"] != "failed":
            ended = lost
        self._change(**ended, **found, doing="", format="", done=0, total=None)

    def _change(self, *, only_while: str = "", **changes: Any) -> None:
        with self._lock:
            if only_while and self._state.status != only_while:
                return
            self._state = replace(self._state, number=self._state.number + 1, **changes)
            is_told = not self._is_replaced
        if is_told:
            self._tell()

    def _tell(self) -> None:
        for listener in list(self._listeners):
            listener()


def _end_of(action: Callable[[], None], private: Sequence[Path]) -> dict[str, Any]:
    """Do something, and return the fields of `State` that say how it ended."""
    try:
        action()
    except JobStoppedError:
        return {"status": "stopped"}
    except BaseException as error:  # noqa: BLE001 - whatever a plugin raises, the page is to learn of it
        return {"status": "failed", "error": failure_of(error, private)}
    return {"status": "done"}
