"""The examples of "Many archives" do what the page says, with the programs that they are for."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from clients.tools import require_program
from support.batches import archive_of
from support.documentation.examples import examples_of
from support.documentation.pages import pages

FILES = {each.mark.removeprefix("file: "): each.code for each in examples_of(pages()["guide/many-archives.md"])}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with two archives and the files of the page."""
    (tmp_path / "in").mkdir()
    for handle in ("ada", "bea"):
        archive_of(handle, tmp_path / "in")
    for name, code in FILES.items():
        (tmp_path / name).write_text(code, "utf-8")
    return tmp_path


def run(*command: str | Path, folder: Path) -> str:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, "PATH": path}, capture_output=True, check=False, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.client
def test_gnu_parallel_converts_each_archive_once(folder: Path) -> None:
    require_program("parallel", "parallel")
    for _ in range(2):
        run("bash", "parallel.sh", folder=folder)
    assert {each.name for each in (folder / "out").iterdir()} == {"ada", "bea", "ada.json", "bea.json"}
    assert len((folder / "parallel.log").read_text().splitlines()) == 3


@pytest.mark.client
def test_snakemake_converts_what_is_missing(folder: Path) -> None:
    snakemake = require_program("snakemake", "snakemake")
    run(snakemake, "--cores", "1", folder=folder)
    assert {each.parent.name for each in folder.glob("out/*/report.json")} == {"ada", "bea"}
    assert {each.parent.name for each in folder.glob("out/*/*-csv/posts.csv")} >= {"ada-archive-csv"}


def test_workers_of_a_laptop_convert_an_archive(folder: Path) -> None:
    shutil.copy(folder / "in/ada.zip", folder / "archive.zip")
    assert run(sys.executable, "laptop.py", folder=folder) == "1\n"


def test_a_cluster_converts_a_manifest(folder: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    script = (folder / "cluster.sh").read_text().replace("8786", str(port))
    manifest = (folder / "manifest.csv").read_text()
    (folder / "manifest.csv").write_text(manifest.replace("s3://bucket/cyd.zip", "in/cyd.zip").replace("likes", ""))
    run("bash", "-e", "-c", script, folder=folder)
    assert {each.parent.name for each in folder.glob("out/**/report.json")} == {"ada", "bea"}
    assert (folder / "out/guests/bea/batch.json").exists()
