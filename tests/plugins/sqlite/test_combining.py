from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from twconvert import Text
from twconvert.testing import every_kind_of_record, make_document, make_post
from twconvert_sqlite import combine, export

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import tzinfo
    from pathlib import Path

    from twconvert.model import Record


def write(folder: Path, name: str, records: Iterable[Record], timezone: tzinfo | None = None) -> None:
    with make_document(records, timezone=timezone or UTC) as document:
        export(document, folder / f"{name}.sqlite")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """Return a database of three archives: two with a post of one id, and one with local times."""
    write(tmp_path, "ada-2019", [make_post(7, Text("Bread"))])
    write(tmp_path, "ada-2024", [make_post(7, Text("Bread and cheese")), *every_kind_of_record()])
    write(tmp_path, "bea", [make_post(9, Text("Cheese"))], ZoneInfo("Europe/Berlin"))
    names = ("ada-2019", "ada-2024", "bea")
    combine(((name, tmp_path / f"{name}.sqlite") for name in names), tmp_path / "all.sqlite")
    with closing(sqlite3.connect(tmp_path / "all.sqlite")) as opened:
        yield opened


def test_every_row_says_whose_it_is(database: sqlite3.Connection) -> None:
    rows = database.execute("SELECT owner, id, text FROM posts WHERE id IN ('7', '9') ORDER BY owner").fetchall()
    assert rows == [("ada-2019", "7", "Bread"), ("ada-2024", "7", "Bread and cheese"), ("bea", "9", "Cheese")]
    for name in ("profile", "posts", "messages", "likes", "chats", "followers", "accounts"):
        assert database.execute(f"PRAGMA table_info({name})").fetchone()[1] == "owner"
        assert database.execute(f"SELECT count(*) FROM {name} WHERE owner = 'ada-2024'").fetchone()[0]  # noqa: S608


def test_the_search_and_the_views_say_whose_it_is(database: sqlite3.Connection) -> None:
    found = database.execute("SELECT owner FROM posts_fts WHERE posts_fts MATCH 'cheese' ORDER BY owner").fetchall()
    assert found == [("ada-2024",), ("bea",)]
    assert database.execute("SELECT owner FROM tweets WHERE id = '9'").fetchall() == [("bea",)]
    assert {owner for (owner,) in database.execute("SELECT owner FROM users")} == {"ada-2024"}


def test_columns_that_only_some_have_are_empty_in_the_others(database: sqlite3.Connection) -> None:
    times = dict(database.execute("SELECT owner, local_time FROM posts WHERE id IN ('7', '9')").fetchall())
    assert times["bea"].endswith("+01:00")
    assert times["ada-2019"] is None


def test_the_database_is_sound(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_the_same_databases_make_the_same_bytes(tmp_path: Path) -> None:
    with make_document([make_post(1, Text("Bread"))]) as document:
        export(document, tmp_path / "a.sqlite", tokenizer="trigram")
    for name in ("one", "two"):
        combine([("a", tmp_path / "a.sqlite")], tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
    assert b"trigram" in (tmp_path / "one").read_bytes()
