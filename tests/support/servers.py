"""Servers that tests talk to, each a process of its own that says in its first line where it is."""

from __future__ import annotations

import os
import subprocess
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

_TESTS = Path(__file__).parents[1]


class Server(NamedTuple):
    """A running server."""

    process: subprocess.Popen[str]
    first_line: str
    """What it has said of itself."""


@contextmanager
def started(command: Sequence[str], more: Mapping[str, str] = MappingProxyType({})) -> Iterator[Server]:
    """Start a server, wait for its first line, and end it after the block: its standard input is closed then.

    Args:
        command: The words of its command.
        more: What its environment has besides that of this process.
    """
    environment = {**os.environ, "PYTHONPATH": str(_TESTS), **more}
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env=environment,
        start_new_session=True,
    ) as process:
        assert process.stdout
        try:
            yield Server(process, process.stdout.readline().strip())
        finally:
            process.communicate()


def aws_environment(address: str) -> dict[str, str]:
    """Return the environment in which programs find an S3 server at an address, with made-up credentials."""
    return {
        "AWS_ACCESS_KEY_ID": "made-up",
        "AWS_SECRET_ACCESS_KEY": "made-up",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_ENDPOINT_URL": address,
    }
