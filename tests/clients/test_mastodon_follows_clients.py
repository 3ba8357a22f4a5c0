"""What Mastodon, and a spreadsheet, read in a list of people to follow; and that they tell one that is spoilt."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from clients.mastodon_import import MastodonImportError, imported
from clients.spreadsheet import sheets_of

CASES = sorted((Path(__file__).parents[1] / "cases" / "follows").glob("*/mastodon-follows.csv"))
FOLLOWS = next(case for case in CASES if case.parent.name == "with-an-at")


def rows_of(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.parent.name)
def test_mastodon_follows_every_address(file: Path) -> None:
    expected = [
        {
            "Account address": row["Account address"],
            "Show boosts": True,
            "Notify on new posts": False,
            "Languages": None,
        }
        for row in rows_of(file)
    ]
    assert imported(file) == ("following", expected)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"Account address,Show", b"\xef\xbb\xbfAccount address,Show"),
        (b"Account address,Show", b"Address,Show"),
        (b"Account address,Show", b"Written by,Account address,Show"),
    ],
)
def test_mastodon_does_not_know_other_first_columns(old: bytes, new: bytes, tmp_path: Path) -> None:
    spoilt = tmp_path / "spoilt.csv"
    spoilt.write_bytes(FOLLOWS.read_bytes().replace(old, new, 1))
    found = imported(spoilt)
    assert found.type is None
    assert len(found.rows) == len(rows_of(FOLLOWS)) + 1


@pytest.mark.parametrize(("old", "new"), [(b"\nbob@", b'\n"bob@'), (b"\nbob@mastodon.example", b"\n"), (b",", b'",')])
def test_mastodon_refuses_a_row_that_is_spoilt(old: bytes, new: bytes, tmp_path: Path) -> None:
    spoilt = tmp_path / "spoilt.csv"
    spoilt.write_bytes(FOLLOWS.read_bytes().replace(old, new, 1))
    with pytest.raises(MastodonImportError):
        imported(spoilt)


def test_a_spreadsheet_finds_no_formula(tmp_path: Path) -> None:
    cells = [cell for row in sheets_of([FOLLOWS], tmp_path)[FOLLOWS.stem] for cell in row]
    assert FOLLOWS.read_text("utf-8").split(",", 1)[0] == cells[0].text
    assert [cell for cell in cells if cell.formula] == []
