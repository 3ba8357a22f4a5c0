"""Lets workers of Dask do something for each row, and gives back what came of it as it comes."""

from __future__ import annotations

import logging
import time
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from importlib import import_module
from importlib.util import find_spec
from itertools import islice
from queue import Empty, Queue
from typing import TYPE_CHECKING, Any, NamedTuple

from twconvert.errors import OutputError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from twconvert.batch.manifest import Row
    from twconvert.batch.record import RowResult

_SETTINGS = {
    # A worker gets an archive when it has finished the last, so that the end of a worker costs no other archive.
    "distributed.scheduler.worker-saturation": 1.0,
    # The times that an archive may end its worker and is tried again.
    "distributed.scheduler.allowed-failures": 1,
    "distributed.comm.timeouts.connect": "10s",
    # Dask looks every 10 ms where its workers are in their work, which takes a tenth of their time, every 20 ms whether
    # they are held up, and twice a second at the load of the machine.
    "distributed.worker.profile.enabled": False,
    "distributed.admin.tick.interval": "500ms",
    "distributed.admin.system-monitor.interval": "5s",
}
_AT_ONCE = 4
"""The number of archives that wait for each thread of the workers: they keep busy, and the scheduler stays small."""
_LEAST_AT_ONCE = 16
_SECONDS_BETWEEN_LOOKS = 5.0


class Outcome(NamedTuple):
    """What came of a row."""

    row: Row
    result: RowResult | None
    """What the function returned; ``None`` where its worker ended twice before it did."""


class Engine:
    """Workers that do something for each row.

    Args:
        client: A client of Dask.
        cluster: The workers, if they are of this run and of no other.
    """

    def __init__(self, client: Any, cluster: Any = None) -> None:
        self._client = client
        self._cluster = cluster
        self.running: dict[Any, Row] = {}
        """The rows that were given to workers and did not come back yet, by what Dask knows them by."""
        self._futures: dict[str, Any] = {}
        self._most = 0
        self._next_look = 0.0

    @property
    def dashboard(self) -> str:
        """The address of the page of Dask that shows the workers; empty where there is none."""
        return str(self._client.dashboard_link) if find_spec("bokeh") else ""

    def stop(self) -> bool:
        """Give no more rows to workers, and return whether all have stopped: those of others finish what they do."""
        with suppress(Exception):
            if self._cluster is None:
                self._client.cancel(list(self._futures.values()))
            else:
                self._cluster.close(timeout=10)
        return self._cluster is not None

    def run(self, function: Callable[[Row], RowResult], rows: Iterable[Row]) -> Iterator[Outcome]:
        """Let workers call a function for each row, and yield what came of it, in the order in which they finish.

        No more rows are read than the workers need next.

        Raises:
            OutputError: The scheduler or all workers are lost.
        """
        distributed = _dask()

        waiting = iter(rows)
        # `as_completed` of Dask may take a tenth of a second to see that something has finished.
        finished = Queue[Any]()
        self._submit(finished, function, islice(waiting, self._most_at_once()))
        while self.running:
            future = _next_of(finished)
            row = self.running[future.key]
            try:
                with _lost_scheduler():
                    result = future.result()
            except distributed.KilledWorker:
                result = None
            del self.running[future.key], self._futures[future.key]
            future.release()
            yield Outcome(row, result)
            # Many rows in one message take a fraction of what the scheduler needs for a message each.
            if len(self.running) <= self._most_at_once() // 2:
                self._submit(finished, function, islice(waiting, self._most_at_once() - len(self.running)))

    def _submit(self, finished: Queue[Any], function: Callable[[Row], RowResult], rows: Iterable[Row]) -> None:
        given = list(rows)
        if not given:
            return
        with _lost_scheduler():
            futures = self._client.map(function, given, pure=False)
        for row, future in zip(given, futures, strict=True):
            self.running[future.key] = row
            self._futures[future.key] = future
            future.add_done_callback(finished.put)

    def _most_at_once(self) -> int:
        # Workers may come and go, but asking takes longer than a small archive does.
        if time.monotonic() > self._next_look:
            self._most = self._counted()
            self._next_look = time.monotonic() + _SECONDS_BETWEEN_LOOKS
        return self._most

    def _counted(self) -> int:
        threads: int = sum(
            worker["nthreads"] for worker in self._client.scheduler_info(n_workers=-1)["workers"].values()
        )
        return max(_LEAST_AT_ONCE, _AT_ONCE * threads)


def _next_of(finished: Queue[Any]) -> Any:
    while True:
        # A signal may have to wait for the end of this on Windows.
        with suppress(Empty):
            return finished.get(timeout=1.0)


@contextmanager
def started_engine(scheduler: str, workers: int | None) -> Iterator[Engine]:
    """Connect with a scheduler of Dask, or start workers on this machine, for the length of a block.

    Args:
        scheduler: The address of the scheduler. Without one, workers are started.
        workers: The number of workers to start. Without one, as many as there are processors.

    Raises:
        UsageError: Dask is not installed.
        OutputError: There is no scheduler at the address.
    """
    distributed = _dask()
    if not scheduler:
        with started_cluster(workers) as cluster, _closing(distributed.Client(cluster)) as client:
            yield Engine(client, cluster)
        return
    with _settings():
        try:
            client = distributed.Client(scheduler, timeout="10s")
        except (OSError, ValueError) as error:
            raise OutputError(f"there is no scheduler of Dask at {scheduler}", "check its address") from error
        with _closing(client):
            yield Engine(client)


@contextmanager
def started_cluster(workers: int | None) -> Iterator[Any]:
    """Start workers on this machine for the length of a block, each with a thread and its share of the memory.

    Args:
        workers: The number of workers. Without one, as many as there are processors.
    """
    distributed = _dask()
    with _settings():
        cluster = distributed.LocalCluster(
            n_workers=workers,
            threads_per_worker=1,
            dashboard_address=":0",
            silence_logs=logging.CRITICAL,
        )
        with _closing(cluster):
            yield cluster


@contextmanager
def _settings() -> Iterator[None]:
    for name in ("distributed", "tornado"):
        # What ends a worker is told in the report.
        logging.getLogger(name).setLevel(logging.CRITICAL)
    with import_module("dask.config").set(_SETTINGS):
        yield


@contextmanager
def _closing(of_dask: Any) -> Iterator[Any]:
    try:
        yield of_dask
    finally:
        with suppress(TimeoutError, OSError):
            of_dask.close(timeout=10)


@contextmanager
def _lost_scheduler() -> Iterator[None]:
    lost = (
        CancelledError,
        _dask().CancelledError,
        import_module("distributed.comm.core").CommClosedError,
        TimeoutError,
    )
    try:
        yield
    except lost as error:
        raise OutputError("the scheduler of Dask was lost; what is finished stays", "run it again") from error


def _dask() -> Any:
    """Return the library, which is an extra, and takes long to load.

    Raises:
        UsageError: It is not installed.
    """
    try:
        return import_module("distributed")
    except ImportError as error:
        raise UsageError("a batch needs distributed: pip install 'twconvert[batch]'") from error
