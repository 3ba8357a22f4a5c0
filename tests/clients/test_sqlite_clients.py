"""Programs that people open databases with find the tables, the search and the facets."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

from clients.tools import require_program, require_python_package, run
from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE
from twconvert import convert

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.client


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("database") / "archive.sqlite"
    convert(SAMPLE_ARCHIVE, to="sqlite", output=path, include=["likes", "messages", "chats", "relations"])
    return path


def test_sqlite_utils_searches_it(database: Path) -> None:
    require_python_package("sqlite_utils")
    said = run(sys.executable, "-m", "sqlite_utils", "search", database, "posts", "doorstop", "-c", "id")
    assert json.loads(said.stdout) == [{"id": "1241666487817027948"}], said.stderr


def test_datasette_searches_it_and_counts(database: Path) -> None:
    require_python_package("datasette")
    address = "/archive/posts.json?_search=night&_facet=kind&_shape=objects&_size=1"
    found: dict[str, Any] = json.loads(run(sys.executable, "-m", "datasette", database, "--get", address).stdout)
    assert found["filtered_table_rows_count"] == 6
    facet = found["facet_results"]["kind"]["results"]
    assert {each["value"]: each["count"] for each in facet} == {"post": 5, "repost": 1}


def test_the_program_of_sqlite_finds_it_sound(database: Path) -> None:
    program = require_program("sqlite3", "sqlite3")
    of_the_index = "INSERT INTO posts_fts (posts_fts, rank) VALUES ('integrity-check', 1)"
    said = run(program, database, "PRAGMA integrity_check", "PRAGMA foreign_key_check", of_the_index)
    assert (said.stdout, said.stderr) == ("ok\n", "")
