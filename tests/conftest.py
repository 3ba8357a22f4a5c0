"""Options of pytest, and fixtures of all tests."""

from __future__ import annotations

import os

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let golden files be written instead of compared."""
    parser.addoption("--accept", action="store_true", help="write golden files instead of comparing with them")


def pytest_configure(config: pytest.Config) -> None:
    """Refuse to accept where nobody reads the difference."""
    if config.getoption("accept") and os.environ.get("CI"):
        raise pytest.UsageError("--accept writes golden files for somebody to read; it is refused where CI is set")


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> bool:
    """Return whether golden files are to be written."""
    return bool(request.config.getoption("accept"))
