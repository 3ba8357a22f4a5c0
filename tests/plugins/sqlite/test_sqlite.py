"""A document as a database: the rows of CSV with their types, keys that hold, a search, and views."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from unittest.mock import Mock
from zoneinfo import ZoneInfo

import pytest

from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE
from support.commands import run_process
from support.reading.csv import tables_of
from support.reading.sqlite import database_of, query, records_in
from support.samples import FILES, image
from twconvert import Account, HandleChange, Hashtag, Link, Mention, OutputError, Text, UsageError, convert
from twconvert.table_rows import TABLES
from twconvert.testing import every_kind_of_post, every_kind_of_record, make_document, make_post
from twconvert_sqlite import writing

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert import Record

CHANGE = HandleChange(datetime(2019, 1, 1, tzinfo=UTC), "ada", "ada_example")
OWNER = Account(id="1000", handle="ada_example", name="Ada Example", handle_changes=(CHANGE,))
ADDED = {"post_id", "domain"}


def everything() -> list[Record]:
    last = make_post(
        20,
        Mention("Bob"),
        Hashtag("Bread"),
        Link("https://bsky.app/profile/bob.example", "bob"),
        media=(image("hills.jpg"),),
    )
    return [*every_kind_of_post(), last, *every_kind_of_record()]


def as_in_csv(cell: object, column_type: str) -> str:
    if cell is None:
        return ""
    return ("no", "yes")[int(str(cell))] if column_type == "boolean" else str(cell)


@pytest.mark.parametrize("zone", [UTC, ZoneInfo("Asia/Tokyo")], ids=str)
def test_it_has_the_rows_of_csv(zone: Any, tmp_path: Path) -> None:
    with make_document(everything(), owner=OWNER, files=FILES, timezone=zone) as document:
        tables = tables_of(document, tmp_path / "tables")
        found = records_in(database_of(document, tmp_path / "a.sqlite"))
        types = {spec.name: {each.name: each.type for each in spec.columns_in(document)} for spec in TABLES}
    assert {name.replace("-", "_") for name in tables} == set(found)
    for name, rows in tables.items():
        here = [
            {column: as_in_csv(cell, types[name][column]) for column, cell in row.items() if column not in ADDED}
            for row in found[name.replace("-", "_")]
        ]
        assert here == rows
        assert {tuple(row) for row in here} == {tuple(types[name])}


def test_a_row_of_which_nothing_is_known_is_there(tmp_path: Path) -> None:
    with make_document([], owner=Account()) as document:
        (profile,) = records_in(database_of(document, tmp_path / "a.sqlite"))["profile"]
    assert not any(profile.values())


def test_every_table_is_there_whatever_the_document_holds(tmp_path: Path) -> None:
    with make_document([]) as document:
        path = database_of(document, tmp_path / "a.sqlite")
    names = {name for (name,) in query(path, "SELECT name FROM sqlite_schema WHERE type = 'table'")}
    assert names >= {spec.name.replace("-", "_") for spec in TABLES}


def test_it_is_whole_and_says_what_it_is(tmp_path: Path) -> None:
    with make_document(everything(), owner=OWNER, files=FILES) as document:
        path = database_of(document, tmp_path / "a.sqlite")
    said = {name: query(path, f"PRAGMA {name}") for name in ("integrity_check", "foreign_key_check", "user_version")}
    assert said == {"integrity_check": [("ok",)], "foreign_key_check": [], "user_version": [(1,)]}
    assert path.read_bytes()[68:72] == b"TWCV"
    assert query(path, "SELECT count(*) FROM pragma_foreign_key_list('posts')") == [(1,)]


def test_a_key_that_leads_nowhere_is_found(tmp_path: Path) -> None:
    with make_document([make_post(1, Hashtag("x"))]) as document:
        path = database_of(document, tmp_path / "a.sqlite")
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("DELETE FROM posts")
    assert query(path, "PRAGMA foreign_key_check") == [("hashtags", 1, "posts", 0)]


def test_ids_are_texts_and_times_sort(tmp_path: Path) -> None:
    posts = [make_post(1, id="1594269317329846272", likes=3), make_post(2, precision="day")]
    with make_document(posts) as document:
        path = database_of(document, tmp_path / "a.sqlite")
    assert query(path, "SELECT id, typeof(id), time, strftime('%Y', time), likes, is_sensitive FROM posts") == [
        ("1594269317329846272", "text", "2020-01-02T00:00:00Z", "2020", 3, 0),
        ("2", "text", "2020-01-03", "2020", None, 0),
    ]


def test_no_cell_makes_sqlite3_look_for_an_adapter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    types = set[type]()
    database = Mock(executemany=lambda _, rows: types.update(type(cell) for row in rows for cell in row))
    monkeypatch.setattr(writing, "sqlite3", Mock(connect=lambda *_, **__: database))
    with make_document(everything(), owner=OWNER, files=FILES) as document:
        writing.write_database(document, tmp_path / "a.sqlite", "unicode61")
    assert types == {str, int, float}


def test_what_is_found_in_a_post_leads_to_it(tmp_path: Path) -> None:
    link = Link("https://www.Example.org/a", "example.org/a")
    with make_document([make_post(1, Text("See "), link, Hashtag("Bread"))]) as document:
        path = database_of(document, tmp_path / "a.sqlite")
    assert query(path, "SELECT domain, post_id FROM links") == [("example.org", "1")]
    assert query(path, "SELECT text FROM posts JOIN hashtags ON post_id = posts.id WHERE hashtag = '#bread'") == [
        ("See https://www.Example.org/a#Bread",)
    ]


@pytest.mark.parametrize(
    ("tokenizer", "words", "found"),
    [
        ("unicode61", "cafe", ["1"]),
        ("unicode61", "\u4eca\u65e5\u306f", []),
        ("trigram", "\u4eca\u65e5\u306f", ["2"]),
        ("trigram", "af\u00e9", ["1"]),
    ],
)
def test_words_are_found(tokenizer: str, words: str, found: list[str], tmp_path: Path) -> None:
    texts = ["Le Caf\u00e9 is open", "\u6771\u4eac\u3067\u306f\u4eca\u65e5\u306f\u96e8"]
    with make_document([make_post(number, Text(text)) for number, text in enumerate(texts, 1)]) as document:
        path = database_of(document, tmp_path / "a.sqlite", tokenizer=tokenizer)
    sql = "SELECT id FROM posts WHERE rowid IN (SELECT rowid FROM posts_fts WHERE posts_fts MATCH ?)"
    assert query(path, sql, words) == [(each,) for each in found]


def test_queries_of_twitter_to_sqlite_find_their_columns(tmp_path: Path) -> None:
    older = make_post(501, Text("tpyo"))
    newest = make_post(502, Text("typo"), versions=("501", "502"), revisions=(older,), likes=5, reposts=1)
    with make_document([newest, *every_kind_of_post()], owner=OWNER) as document:
        path = database_of(document, tmp_path / "a.sqlite")
    columns = "id, created_at, full_text, user, in_reply_to_status_id, favorite_count, retweet_count"
    assert query(path, f"SELECT {columns} FROM tweets WHERE id IN ('501', '502')") == [  # noqa: S608
        ("502", "2021-05-17T00:00:00Z", "typo", "1000", None, 5, 1)
    ]
    reposts = "SELECT user FROM tweets JOIN posts USING (id) WHERE repost_of_id IS NOT NULL"
    assert set(query(path, reposts)) == {("1000",)}


def test_counts_are_those_of_the_report(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    kinds = ["likes", "messages", "relations", "chats", "deleted", "circle"]
    report = convert(SAMPLE_ARCHIVE, to="sqlite", output=path, include=kinds)
    sums = {
        "posts": "SELECT count(*) FROM posts WHERE replaced_by IS NULL AND visibility = 'public'",
        "deleted_posts": "SELECT count(*) FROM posts WHERE visibility = 'deleted'",
        "likes": "SELECT count(*) FROM likes",
        "conversations": "SELECT count(*) FROM conversations",
        "messages": "SELECT count(*) FROM messages",
        "chat_messages": "SELECT count(*) FROM chats",
        "lists": "SELECT count(*) FROM lists",
    }
    assert {name: report.records[name].exported for name in sums} == {
        name: query(path, sql)[0][0] for name, sql in sums.items()
    }


def test_a_full_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = (*writing.SETTINGS, "max_page_count = 60")
    monkeypatch.setattr(writing, "SETTINGS", settings)
    with pytest.raises(OutputError, match="there is no room left on its disk"):
        convert(SAMPLE_ARCHIVE, to="sqlite", output=tmp_path / "a.sqlite")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="the size of files cannot be limited here")
def test_a_real_limit_on_the_size_of_files_is_told(tmp_path: Path) -> None:
    limited, here = tmp_path / "limited", tmp_path / "here"
    limited.mkdir()
    here.mkdir()
    (limited / "sitecustomize.py").write_text(
        "import resource\nresource.setrlimit(resource.RLIMIT_FSIZE, (100_000, resource.RLIM_INFINITY))\n"
    )
    ended = run_process(SAMPLE_ARCHIVE, "--to", "sqlite", "-o", "a.sqlite", folder=here, modules=limited)
    assert (ended.code, "a.sqlite could not be written: disk I/O error" in ended.err) == (5, True)
    assert list(here.iterdir()) == []


def test_a_wrong_tokenizer_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="'tokenizer' of the format 'sqlite' must be unicode61 or trigram"):
        convert(SAMPLE_ARCHIVE, to="sqlite", output=tmp_path / "a", format_options={"tokenizer": "x"})
