"""A zip with very many members is written and read with few of its entries in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from twconvert import zip_entries
from twconvert.archive import open_archive_tree
from twconvert.zip_output import append_packed, hold_few_entries, new_entry

if TYPE_CHECKING:
    from pathlib import Path


def write(path: Path, *, holds_few: bool) -> None:
    with ZipFile(path, "w", ZIP_DEFLATED) as output:
        if holds_few:
            hold_few_entries(output)
        for number in range(12):
            output.writestr(f"data/ä-{number}.txt", f"text {number}" * number)
            entry = new_entry(f"data/packed-{number}", 4, ZIP_STORED)
            entry.compress_size, entry.CRC = 4, number
            append_packed(output, entry, [b"1234"])


@pytest.mark.parametrize("held", [0, 1, 5, 100])
def test_the_bytes_are_the_same(tmp_path: Path, held: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_entries, "_MOST_IN_MEMORY", held)
    write(tmp_path / "few.zip", holds_few=True)
    write(tmp_path / "all.zip", holds_few=False)
    assert tmp_path.joinpath("few.zip").read_bytes() == tmp_path.joinpath("all.zip").read_bytes()


@pytest.mark.parametrize("held", [0, 3])
def test_the_members_are_the_same(tmp_path: Path, held: int, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "archive.zip"
    write(path, holds_few=False)
    with open_archive_tree(path) as archive:
        wanted = [(name, archive.fingerprint(name), archive.head(name, 9)) for name in archive.names]
    monkeypatch.setattr(zip_entries, "_MOST_IN_MEMORY", held)
    with open_archive_tree(path) as archive:
        assert [(name, archive.fingerprint(name), archive.head(name, 9)) for name in archive.names] == wanted
    assert len(wanted) == 24
