"""The quick part of the fuzz: always the same seeds, a quarter of a minute's worth."""

from __future__ import annotations

import os
from random import Random
from typing import TYPE_CHECKING, Any

import pytest

from benchmarks import fuzz_archives

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_AT_A_TIME = 20


def failures(first: int, last: int, folder: Path) -> list[str]:
    found = []
    for seed in range(first, last):
        (folder / str(seed)).mkdir()
        found.append(fuzz_archives.tried(seed, folder / str(seed)))
    return [each for each in found if each]


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, 80, _AT_A_TIME))
def test_damaged_archives_end_as_they_should(first: int, tmp_path: Path) -> None:
    assert failures(first, first + _AT_A_TIME, tmp_path) == []


def fail(*_: Any, **__: Any) -> None:
    raise LookupError("planted")


def write_to_stderr(*_: Any, **__: Any) -> None:
    os.write(2, b"a line of a C library")


def lose(*_: Any, **__: Any) -> None:
    """Convert nothing, without a word."""


@pytest.mark.parametrize(
    ("planted", "complaint"),
    [
        (fail, "a bug: LookupError: planted"),
        (write_to_stderr, "a library wrote: 'a line of a C library'"),
        (lose, "posts were lost without a word"),
    ],
)
def test_faults_are_found(
    planted: Callable[..., None], complaint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Before the fault is there.
    for seed in range(20):
        fuzz_archives.posts_of(Random(seed).randrange(len(fuzz_archives.corpus())))
    monkeypatch.setattr(fuzz_archives, "convert", planted)
    assert any(complaint in each for each in failures(0, 20, tmp_path))
