"""A batch on workers of Dask. The cluster and the S3 server are the same for all tests."""

from __future__ import annotations

import csv
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from support.batches import archive_of, files_below
from support.commands import run_here
from support.servers import started

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from support.commands import Ended

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no signal ends a worker there at once")
HANDLES = [*(f"user{number}" for number in range(10)), "cut", "killer"]


@pytest.fixture
def batch(lab: Path, dask_cluster: str, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ended]:
    """Return a function that runs a batch of the archives in the current folder on the cluster of the tests."""

    def run(*words: str, scheduler: str = dask_cluster) -> Ended:
        formats = ["--to", f"{lab / 'formats.py'}:line"]
        return run_here(capsys, "batch", "manifest.csv", *formats, "--scheduler", scheduler, *words)

    return run


def write_manifest(rows: Sequence[tuple[str, str]]) -> None:
    """Write a manifest of archives and consents."""
    with Path("manifest.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("archive", "consent"), *rows])


def lines_of(data: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in data.splitlines()]


def test_twelve_archives_in_an_object_store(lab: Path, s3: Any, batch: Callable[..., Ended]) -> None:
    for handle in HANDLES:
        archive = archive_of(handle, lab)
        data = archive.read_bytes()
        s3.pipe_file(f"lab/in/{handle}.zip", data[:-40] if handle == "cut" else data)
    rows = [(f"s3://lab/in/{handle}.zip", "yes") for handle in HANDLES]
    write_manifest(rows)
    words = ("--out", "s3://lab/many", "--combine", "sqlite")

    first = batch(*words)
    assert (first.code, first.out) == (4, "s3://lab/many/report.jsonl\ns3://lab/many/report.csv\n")
    assert "12 archives: 10 converted, 1 failed, 1 killed" in first.err
    made = set(s3.find("lab/many"))
    assert len([name for name in made if name.endswith("/report.json")]) == 11
    assert len([name for name in made if name.endswith("-archive.line")]) == 10
    results = lines_of(s3.cat_file("lab/many/report.jsonl"))
    assert [each["out"] for each in results] == HANDLES
    assert [each["status"] for each in results] == ["converted"] * 10 + ["failed", "killed"]
    assert [each["exit_code"] for each in results] == [0] * 10 + [3, None]
    table = s3.cat_file("lab/many/report.csv").decode("utf-8-sig").splitlines()
    assert [row["owner"] for row in csv.DictReader(table)][:10] == HANDLES[:10]

    times = {name: s3.info(name)["LastModified"] for name in made}
    again = batch(*words)
    assert (again.code, "1 failed, 1 killed, 10 unchanged" in again.err) == (4, True)
    assert not any(each["is_new"] for each in lines_of(s3.cat_file("lab/many/report.jsonl")))
    assert {name for name in made if s3.info(name)["LastModified"] != times[name]} <= {
        "lab/many/report.csv",
        "lab/many/report.jsonl",
    }

    # The combined output is made anew without the archive, also where nobody asks for it.
    write_manifest([rows[0], (rows[1][0], "withdrawn"), *rows[2:]])
    gone = batch("--out", "s3://lab/many", "--to", "sqlite")
    assert "9 unchanged, 1 withdrawn" in gone.err
    assert made - set(s3.find("lab/many")) == {name for name in made if name.startswith("lab/many/user1/")}
    s3.get_file("lab/many/all-archives.sqlite", str(lab / "all.sqlite"))
    assert b"user1" not in (lab / "all.sqlite").read_bytes()
    with sqlite3.connect(lab / "all.sqlite") as database:
        owners = database.execute("SELECT owner FROM posts ORDER BY owner").fetchall()
    database.close()
    assert [owner for (owner,) in owners] == [each for each in HANDLES[:10] if each != "user1"]


def test_a_run_whose_scheduler_is_killed_leaves_no_half_output(lab: Path, batch: Callable[..., Ended]) -> None:
    for handle in ("ada", "sleeper", "bea"):
        archive_of(handle, lab)
    write_manifest([(f"{handle}.zip", "yes") for handle in ("ada", "sleeper", "bea")])
    with started([sys.executable, "-m", "support.dask_cluster", "1"]) as cluster:
        run = subprocess.Popen(
            [
                *(sys.executable, "-m", "twconvert", "batch", "manifest.csv", "--out", "out"),
                *("--to", "formats.py:line", "--scheduler", cluster.first_line),
            ],
            stderr=subprocess.PIPE,
            text=True,
        )
        _wait_for(lab / "begun-sleeper")
        os.killpg(cluster.process.pid, signal.SIGKILL)
        (lab / "awake").touch()
        _, error = run.communicate()
    assert run.returncode == 5
    assert "the scheduler of Dask was lost; what is finished stays; run it again" in error
    assert batch("--out", "out").code == 0
    names = {name for name in files_below(lab / "out") if not name.startswith("report")}
    kinds = ("{0}/batch.json", "{0}/report.json", "{0}/{0}-archive.line")
    assert names == {kind.format(handle) for handle in ("ada", "sleeper", "bea") for kind in kinds}


def test_ctrl_c_leaves_what_is_finished_and_nothing_half(lab: Path) -> None:
    archive_of("sleeper", lab)
    write_manifest([("ada.zip", "yes"), ("sleeper.zip", "yes")])
    words = ["batch", "manifest.csv", "--out", "out", "--to", "formats.py:line", "--workers", "1", "-v"]
    command = [sys.executable, "-m", "twconvert", *words]
    run = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True)
    assert run.stderr is not None
    # The run has heard that this one is finished.
    next(line for line in run.stderr if "ada.zip: converted" in line)
    _wait_for(lab / "begun-sleeper")
    os.killpg(run.pid, signal.SIGINT)  # as a terminal does
    _, error = run.communicate()
    assert run.returncode == 128 + signal.SIGINT
    assert "it was stopped; nothing half-written was left behind" in error
    files = files_below(lab / "out")
    assert files.keys() == {
        *("ada/batch.json", "ada/report.json", "ada/ada-archive.line"),
        *("report.jsonl", "report.csv"),
    }
    assert [each["out"] for each in lines_of(files["report.jsonl"])] == ["ada"]


def _wait_for(path: Path) -> None:
    for _ in range(6000):
        if path.exists():
            return
        time.sleep(0.01)
    pytest.fail(f"{path} does not come")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--to", "csv"], "name the table of the archives, and with --out the folder for what is made of them"),
        (["--out", "out"], "say what to make"),
        (["--out", "out", "--to", "csv", "--scheduler", "tcp://127.0.0.1:1", "--workers", "2"], "use one of them"),
        (["--out", "out", "--to", "csv", "--scheduler", "nowhere:x"], "there is no scheduler of Dask at nowhere:x"),
    ],
)
def test_what_a_batch_cannot_do_is_told_in_one_line(
    lab: Path, words: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert lab.exists()
    write_manifest([("ada.zip", "yes")])
    assert message in run_here(capsys, "batch", "manifest.csv", *words).error


def test_a_batch_without_dask_says_how_to_get_it(
    lab: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert lab.exists()
    write_manifest([("ada.zip", "yes")])
    monkeypatch.setitem(sys.modules, "distributed", None)
    ended = run_here(capsys, "batch", "manifest.csv", "--out", "out", "--to", "csv")
    assert ended.error == "a batch needs distributed: pip install 'twconvert[batch]'"
