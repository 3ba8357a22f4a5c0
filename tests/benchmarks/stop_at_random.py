"""Send conversions signals at random moments, and see what stands where afterwards.

    python tests/benchmarks/stop_at_random.py         # 40 times each of SIGINT, SIGTERM, SIGHUP and SIGKILL
    python tests/benchmarks/stop_at_random.py 10

Formats take turns; every second one replaces an older result. After each run the old result or the new one must be
there, whole, with one line on stderr and the exit code of the signal; after the next one nothing may be left beside it.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path
from random import Random

from twconvert import Report, convert, installed_exporters

_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGKILL")
_SAID = "twconvert: error: it was stopped; nothing half-written was left behind"


def contents(path: Path) -> dict[str, bytes]:
    """Return the bytes of a file, or of all files in a folder."""
    if path.is_dir():
        return {str(file.relative_to(path)): file.read_bytes() for file in path.rglob("*") if file.is_file()}
    return {"": path.read_bytes()} if path.exists() else {}


def main(times: int) -> int:
    """Send each signal so many times, and return the number of runs that ended wrongly."""
    random, wrong, finished = Random(1), 0, 0
    os.environ["SOURCE_DATE_EPOCH"] = "0"
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        archive = Path(__file__).parents[2] / "docs/examples/sample-archive.zip"
        formats = {}
        suffixes = {name: exporter.suffix for name, exporter in sorted(installed_exporters().items())}
        for name, suffix in suffixes.items():
            begun, whole = time.monotonic(), work / f"new-{name}{suffix}"
            convert(archive, to=name, output=whole, report=Report(), include=["likes", "messages"])
            formats[name] = (contents(whole), time.monotonic() - begun)
        names = cycle(formats)
        for number in range(times * len(_SIGNALS)):
            name, how = next(names), _SIGNALS[number % len(_SIGNALS)]
            new, seconds = formats[name]
            here = work / f"here-{number}"
            here.mkdir()
            out = here / f"out{suffixes[name]}"
            is_replacing = bool(number // len(formats) % 2)
            if is_replacing:
                convert(archive, to=name, output=out, until="2017")
            old = contents(out)
            words = ["-m", "twconvert", str(archive), "--to", name, "-o", str(out), "-q", "--force"]
            words += ["--include", "likes", "--include", "messages"]
            with subprocess.Popen(
                [sys.executable, *words], stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
            ) as process:
                time.sleep(0.1 + random.random() * (seconds + 0.4))
                process.send_signal(getattr(signal, how))
                said = process.communicate()[1].strip()
            complaint = judged(process.returncode, how, said, contents(out), (old, new))
            left = {path.name for path in here.iterdir()} - {out.name}
            if left and how != "SIGKILL":
                complaint += f"; left: {left}"
            convert(archive, to="csv", output=here / "next", until="2017")
            if {path.name for path in here.iterdir()} - {out.name, "next"}:
                complaint += "; the next run left something"
            finished += process.returncode == 0
            if complaint:
                wrong += 1
                print(f"{number}: {name}, {how}: {complaint}", flush=True)
            shutil.rmtree(here)
    print(f"{times} of each signal, {finished} runs were faster than it: {wrong} ended wrongly")
    return wrong


def judged(code: int, how: str, said: str, found: dict[str, bytes], results: tuple[dict[str, bytes], ...]) -> str:
    """Return what is wrong with the end of a run, after which the old result or the new one may be there."""
    number = getattr(signal, how)
    # Until Python has come to the first line of the program, a signal ends it as it ends any other.
    expected = {0: "", -number: ""} if how == "SIGKILL" else {0: "", -number: "", 128 + number: _SAID}
    if code not in expected:
        return f"exit {code}, {said[-200:]!r}"
    if found not in results:
        return f"neither the old result nor the new one: {len(found)} files"
    return "" if said == expected[code] else f"it says {said[-200:]!r}"


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 40) > 0)
