"""A server on this machine, in the place of the web."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.fault_server import running

if TYPE_CHECKING:
    from collections.abc import Iterator

    from support.fault_server import Server


@pytest.fixture
def server() -> Iterator[Server]:
    with running() as made:
        yield made
