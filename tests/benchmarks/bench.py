"""Measure twconvert against floors taken in the same run, and print ratios, which hold on any machine.

    python tests/benchmarks/bench.py            # 17,000 posts with 4,000 photos; 100,000; 1,000,000 (takes minutes)
    python tests/benchmarks/bench.py --quick    # a tenth of it
    python tests/benchmarks/bench.py --formats  # 100,000 posts without photos, in every format

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


@dataclass(frozen=True, slots=True)
class Run:
    """What one run of a program took."""

    seconds: float
    cpu_seconds: float
    memory: int
    """Bytes at the peak."""
    said: str


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
_FORMAT_CASE, _QUICK_FORMAT_CASE = Case(100_000, 0, 3), Case(10_000, 0, 3)

CASES = (Case(17_000, 4_000, 5), Case(100_000, 4_000, 3), Case(1_000_000, 0, 1))
QUICK_CASES = (Case(1_700, 400, 3), Case(10_000, 400, 3), Case(50_000, 0, 1))


def main() -> None:
    """Measure what the command line asks for, and print it."""
    options = _options()
    options.folder.mkdir(parents=True, exist_ok=True)
    if options.formats is not None:
        _measure_formats(_QUICK_FORMAT_CASE if options.quick else _FORMAT_CASE, options.formats, options.folder)
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
        json=statistics.median(float(run.said) for run in runs["json"]),
        json_cpu=_median(runs["json"]).cpu_seconds,
        write=statistics.median(float(run.said) for run in runs["write"]),
        validation=statistics.median(float(run.said) for run in runs["validate"]),
    )


def _measure_formats(case: Case, chosen: list[str], folder: Path) -> None:
    """Print a row for each format: the median of the ratios to a floor that was taken just before it."""
    archive = _archive(case, folder)
    print(f"{case.posts:,} posts without photos\n\n| format | cpu s | peak MB | x json.loads (cpu) | budget |")
    print("| :--- | ---: | ---: | ---: | ---: |")
    for name in chosen or FORMATS:
        runs, ratios = [], []
        for _ in range(case.repeats):
            floor = run(sys.executable, _HERE / "floors.py", "json", archive)
            with tempfile.TemporaryDirectory(dir=folder) as place:
                output = Path(place) / f"output-{name}"
                runs.append(run(sys.executable, "-m", "twconvert", archive, "--to", name, "-o", output))
            ratios.append(runs[-1].cpu_seconds / floor.cpu_seconds)
        median = _median(runs)
        cells = (f"{median.cpu_seconds:.2f}", f"{median.memory / _MEGABYTE:.0f}", f"{statistics.median(ratios):.2f}")
        print(f"| {name} | {' | '.join(cells)} | {FORMATS[name]} |", flush=True)


def _archive(case: Case, folder: Path) -> Path:
    """Make the archive, in a process of its own so that this one stays small; read it once, to have it in memory."""
    path = folder / f"{case.posts}-posts-{case.photos}-photos.zip"
    if not path.exists():
        half_made = path.with_suffix(".part")
        options = [str(case.posts), str(half_made), "--photos", str(case.photos)]
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
        return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * _KILOBYTE, output.read())


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
