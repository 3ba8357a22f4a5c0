"""Golden files are accepted by a person who reads the difference, never by a machine."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest


def asked_to_accept(**environment: str) -> subprocess.CompletedProcess[str]:
    """Return how pytest ends that is asked to accept, and to run nothing."""
    others = {name: value for name, value in os.environ.items() if name != "CI"}
    command = [sys.executable, "-m", "pytest", "--accept", "--collect-only", "-q", __file__]
    return subprocess.run(command, env={**others, **environment}, capture_output=True, text=True, check=False)


def test_it_is_refused_where_ci_is_set() -> None:
    refused = asked_to_accept(CI="true")
    assert refused.returncode == pytest.ExitCode.USAGE_ERROR
    assert "refused where CI is set" in refused.stderr


def test_it_is_taken_elsewhere() -> None:
    assert asked_to_accept().returncode == pytest.ExitCode.OK
