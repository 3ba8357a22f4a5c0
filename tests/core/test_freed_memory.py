"""What was freed is given back to the system, and other C libraries than glibc are left alone."""

from __future__ import annotations

import ctypes
import mmap
import platform
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from twconvert.freed_memory import give_back_free_blocks

if TYPE_CHECKING:
    from collections.abc import Callable

MIB = 1 << 20


def bytes_in_memory() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * mmap.PAGESIZE


@pytest.mark.skipif(
    sys.platform != "linux" or platform.libc_ver()[0] != "glibc", reason="other libraries do it by themselves"
)
def test_blocks_between_others_are_given_back() -> None:
    blocks = [(bytearray(b"x" * 100_000), bytearray(1_000)) for _ in range(640)]
    kept = [small for _, small in blocks]
    del blocks
    before = bytes_in_memory()
    give_back_free_blocks()
    assert before - bytes_in_memory() > 40 * MIB
    assert len(kept) == 640


def no_library(_: None) -> object:
    raise OSError


@pytest.mark.parametrize("load", [no_library, lambda _: SimpleNamespace()])
def test_another_library_is_left_alone(load: Callable[[None], object], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", load)
    give_back_free_blocks()
