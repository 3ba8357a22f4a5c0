"""The public names as type checkers see them: right modules pass, and each mistake is found by both of them."""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import twconvert
from clients.tools import require_node_package, require_program, require_python_package, run
from twconvert import testing

if TYPE_CHECKING:
    from collections.abc import Callable

MODULES = Path(__file__).parent / "modules"


def lines_that_mypy_finds(module: Path, folder: Path) -> set[int]:
    """Return the numbers of the lines with an error."""
    require_python_package("mypy")
    words = ("--strict", "--config-file=", f"--cache-dir={folder}", "--python-executable", sys.executable)
    said = run(sys.executable, "-m", "mypy", *words, module)
    assert said.returncode in {0, 1}, said.stderr
    return {int(number) for number in re.findall(r"^.*?\.py:(\d+): error: ", said.stdout, re.MULTILINE)}


def lines_that_pyright_finds(module: Path, folder: Path) -> set[int]:
    """Return the numbers of the lines with an error."""
    program = require_node_package("pyright") / "index.js"
    shutil.copy(module, folder)
    (folder / "pyrightconfig.json").write_text(json.dumps({"typeCheckingMode": "strict"}))
    words = ("--project", folder, "--pythonpath", sys.executable, "--outputjson")
    said = run(require_program("node", "nodejs"), program, *words)
    found = json.loads(said.stdout)
    assert found["summary"]["filesAnalyzed"] == 1
    errors = [each for each in found["generalDiagnostics"] if each["severity"] == "error"]
    return {each["range"]["start"]["line"] + 1 for each in errors}


CHECKERS = pytest.mark.parametrize("lines_found", [lines_that_mypy_finds, lines_that_pyright_finds])


@pytest.mark.client
@CHECKERS
def test_what_is_right_passes(lines_found: Callable[[Path, Path], set[int]], tmp_path: Path) -> None:
    assert lines_found(MODULES / "right.py", tmp_path) == set()


@pytest.mark.client
@CHECKERS
def test_what_is_wrong_is_found(lines_found: Callable[[Path, Path], set[int]], tmp_path: Path) -> None:
    lines = (MODULES / "wrong.py").read_text("utf-8").splitlines()
    wrong = {number for number, line in enumerate(lines, start=1) if line.endswith("# error")}
    assert lines_found(MODULES / "wrong.py", tmp_path) == wrong


@pytest.mark.parametrize("module", [twconvert, testing])
def test_every_public_name_says_what_it_is(module: object) -> None:
    names: list[str] = module.__all__  # type: ignore[attr-defined]
    undocumented = [name for name in names if callable(getattr(module, name)) and not getattr(module, name).__doc__]
    assert undocumented == []
