"""Measure what a batch costs beside a shell loop and a pool of processes, in one run, and how large its scheduler gets.

    python tests/benchmarks/batches.py                          # 1,000 archives; the loop takes minutes
    python tests/benchmarks/batches.py --archives 200 --loop 20
    python tests/benchmarks/batches.py --no-op 10000            # the memory of the scheduler

"cpu" is the processor time of all processes for an archive, which other programs of the machine disturb less than the
clock. "at work" is the share of the time in which the workers had an archive: twice that is what two workers do of what
one does, where each has a processor for itself. Needs Linux or macOS.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from support.archives import account_file, make_archive, tweet, tweets_file
from twconvert import Report, convert
from twconvert.batch import Job, checked_job
from twconvert.batch.engine import started_engine
from twconvert.batch.manifest import Row
from twconvert.batch.record import Numbers, RowResult
from twconvert.batch.task import run_row
from twconvert.conversion import write_report

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_POSTS = 20
_FORMAT = "jsonfeed"


class _Measured(NamedTuple):
    name: str
    archives: int
    seconds: float
    """Those from the first archive to the last, without the start of the workers."""
    cpu: float
    at_work: float | None = None

    def __str__(self) -> str:
        each = 1000 / self.archives
        share = "" if self.at_work is None else f", at work {self.at_work:4.0%}"
        return f"{self.name:22} {self.seconds * each:7.1f} ms an archive, cpu {self.cpu * each:7.1f} ms{share}"


def _cpu() -> float:
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


def _convert(folder: Path, archive: Path) -> None:
    report = Report()
    convert(archive, to=_FORMAT, output_folder=folder / archive.stem, report=report)
    write_report(report, folder / archive.stem / "report.json")


def _loop(archives: Sequence[Path], folder: Path) -> _Measured:
    started, cpu = time.monotonic(), _cpu()
    for each in archives:
        out = folder / each.stem
        out.mkdir(parents=True)
        words = [str(each), "--to", _FORMAT, "--output", f"{out}/", "--report", f"{out}/report.json", "--quiet"]
        subprocess.run([sys.executable, "-m", "twconvert", *words], check=True, stdout=subprocess.DEVNULL)
    return _Measured("shell loop", len(archives), time.monotonic() - started, _cpu() - cpu)


def _pool(archives: Sequence[Path], folder: Path) -> _Measured:
    cpu = _cpu()
    with ProcessPoolExecutor(2) as pool:
        list(pool.map(_convert, [folder] * 2, archives[:2]))
        started = time.monotonic()
        list(pool.map(partial(_convert, folder), archives[2:]))
        seconds = time.monotonic() - started
    return _Measured("pool of 2 processes", len(archives), seconds, _cpu() - cpu)


def _batch(archives: Sequence[Path], folder: Path, workers: int) -> _Measured:
    job = checked_job(Job(out=str(folder), to=(_FORMAT,)))
    rows = [Row(line=number, archive=str(each), out=each.stem) for number, each in enumerate(archives)]
    with started_engine("", workers) as engine:
        # The start of the workers is the same for one archive and for many.
        for _ in engine.run(partial(run_row, job), rows[:workers]):
            pass
        ticks, started = _ticks(), time.monotonic()
        busy = 0.0
        for _, result in engine.run(partial(_timed, job), rows[workers:]):
            assert result
            busy += result.numbers.seconds
        seconds, cpu = time.monotonic() - started, _ticks() - ticks
    share = busy / (seconds * workers)
    return _Measured(f"batch, {workers} worker{'s' * (workers > 1)}", len(archives) - workers, seconds, cpu, share)


def _timed(job: Job, row: Row) -> RowResult:
    started = time.monotonic()
    result = run_row(job, row)
    assert result.status == "converted", result.message
    result.numbers.seconds = time.monotonic() - started
    return result


def _ticks() -> float:
    """Return the processor time, in seconds, of this process and all that it has started and that still run."""
    lines = subprocess.run(
        ["ps", "-o", "pid=,ppid=,time=", "-A"], capture_output=True, text=True, check=True
    ).stdout.split("\n")
    parents = {int(pid): int(parent) for pid, parent, _ in map(str.split, filter(None, lines))}
    own = {os.getpid()}
    while more := {pid for pid, parent in parents.items() if parent in own} - own:
        own |= more
    return sum(_seconds_of(pid) for pid in own)


def _seconds_of(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _nothing(row: Row) -> RowResult:
    return RowResult(
        line=row.line, archive=row.archive, out=row.out, status="converted", is_new=True, exit_code=0, message="",
        numbers=Numbers(), source_hash="", options_hash="", version="", outputs=[],
    )  # fmt: skip


def _memory() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _measure_scheduler(number: int) -> None:
    """Print the memory of a process with the scheduler and the client of as many rows of which nothing is made."""
    rows = (Row(line=each, archive=f"s3://bucket/archives/{each}.zip", out=str(each)) for each in range(number))
    with started_engine("", 2) as engine:
        for _ in engine.run(_nothing, [Row(line=0, archive="a", out="a")]):
            pass
        before, most, started = _memory(), 0.0, time.monotonic()
        for count, _ in enumerate(engine.run(_nothing, rows)):
            if count % 100 == 0:
                most = max(most, _memory())
        seconds = time.monotonic() - started
    each = seconds / number * 1000
    print(f"{number:,} rows of nothing: {before:.0f} MB before, {most:.0f} MB at most, {each:.1f} ms a row")


def _archives(folder: Path, number: int) -> Iterator[Path]:
    posts = [tweet(f"Post {each} of a small archive", id_str=str(100 + each)) for each in range(_POSTS)]
    made = make_archive(folder, {"data/account.js": account_file(), "data/tweets.js": tweets_file(posts)})
    for each in range(number):
        yield Path(shutil.copy(made, folder / f"small-{each}.zip"))


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--archives", type=int, default=1000)
    parser.add_argument("--loop", type=int, default=0, help="how many of them the loop converts; 0 for all")
    parser.add_argument("--no-op", type=int, default=0, help="measure the scheduler with so many rows instead")
    asked = parser.parse_args()
    if asked.no_op:
        _measure_scheduler(asked.no_op)
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "in").mkdir()
        archives = list(_archives(folder / "in", asked.archives))
        one, two = _batch(archives, folder / "one", 1), _batch(archives, folder / "two", 2)
        pool = _pool(archives, folder / "pool")
        loop = _loop(archives[: asked.loop or None], folder / "loop")
    for each in (loop, pool, one, two):
        print(each)
    overhead = (two.cpu / two.archives - pool.cpu / pool.archives) * 1000
    print(f"a batch takes {overhead:.1f} ms more of a processor for an archive than the pool")
    assert one.at_work
    assert two.at_work
    speed = 2 * two.at_work / one.at_work * (one.cpu / one.archives) / (two.cpu / two.archives)
    print(f"two workers: {one.seconds / one.archives / (two.seconds / two.archives):.2f} x one by the clock,", end=" ")
    print(f"{speed:.2f} x one with a processor each")


if __name__ == "__main__":
    main()
