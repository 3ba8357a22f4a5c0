"""At every moment at which a program may be stopped the old output or the new one is there, whole.

docs/reference/reliability.md has a table of these moments.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from support import moments
from support.moments import MOMENTS
from support.placed import names_in, texts_in, write_file, write_folder
from twconvert.placing import scratch_for

TABLE = Path(__file__).parents[3] / "docs/reference/reliability.md"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")

MOVED = {"after it was moved", "while the old one is deleted"}
CASES = [
    (kind, system, moment)
    for kind in ("file", "folder")
    for system in ("whole", "plain")
    for moment in MOMENTS
    if moment != "between two renames" or (kind, system) == ("folder", "plain")
]


def stop_at(folder: Path, kind: str, system: str, moment: str, how: str) -> int:
    """Make an older output, and run the program that is stopped while it replaces it."""
    if kind == "file":
        write_file(folder / "out", "old")
    else:
        write_folder(folder / "out", force=False, **{"page.txt": "old"})
        (folder / "out" / "mine.txt").write_text("mine")
    program = [sys.executable, moments.__file__, str(folder / "out"), kind, system, moment, how]
    done = subprocess.run(program, capture_output=True, text=True, check=False)
    assert ("Traceback" in done.stderr) == (how == "ENOSPC"), done
    return done.returncode


def output_of(kind: str, text: str) -> dict[str, str]:
    return {"out": text} if kind == "file" else {"out/page.txt": text, "out/mine.txt": "mine"}


def test_the_table_has_every_moment() -> None:
    rows = re.findall(r"^\| (\w[^|]+) \|", TABLE.read_text("utf-8"), re.MULTILINE)
    assert [row for row in rows if row in MOMENTS] == list(MOMENTS)


@pytest.mark.parametrize(("kind", "system", "moment"), CASES)
def test_it_is_killed(kind: str, system: str, moment: str, tmp_path: Path) -> None:
    assert stop_at(tmp_path, kind, system, moment, "SIGKILL") == -9
    found = {name: text for name, text in texts_in(tmp_path).items() if not name.startswith(".")}
    if moment == "between two renames":
        assert found == {}, "the one moment at which nothing is there, on a disk that cannot exchange two folders"
    else:
        assert found == output_of(kind, "new" if moment in MOVED else "old")
    with scratch_for(tmp_path / "other"):
        pass
    assert texts_in(tmp_path) == output_of(kind, "new" if moment in MOVED else "old")
    assert names_in(tmp_path) == ["out"], "the next run deletes what the dead one left"


@pytest.mark.parametrize("signal", ["SIGINT", "SIGTERM", "SIGHUP"])
@pytest.mark.parametrize(("kind", "system", "moment"), CASES)
def test_it_is_stopped_by_a_signal(kind: str, system: str, moment: str, signal: str, tmp_path: Path) -> None:
    code = stop_at(tmp_path, kind, system, moment, signal)
    assert code == {"SIGINT": 130, "SIGTERM": 143, "SIGHUP": 129}[signal]
    is_new = moment in {*MOVED, "before it is moved", "between two renames"}
    assert texts_in(tmp_path) == output_of(kind, "new" if is_new else "old")
    assert names_in(tmp_path) == ["out"]


@pytest.mark.parametrize(("kind", "system", "moment"), [case for case in CASES if "deleted" not in case[2]])
def test_the_disk_is_full(kind: str, system: str, moment: str, tmp_path: Path) -> None:
    assert stop_at(tmp_path, kind, system, moment, "ENOSPC") == 1
    assert texts_in(tmp_path) == output_of(kind, "new" if moment in MOVED else "old")
    assert names_in(tmp_path) == ["out"]
