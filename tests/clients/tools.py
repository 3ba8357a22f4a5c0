"""Real checkers and readers: where they are, and what a test does without them."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
from pathlib import Path

import pytest

NODE_PACKAGES = Path(__file__).parent / "node_modules"


def require(found: str | Path | None, name: str, remedy: str) -> Path:
    """Return a tool that was found.

    Without it the test is skipped, or fails where ``CI=true`` says that all of them must be there.
    """
    if found is not None and Path(found).exists():
        return Path(found)
    reason = f"{name} is not installed ({remedy})"
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def require_program(program: str, package: str) -> Path:
    """Return the path of a program that a package of the operating system provides."""
    return require(shutil.which(program), program, f"install the package {package} of your system")


def require_node_package(name: str) -> Path:
    """Return the folder of a package of ``tests/clients/package.json``."""
    return require(NODE_PACKAGES / name, name, "run `npm ci --ignore-scripts` in tests/clients")


def require_python_package(name: str) -> Path:
    """Return the folder of a Python package of the extra ``test``."""
    spec = importlib.util.find_spec(name)
    folders = spec.submodule_search_locations if spec else None
    return require(next(iter(folders or ()), None), name, "pip install 'twconvert[test]'")


def run(*command: str | Path, seconds: float = 300, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a program to its end, whatever it says, and return what it said."""
    return subprocess.run(
        list(map(str, command)),
        env=os.environ | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=seconds,
        check=False,
    )
