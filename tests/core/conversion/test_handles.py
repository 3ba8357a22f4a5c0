"""The table of who is who: written, filled in, and read back."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from support.archives import account_file, make_archive, tweet, tweets_file, ytd
from support.reading.csv import read_records
from twconvert import AccountRef, KnownAccount, Relation, convert
from twconvert.conversion.handles import COLUMNS, write_handles
from twconvert.errors import OutputExistsError, UsageError
from twconvert.filters.handles import read_handles
from twconvert.testing import every_kind_of_record, make_document

if TYPE_CHECKING:
    from pathlib import Path

BIG = "1594269317329846272"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    mention = {"screen_name": "bob", "name": "=Bob", "id_str": "2000", "indices": ["0", "4"]}
    follower = [{"follower": {"accountId": number, "userLink": "x"}} for number in ("2000", BIG)]
    return make_archive(
        tmp_path,
        {
            "data/account.js": account_file(),
            "data/tweets.js": tweets_file([tweet("@bob hello", id_str="20", entities={"user_mentions": [mention]})]),
            "data/follower.js": ytd("follower", follower),
            "data/block.js": ytd("block", [{"blocking": {"accountId": BIG, "userLink": "x"}}]),
        },
    )


def exported(archive: Path, file: Path, **options: object) -> dict[str, dict[str, str]]:
    convert(archive, export_handles=file, **options)  # type: ignore[arg-type]
    return {row["id"]: row for row in read_records(file)}


def test_everybody_is_told_with_what_is_known(archive: Path, tmp_path: Path) -> None:
    rows = exported(archive, tmp_path / "people.csv", include=["relations"])
    assert list(rows["2000"]) == list(COLUMNS)
    assert list(rows["2000"].values()) == ["2000", "bob", "=Bob", "", "follower", "https://twitter.com/bob"]
    assert list(rows[BIG].values()) == [
        *(BIG, "", "", "", "blocked follower"),
        f"https://twitter.com/intent/user?user_id={BIG}",
    ]


def test_only_those_whom_the_document_names_are_told(archive: Path, tmp_path: Path) -> None:
    rows = exported(archive, tmp_path / "people.csv")
    assert set(rows) == {"1000", "2000"}
    assert {row["relations"] for row in rows.values()} == {""}


def test_what_was_filled_in_appears_in_the_lists(archive: Path, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    rows = exported(archive, file, include=["relations"])
    rows[BIG] |= {"handle": "carol", "name": "Carol"}
    # As a spreadsheet saves it where the comma is the decimal sign.
    with file.open("w", encoding="utf-8", newline="") as output:
        writer = csv.DictWriter(output, COLUMNS, delimiter=";")
        writer.writeheader()
        writer.writerows(rows.values())
    convert(archive, to="csv", output=tmp_path / "tables", include=["relations"], handles=str(file))
    followers = read_records(tmp_path / "tables" / "followers.csv")
    assert [(row["id"], row["handle"], row["name"]) for row in followers] == [
        ("2000", "bob", "=Bob"),
        (BIG, "carol", "Carol"),
    ]


def test_the_table_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    with make_document([*every_kind_of_record(), Relation("muted", AccountRef("5000", "0815", "'=1"))]) as document:
        write_handles(document, file)
        known = [each for each in document.accounts.values() if each.handle]
        assert [(each.id, each.handle, each.name) for each in read_handles(file)] == [
            (each.id, each.handle, each.name) for each in known
        ]
        assert KnownAccount(id="5000", handle="0815", name="'=1") in known


def test_a_format_and_the_table_are_made_at_once(archive: Path, tmp_path: Path) -> None:
    report = convert(archive, to="csv", output=tmp_path / "tables", export_handles=tmp_path / "people.csv")
    assert [(each.format, each.path) for each in report.outputs] == [
        ("csv", str(tmp_path / "tables")),
        ("handles", str(tmp_path / "people.csv")),
    ]


def test_a_table_that_somebody_may_have_filled_in_is_not_replaced(archive: Path, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text(f"id,handle\n{BIG},carol\n", "utf-8")
    with pytest.raises(OutputExistsError, match="use force=True to replace it, or choose another export_handles"):
        exported(archive, file)
    assert file.read_text("utf-8") == f"id,handle\n{BIG},carol\n"
    # It may be read, and written anew with what it said.
    rows = exported(archive, file, handles=file, include=["relations"], force=True)
    assert rows[BIG]["handle"] == "carol"


def test_one_of_both_must_be_asked_for(archive: Path) -> None:
    with pytest.raises(UsageError, match="say which format to make"):
        convert(archive)
    with pytest.raises(UsageError, match="say which format to make"):
        convert(archive, output="a", export_handles="people.csv")
