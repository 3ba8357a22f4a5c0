"""Options and profiles of the tests."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

from support.servers import aws_environment, started

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def pytest_collection_finish() -> None:
    """Let the garbage collector pass over the thousands of tests: some of them let it walk through all objects."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> bool:
    """Return whether golden files are to be written."""
    return bool(request.config.getoption("accept"))


@pytest.fixture(scope="session")
def object_store() -> Iterator[str]:
    """Return the address of an S3 server on this machine, with the bucket ``lab``. One is started for all tests."""
    pytest.importorskip("moto")
    with started([sys.executable, "-m", "support.object_store"]) as server:
        yield server.first_line


@pytest.fixture(scope="session")
def dask_cluster(object_store: str) -> Iterator[str]:
    """Return the address of a scheduler of Dask with two workers, which read the S3 server. It is one for all tests."""
    pytest.importorskip("distributed")
    with started([sys.executable, "-m", "support.dask_cluster", "2"], aws_environment(object_store)) as cluster:
        yield cluster.first_line


@pytest.fixture
def s3(object_store: str, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return the file system of the S3 server, which the program under test finds by its environment, too."""
    import s3fs  # noqa: PLC0415 - most tests need none

    for name, value in aws_environment(object_store).items():
        monkeypatch.setenv(name, value)
    s3fs.S3FileSystem.clear_instance_cache()
    yield s3fs.S3FileSystem(use_listings_cache=False)
    s3fs.S3FileSystem.clear_instance_cache()
