"""The marker of all tests that ask real checkers and readers."""

from __future__ import annotations

from pathlib import Path

import pytest

_HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is in this folder; pytest asks about all that was collected."""
    for item in items:
        if _HERE in item.path.parents:
            item.add_marker(pytest.mark.client)
