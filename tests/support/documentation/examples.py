"""Runs the examples of a page, as somebody would who follows it from top to bottom.

A comment before a block of code says what it is: ``<!-- run -->`` for what is to be run, ``<!-- output -->`` for what
the block before it writes to stdout, ``<!-- terminal -->`` for all that a terminal shows of it, ``<!-- file: NAME -->``
for the content of a file, and ``<!-- not run: REASON -->`` for what no test can run. Every block has such a comment.
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
    r"^<!-- (?P<mark>run|output|terminal|file: \S+) -->\n(?P<fence>```+)(?P<language>\w+)\n(?P<code>.*?)^(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)
_FENCED = re.compile(
    r"^(?P<before>[^\n]*)\n(?P<indent> *)(?P<fence>```+)(?P<language>\w+)\n(?P<code>.*?)^(?P=indent)(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)
_MARK = re.compile(r" *<!-- (run|output|terminal|file: \S+|not run: .+|begin: .+) -->")
_DURATION = re.compile(r"\bin \d+ (?:ms|s|min)\b")


class Example(NamedTuple):
    """A block of code with its mark."""

    mark: str
    language: str
    code: str


def examples_of(page: str) -> list[Example]:
    """Return the marked blocks of a page."""
    found = [Example(match["mark"], match["language"], match["code"]) for match in _BLOCK.finditer(page)]
    marks = re.findall(r"^ *<!-- (?:run|output|terminal|file)", page, re.MULTILINE)
    assert len(found) == len(marks), "a mark has no block"
    return found


def blocks_without_mark(page: str) -> list[str]:
    """Return the first line of each block of code that says neither what it is for nor why it is not run."""
    return [
        block["code"].partition("\n")[0] for block in _FENCED.finditer(page) if not _MARK.fullmatch(block["before"])
    ]


def run_page(page: str, folder: Path) -> None:
    """Run the examples of a page in a folder that has the sample as ``archive.zip``; raises where one goes wrong."""
    shutil.copy(SAMPLE, folder / "archive.zip")
    written = said = ""
    for example in examples_of(page):
        match example.mark.partition(": "):
            case "run", _, _:
                written, said = _run(example, folder)
            case "output", _, _:
                assert written == example.code, f"it wrote:\n{written}"
            case "terminal", _, _:
                shown = f"{said}{written}"
                assert _DURATION.sub("in 1 s", shown) == _DURATION.sub("in 1 s", example.code), f"it showed:\n{shown}"
            case _, _, name:
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_text(example.code, "utf-8")


def _run(example: Example, folder: Path) -> tuple[str, str]:
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
    return done.stdout, done.stderr
