"""Runs the tests of a conformance kit as pytest would, to see which of them fail; what faulty plugins are made of."""

from __future__ import annotations

from contextlib import contextmanager
from inspect import signature
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


def failing_tests(kit: type, folder: Path) -> list[str]:
    """Return the names of the tests of a class that fail."""
    return [name for name in sorted(dir(kit)) if name.startswith("test_") and _fails(kit, name, folder / name)]


def _fails(kit: type, name: str, folder: Path) -> bool:
    folder.mkdir()
    test = getattr(kit(), name)
    try:
        test(**({"tmp_path": folder} if "tmp_path" in signature(test).parameters else {}))
    except Exception:  # noqa: BLE001 - a test may fail in any way
        return True
    return False


@contextmanager
def unless(stop: type[BaseException], clean_up: Callable[[], None]) -> Iterator[None]:
    """Clean up when the block ends, whatever ends it but this."""
    try:
        yield
    except stop:
        raise
    except BaseException:
        clean_up()
        raise
    clean_up()
