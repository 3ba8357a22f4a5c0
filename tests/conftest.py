"""Options and profiles of the tests."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

_IN_CI = bool(os.environ.get("CI"))

# Neither has a deadline: how long an example takes says how busy the machine is.
settings.register_profile("dev", deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("dev"), max_examples=50, print_blob=True)
settings.register_profile("nightly", settings.get_profile("ci"), max_examples=2000)
settings.load_profile("ci" if _IN_CI else "dev")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let golden files be written instead of compared."""
    parser.addoption("--accept", action="store_true", help="write golden files instead of comparing with them")


def pytest_configure(config: pytest.Config) -> None:
    """Refuse to accept where nobody reads the difference."""
    if _IN_CI and config.getoption("accept"):
        raise pytest.UsageError("--accept writes golden files for somebody to read; it is refused where CI is set")


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> bool:
    """Return whether golden files are to be written."""
    return bool(request.config.getoption("accept"))
