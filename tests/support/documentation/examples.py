"""Runs the examples of a page, as somebody would who follows it from top to bottom.

A comment before a block of code says what it is:

- ``<!-- run -->``: to be run; ``<!-- run with PROGRAM -->`` where that needs a program that twconvert does not bring;
- ``<!-- output -->``: what the block before it writes to stdout;
- ``<!-- terminal -->``: all that a terminal shows of it, whatever time and room it took;
- ``<!-- file: NAME -->``: the content of a file;
- ``<!-- not run: REASON -->``: what no test can run.

Every block has such a comment.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

from clients.tools import NODE_PACKAGES, require_node_package, require_program
from support.documentation.pages import DOCS

SAMPLE = DOCS / "examples/sample-archive.zip"
_BLOCK = re.compile(
    r"^<!-- (?P<mark>run|run with \w+|output|terminal|file: \S+) -->\n"
    r"(?P<fence>```+)(?P<language>\w+)\n(?P<code>.*?)^(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)
_TICKS = re.compile("```+")
_MARK = re.compile(r"<!-- (run|run with \w+|output|terminal|file: \S+|not run: .+|begin: .+) -->")
_PATH = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
_AMOUNT = re.compile(r"\b\d[\d.]* (?:s|min|kB|MB)\b")


class Example(NamedTuple):
    """A block of code with its mark."""

    mark: str
    language: str
    code: str


def examples_of(page: str) -> list[Example]:
    """Return the marked blocks of a page."""
    found = [Example(match["mark"], match["language"], match["code"]) for match in _BLOCK.finditer(page)]
    marks = re.findall(r"^ *<!-- (?:run|output|terminal|file)\b", page, re.MULTILINE)
    assert len(found) == len(marks), "a mark has no block"
    return found


def blocks_without_mark(page: str) -> list[str]:
    """Return the first line of each block of code that says neither what it is for nor why it is not run."""
    lines = page.splitlines()
    found, fence = [], ""
    for before, line, after in zip(["", *lines], lines, [*lines[1:], ""], strict=False):
        ticks = _TICKS.match(line.strip())
        if fence:
            fence = "" if line.strip() == fence else fence
        elif ticks:
            fence = ticks[0]
            is_directive = line.strip().startswith(f"{fence}{{")
            if not is_directive and not _MARK.fullmatch(before.strip()):
                found.append(after.strip())
    return found


def run_page(page: str, folder: Path) -> None:
    """Run the examples of a page in a folder that has the sample as ``archive.zip``; raises where one goes wrong."""
    shutil.copy(SAMPLE, folder / "archive.zip")
    written = ""
    examples = examples_of(page)
    for example, following in zip_longest(examples, examples[1:]):
        match example.mark.partition(": "):
            case "output", _, _:
                assert written == example.code, f"it wrote:\n{written}"
            case "terminal", _, _:
                shown = _AMOUNT.sub("", written)
                assert shown == _AMOUNT.sub("", example.code), f"it showed:\n{written}"
            case "file", _, name:
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_text(example.code, "utf-8")
            case run, _, _:
                if program := run.partition(" with ")[2]:
                    _require(program, folder)
                in_terminal = following is not None and following.mark == "terminal"
                written = _run(example, folder, in_terminal=in_terminal)


def _require(program: str, folder: Path) -> None:
    """Skip a test that needs a program, where it is not installed."""
    if program == "eleventy":
        require_node_package("@11ty/eleventy")
        (folder / "node_modules").symlink_to(NODE_PACKAGES)
    elif not shutil.which(program, path=_PATH):
        require_program(program, program)


def _run(example: Example, folder: Path, *, in_terminal: bool) -> str:
    """Return what a block writes to stdout, and in a terminal to stderr among it."""
    command = {"sh": ["bash", "-e", "-c"], "python": [sys.executable, "-c"]}[example.language]
    done = subprocess.run(
        [*command, example.code],
        cwd=folder,
        env={**os.environ, "PATH": _PATH, "PYTHONWARNINGS": "error"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT if in_terminal else subprocess.PIPE,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, f"{example.code}\n{done.stderr}"
    return done.stdout
