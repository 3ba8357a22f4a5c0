"""Convert archives that are large in one way, in two sizes, and print how time and memory grow between them.

    cd tests
    python -m benchmarks.growth                                   # every case, in every format (takes an hour)
    python -m benchmarks.growth --case edits bio --format csv     # some of them
    python -m benchmarks.growth --times 10                        # the larger one ten times as large, not four

A ratio is the processor time of the larger archive by that of the smaller, less what an archive of one post takes, and
is to be no more than the sizes' ratio. The peak is that of the larger one. What is more than
docs/reference/performance.md promises is marked, and the program ends with 1. Needs Linux or macOS.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.bench import run
from benchmarks.large_archives import CASES, write_archive

if TYPE_CHECKING:
    from benchmarks.bench import Run

FORMATS = (
    "epub",
    "docx",
    "html",
    "markdown",
    "tiddlywiki",
    "jsonfeed",
    "csv",
    "sqlite",
    "xlsx",
    "dayone",
    "mastodon",
    "mastodon-follows",
)
_MEGABYTE = 1e6
_MOST_MEGABYTES = {"docx": 130}
_MOST_OF_OTHERS = 100
_TOO_MUCH = " (too much)"
_WORTH_JUDGING = 5
"""Seconds of processor time. The ratio of shorter ones is chance."""
_SLACK = 1.3
"""By so much a ratio may be larger than that of the sizes, for other programs disturb it."""


def main() -> None:
    """Measure what the command line asks for, and print it."""
    options = _options()
    with tempfile.TemporaryDirectory(dir=options.folder) as place:
        folder = Path(place)
        one = _archive("text", 25, folder)
        print("| case | format | size | cpu s | x | of | peak MB |\n| --- | --- | ---: | ---: | ---: | ---: | ---: |")
        rows = []
        for format_name in options.format:
            least = _converted(one, format_name, folder)
            for name in options.case:
                rows.append(_row(name, format_name, least, options.times, folder))
                print(rows[-1], flush=True)
    sys.exit(any(_TOO_MUCH in row for row in rows))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description="Print how time and memory grow with archives that are large in one way."
    )
    parser.add_argument("--case", nargs="+", choices=CASES, default=list(CASES))
    parser.add_argument("--format", nargs="+", choices=FORMATS, default=list(FORMATS))
    parser.add_argument("--times", type=int, default=4, help="how much larger the larger archive is")
    parser.add_argument("--folder", type=Path, help="where archives and results are kept for the time of the run")
    return parser.parse_args()


def _row(name: str, format_name: str, least: Run, times: int, folder: Path) -> str:
    size = CASES[name].size * times
    smaller = _converted(_archive(name, size // times, folder), format_name, folder)
    larger = _converted(_archive(name, size, folder), format_name, folder)
    ratio = (larger.cpu_seconds - least.cpu_seconds) / max(smaller.cpu_seconds - least.cpu_seconds, 0.05)
    megabytes = larger.memory / _MEGABYTE
    most = _MOST_MEGABYTES.get(format_name, _MOST_OF_OTHERS)
    figures = (
        f"{larger.cpu_seconds:.1f}",
        f"{ratio:.1f}{_TOO_MUCH * (ratio > _SLACK * times and larger.cpu_seconds > _WORTH_JUDGING)}",
        str(times),
        f"{megabytes:.0f}{_TOO_MUCH * (megabytes > most)}",
    )
    return f"| {' | '.join((name, format_name, f'{size:,}', *figures))} |"


def _archive(name: str, size: int, folder: Path) -> Path:
    """Make an archive where it is not there yet.

    It is made in a process of its own, for the system counts the memory of this one to the programs that it runs.
    """
    case = CASES[name]
    path = folder / f"{name}-{size}{'' if case.is_folder else '.zip'}"
    if not path.exists():
        if sys.platform == "win32":  # which has no fork, and does not count so
            write_archive(case, size, path)
            return path
        process = multiprocessing.get_context("fork").Process(target=write_archive, args=(case, size, path))
        process.start()
        process.join()
    return path


def _converted(archive: Path, format_name: str, folder: Path) -> Run:
    with tempfile.TemporaryDirectory(dir=folder) as output:
        words = ("--include", "messages", "--include", "relations", "-o", Path(output) / "out")
        return run(sys.executable, "-m", "twconvert", archive, "--to", format_name, *words)


if __name__ == "__main__":
    main()
