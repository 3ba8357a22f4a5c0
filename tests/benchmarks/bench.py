"""Measure twconvert against floors taken in the same run, and print ratios, which hold on any machine.

    python tests/benchmarks/bench.py            # 17,000 posts with 4,000 photos; 100,000; 1,000,000 (takes minutes)
    python tests/benchmarks/bench.py --quick    # a tenth of it
    python tests/benchmarks/bench.py --formats  # 100,000 posts without photos, in every format
    python tests/benchmarks/bench.py --formats --archive photos       # 17,000 posts with 4,000 photos
    python tests/benchmarks/bench.py --formats --archive long-heads   # 1,000 photos that tell their size late

With ``--one-core`` all programs have the same single core, as on a small machine; without it, all cores.

Runs are interleaved and medians taken, so that a busy minute of the machine touches all alike; "(cpu)" is the ratio of
processor time, which other programs disturb less. Needs Linux or macOS.
Archives are kept in a folder (``--folder``) for the next run.
"""

from __future__ import annotations

import argparse
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

if TYPE_CHECKING:
    from collections.abc import Iterator

_HERE = Path(__file__).parent
_MEGABYTE = 1e6
_KILOBYTE = 1024 if sys.platform == "linux" else 1
"""The unit that the system counts a process's memory in, in bytes."""


@dataclass(frozen=True, slots=True)
class Case:
    """An archive to measure on."""

    posts: int
    photos: int
    repeats: int
    head: int = 0
    """Bytes that stand before the size of each photo."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one run of a program took."""

    seconds: float
    cpu_seconds: float
    memory: int
    """Bytes at the peak."""
    said: tuple[float, ...] = ()
    """The numbers that it printed, if nothing else."""


@dataclass(frozen=True, slots=True)
class Result:
    """The medians of a case, by program."""

    case: Case
    book: Run
    json: float
    json_cpu: float
    unzip: float
    write: float
    validation: float


FORMATS = {
    "epub": 2.5,
    "markdown": 2.5,
    "jsonfeed": 2.5,
    "tiddlywiki": 2.5,
    "html": 3.0,
    "docx": 3.0,
    "csv": 3.0,
    "sqlite": 3.0,
    "xlsx": 3.0,
    "mastodon": 3.0,
    "dayone": 3.0,
    "mastodon-follows": 3.0,
    "pdf": math.inf,
}
"""What each format may take of processor time, as a multiple of `json.loads` of the same posts. A PDF takes what its
typesetter takes, which is told for itself."""
_LONG_HEAD = 200_000
FORMAT_CASES = {
    "posts": Case(100_000, 0, 3),
    "photos": Case(17_000, 4_000, 3),
    "long-heads": Case(4_250, 1_000, 3, _LONG_HEAD),
}
QUICK_FORMAT_CASES = {
    "posts": Case(10_000, 0, 3),
    "photos": Case(1_700, 400, 3),
    "long-heads": Case(425, 100, 3, _LONG_HEAD),
}
_HOLDING_OTHERS = {".docx", ".epub", ".zip"}
MOST_OF_FLOOR = 1.5
"""What each format may take of processor time, as a multiple of its floor."""

CASES = (Case(17_000, 4_000, 5), Case(100_000, 4_000, 3), Case(1_000_000, 0, 1))
QUICK_CASES = (Case(1_700, 400, 3), Case(10_000, 400, 3), Case(50_000, 0, 1))


def main() -> None:
    """Measure what the command line asks for, and print it."""
    options = _options()
    options.folder.mkdir(parents=True, exist_ok=True)
    if options.one_core:
        _keep_to_one_core()
    if options.formats is not None:
        cases = QUICK_FORMAT_CASES if options.quick else FORMAT_CASES
        _measure_formats(cases[options.archive], options.formats, options.folder)
        return
    print(f"--help: {_help_ratio():.1f} x a bare `python -c pass`\n", flush=True)
    print(_HEAD)
    results = []
    for case in QUICK_CASES if options.quick else CASES:
        result = _measure(case, options.folder)
        print(_row(result), flush=True)
        results.append(result)
    print()
    for smaller, larger in pairwise(results):
        print(_growth(smaller, larger))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure twconvert against floors taken in the same run.")
    parser.add_argument("--quick", action="store_true", help="a tenth of the posts")
    parser.add_argument(
        "--formats", nargs="*", choices=FORMATS, metavar="FORMAT", help="measure every format, or those that are named"
    )
    parser.add_argument(
        "--archive", choices=FORMAT_CASES, default="posts", help="what every format is measured with (default: posts)"
    )
    parser.add_argument("--one-core", action="store_true", help="run all programs on one core (Linux)")
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir()) / "twconvert-benchmarks")
    return parser.parse_args()


def _measure(case: Case, folder: Path) -> Result:
    archive = _archive(case, folder)
    runs: dict[str, list[Run]] = {"book": [], "unzip": [], "json": [], "write": [], "validate": []}
    for _ in range(case.repeats):
        with tempfile.TemporaryDirectory(dir=folder) as place:
            book = Path(place) / "book.epub"
            runs["unzip"].append(run("unzip", "-q", archive, "-d", Path(place) / "unzipped"))
            runs["book"].append(run(sys.executable, "-m", "twconvert", archive, "--to", "epub", "-o", book))
            runs["write"].append(run(sys.executable, _HERE / "floors.py", "write", book))
        for floor in ("json", "validate"):
            runs[floor].append(run(sys.executable, _HERE / "floors.py", floor, archive))
    return Result(
        case=case,
        book=_median(runs["book"]),
        unzip=_median(runs["unzip"]).seconds,
        json=statistics.median(run.said[0] for run in runs["json"]),
        json_cpu=_median(runs["json"]).cpu_seconds,
        write=statistics.median(run.said[0] for run in runs["write"]),
        validation=statistics.median(run.said[0] for run in runs["validate"]),
    )


def _keep_to_one_core() -> None:
    """Give one core to this process and to those that it starts."""
    if sys.platform != "linux":
        sys.exit("only Linux keeps a program to one core")
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def _measure_formats(case: Case, chosen: list[str], folder: Path) -> None:
    """Print a row for each format: its medians, and those of the ratios to floors of the same round."""
    archive = _archive(case, folder)
    print(f"{case.posts:,} posts, {case.photos:,} photos{f' with heads of {case.head:,} bytes' if case.head else ''}, ")
    print(f"{_cores()}; each format may take {MOST_OF_FLOOR} x its floor (cpu)\n")
    print(_HEAD_OF_FORMATS, flush=True)
    for name in chosen or FORMATS:
        rounds = [_round(name, archive, folder) for _ in range(case.repeats)]
        print(_row_of_format(name, rounds), flush=True)


def _cores() -> str:
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return "on one core" if cores == 1 else f"on {cores} cores"


@dataclass(frozen=True, slots=True)
class Round:
    """A conversion, and floors right before and behind it."""

    conversion: Run
    reading: Run
    """`twconvert inspect`: the archive is read, and every record is held to its schema."""
    json: Run
    copying: Run
    """A copy of the output; where it holds photographs, with the unpacking of those, which are checked."""

    @property
    def floor(self) -> Run:
        """Reading and copying, one after the other."""
        cpu_seconds = self.reading.cpu_seconds + self.copying.cpu_seconds
        return Run(self.reading.seconds + self.copying.seconds, cpu_seconds, self.reading.memory)


def _round(name: str, archive: Path, folder: Path) -> Round:
    json = run(sys.executable, _HERE / "floors.py", "json", archive)
    reading = run(sys.executable, "-m", "twconvert", "inspect", archive)
    with tempfile.TemporaryDirectory(dir=folder) as place:
        # A format that has files of its own names them by its suffix, which this name leaves to it.
        output = Path(place) / "output"
        conversion = run(sys.executable, "-m", "twconvert", archive, "--to", name, "-o", output)
        output = next(Path(place).iterdir())
        floors = [run(sys.executable, _HERE / "floors.py", "copy", output)]
        if any(name.endswith((".jpg", ".jpeg")) for name in _names_in(output)):
            floors.append(run(sys.executable, _HERE / "floors.py", "unpack", archive))
    seconds, cpu_seconds = (sum(each.said[place] for each in floors) for place in (0, 1))
    return Round(conversion, reading, json, Run(seconds, cpu_seconds, 0))


def _names_in(output: Path) -> Iterator[str]:
    """Yield the names of the files in an output, and of those in files of it that hold others."""
    for file in output.rglob("*") if output.is_dir() else [output]:
        yield file.name
        if file.suffix in _HOLDING_OTHERS:
            with ZipFile(file) as packed:
                yield from packed.namelist()


_COLUMNS_OF_FORMATS = (
    *("format", "wall s", "cpu s", "peak MB", "reading (cpu s)", "copying (cpu s)"),
    *("x floor", "x floor (cpu)", "x json.loads (cpu)", "of that at most"),
)
_HEAD_OF_FORMATS = f"| {' | '.join(_COLUMNS_OF_FORMATS)} |\n| :--- |{' ---: |' * (len(_COLUMNS_OF_FORMATS) - 1)}"


def _row_of_format(name: str, rounds: list[Round]) -> str:
    run = _median([each.conversion for each in rounds])
    cells = (
        name,
        f"{run.seconds:.2f}",
        f"{run.cpu_seconds:.2f}",
        f"{run.memory / _MEGABYTE:.0f}",
        f"{statistics.median(each.reading.cpu_seconds for each in rounds):.2f}",
        f"{statistics.median(each.copying.cpu_seconds for each in rounds):.2f}",
        f"{statistics.median(each.conversion.seconds / each.floor.seconds for each in rounds):.2f}",
        f"{statistics.median(each.conversion.cpu_seconds / each.floor.cpu_seconds for each in rounds):.2f}",
        f"{statistics.median(each.conversion.cpu_seconds / each.json.cpu_seconds for each in rounds):.2f}",
        str(FORMATS[name]),
    )
    return f"| {' | '.join(cells)} |"


def _archive(case: Case, folder: Path) -> Path:
    """Make the archive, in a process of its own so that this one stays small; read it once, to have it in memory."""
    heads = f"-heads-{case.head}" if case.head else ""
    path = folder / f"{case.posts}-posts-{case.photos}-photos{heads}.zip"
    if not path.exists():
        half_made = path.with_suffix(".part")
        options = [str(case.posts), str(half_made), "--photos", str(case.photos), "--head", str(case.head)]
        subprocess.run([sys.executable, str(_HERE / "make_archive.py"), *options], check=True)
        half_made.rename(path)
    with path.open("rb") as file:
        while file.read(2**20):
            pass
    return path


def run(*command: str | Path) -> Run:
    """Run a program to its end and measure it, and no other program beside it."""
    if sys.platform == "win32":
        sys.exit("Windows does not tell what a process used")
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
        started = time.perf_counter()
        process = subprocess.Popen(
            list(map(str, command)), stdin=subprocess.DEVNULL, stdout=output, stderr=errors, env=_environment()
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        if process.returncode != 0:
            sys.exit(f"{' '.join(map(str, command))} failed:\n{errors.read()[-2000:]}")
        return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * _KILOBYTE, _numbers(output.read()))


def _numbers(text: str) -> tuple[float, ...]:
    try:
        return tuple(map(float, text.split()))
    except ValueError:
        return ()


def _environment() -> dict[str, str]:
    """Return the environment, with Python free to keep compiled modules, as pip compiles those that it installs."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _median(runs: list[Run]) -> Run:
    return sorted(runs, key=lambda run: run.seconds)[len(runs) // 2]


def _help_ratio() -> float:
    twconvert, python = [], []
    for _ in range(11):
        python.append(run(sys.executable, "-c", "pass").seconds)
        twconvert.append(
            run(shutil.which("twconvert", path=Path(sys.executable).parent) or "twconvert", "--help").seconds
        )
    return statistics.median(twconvert) / statistics.median(python)


_COLUMNS = (
    *("posts", "photos", "wall s", "cpu s", "peak MB"),
    *("x json.loads", "(cpu)", "x unzip", "x zipfile", "validation / json.loads"),
)
_HEAD = f"| {' | '.join(_COLUMNS)} |\n|{' ---: |' * len(_COLUMNS)}"


def _row(result: Result) -> str:
    book, case = result.book, result.case
    cells = (
        f"{case.posts:,}",
        f"{case.photos:,}",
        f"{book.seconds:.2f}",
        f"{book.cpu_seconds:.2f}",
        f"{book.memory / _MEGABYTE:.0f}",
        f"{book.seconds / result.json:.2f}",
        f"{book.cpu_seconds / result.json_cpu:.2f}",
        f"{book.seconds / result.unzip:.2f}",
        f"{book.seconds / result.write:.2f}",
        f"{result.validation / result.json:.2f}",
    )
    return f"| {' | '.join(cells)} |"


def _growth(smaller: Result, larger: Result) -> str:
    exponent = math.log(larger.book.cpu_seconds / smaller.book.cpu_seconds) / math.log(
        larger.case.posts / smaller.case.posts
    )
    memory = (larger.book.memory - smaller.book.memory) / (larger.case.posts - smaller.case.posts)
    return (
        f"from {smaller.case.posts:,} to {larger.case.posts:,} posts: time grows with exponent {exponent:.2f}, "
        f"memory by {memory:.0f} bytes a post"
    )


if __name__ == "__main__":
    main()
