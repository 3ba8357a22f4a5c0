"""Every golden case, read from a folder and from a zip."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.cases import CASES, as_folders, as_zips, expected, names, outcome

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", names())
def test_folder(name: str, tmp_path: Path) -> None:
    assert outcome(name, as_folders(name, tmp_path)) == expected(name)


@pytest.mark.parametrize("name", names())
def test_zip(name: str, tmp_path: Path) -> None:
    assert outcome(name, as_zips(name, tmp_path)) == expected(name)


@pytest.mark.parametrize("name", names())
def test_every_case_says_what_it_is_about(name: str) -> None:
    assert CASES.joinpath(name, "about.txt").read_text("utf-8").strip()
