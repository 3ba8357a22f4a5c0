"""Runs the examples of a page, as somebody would who follows it from top to bottom.

A comment before a block of code says what it is: ``<!-- run -->`` for what is to be run, ``<!-- output -->`` for what
the block before it writes to stdout, and ``<!-- file: NAME -->`` for the content of a file.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from support.documentation.pages import DOCS

SAMPLE = DOCS / "examples/sample-archive.zip"
_BLOCK = re.compile(
    r"^<!-- (?P<mark>run|output|file: \S+) -->\n(?P<fence>```+)(?P<language>\w+)\n(?P<code>.*?)^(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)


class Example(NamedTuple):
    """A block of code with its mark."""

    mark: str
    language: str
    code: str


def examples_of(page: str) -> list[Example]:
    """Return the marked blocks of a page."""
    found = [Example(match["mark"], match["language"], match["code"]) for match in _BLOCK.finditer(page)]
    assert len(found) == len(re.findall(r"^<!-- (?:run|output|file)", page, re.MULTILINE)), "a mark has no block"
    return found


def run_page(page: str, folder: Path) -> None:
    """Run the examples of a page in a folder that has the sample as ``archive.zip``; raises where one goes wrong."""
    shutil.copy(SAMPLE, folder / "archive.zip")
    written = ""
    for example in examples_of(page):
        match example.mark.partition(": "):
            case "run", _, _:
                written = _run(example, folder)
            case "output", _, _:
                assert written == example.code, f"it wrote:\n{written}"
            case _, _, name:
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_text(example.code, "utf-8")


def _run(example: Example, folder: Path) -> str:
    command = {"sh": ["bash", "-e", "-c"], "python": [sys.executable, "-c"]}[example.language]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [*command, example.code],
        cwd=folder,
        env={**os.environ, "PATH": path, "PYTHONWARNINGS": "error"},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, f"{example.code}\n{done.stderr}"
    return done.stdout
