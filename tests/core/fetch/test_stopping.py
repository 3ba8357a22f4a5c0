"""A run that is killed, or cannot go on, loses nothing, and the next one asks for what is missing and no more."""

from __future__ import annotations

import errno
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from support.fault_server import status, whole
from support.fetching import archive, fetch, film, jpeg, photo, planned, post
from twconvert import OutputError, UsageError
from twconvert.fetch import Limits, opened_state, state_of_nothing
from twconvert.fetch.downloading import Part

if TYPE_CHECKING:
    from support.fault_server import Server

KEYS = ("a", "b", "c")
MOMENTS = 20
BODIES = {key: jpeg(300 + 10 * number, 200) for number, key in enumerate(KEYS)}
TESTS = Path(__file__).parents[2]


def prepared(tmp_path: Path, server: Server) -> Path:
    for key, body in BODIES.items():
        server.plan(f"pbs.twimg.com/media/{key}?format=jpg&name=orig", whole(body))
    server.plan("t.co/one", status(301, Location="https://bit.ly/two"))
    server.plan("bit.ly/two", status(301, Location="https://example.org/"))
    posts = [post(number, media=[photo(key)]) for number, key in enumerate(KEYS)]
    return archive(tmp_path, posts, likes=["See https://t.co/one"])


def check(folder: Path) -> None:
    """Check that everything is there, and nothing else."""
    files = {file.name: file.read_bytes() for file in (folder / "media").iterdir()}
    assert files == {f"{1000 + number}-{key}.jpg": BODIES[key] for number, key in enumerate(KEYS)}
    with closing(sqlite3.connect(folder / "fetched.db")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        states = database.execute("SELECT DISTINCT state FROM address").fetchall()
        assert states == [("done",)]
        assert database.execute("SELECT count(*) FROM address").fetchone() == (5,)
    lines = (folder / "links.csv").read_text(encoding="utf-8-sig").splitlines()
    assert [line.split(",")[:3] for line in lines] == [
        ["short", "url", "status"],
        ["https://bit.ly/two", "https://example.org/", "done"],
        ["https://t.co/one", "https://bit.ly/two", "done"],
    ]


def test_killed_at_20_moments_it_goes_on(tmp_path: Path, server: Server) -> None:
    prepared(tmp_path, server)
    program = [sys.executable, str(Path(__file__).with_name("killed_runs.py")), str(server.server_address[1])]
    with subprocess.Popen(
        program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(TESTS)}
    ) as process:
        asked, said = process.stdin, process.stdout
        assert asked
        assert said

        def run(folder: Path, calls: int) -> str:
            asked.write(f"{folder} {calls}\n")
            asked.flush()
            return said.readline().strip()

        calls = int(run(tmp_path / "whole", 0))
        check(tmp_path / "whole")
        needed = len(server.requests)
        assert needed == 5
        for moment in range(MOMENTS):
            folder = tmp_path / f"killed-{moment}"
            server.requests.clear()
            assert run(folder, calls * (moment + 1) // (MOMENTS + 1)) == "killed"
            assert int(run(folder, 0)) > 0
            check(folder)
            # The one that was under way is asked for once more.
            assert len(server.requests) <= needed + 1
        server.requests.clear()
        run(tmp_path / "killed-0", 0)
        assert server.requests == []


def test_killed_between_the_name_and_the_note_it_asks_for_nothing(tmp_path: Path, server: Server) -> None:
    path, folder = prepared(tmp_path, server), tmp_path / "fetched"
    fetch(path, folder, server, links=False)
    with closing(sqlite3.connect(folder / "fetched.db", isolation_level=None)) as database:
        database.execute("UPDATE address SET state = 'begun' WHERE name = '1000-a.jpg'")
    server.requests.clear()
    result = fetch(path, folder, server, links=False)
    assert (server.requests, result.states["done"]) == ([], 1)


def test_two_runs_at_once(tmp_path: Path) -> None:
    folder = tmp_path / "fetched"
    with opened_state(folder), pytest.raises(OutputError, match="something else is fetching into it"):
        opened_state(folder)
    with opened_state(folder):
        pass


def test_a_folder_of_others(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "letter.txt").write_text("Dear Ada")
    with pytest.raises(OutputError, match="holds other files"):
        opened_state(folder)
    with pytest.raises(OutputError, match="holds other files"):
        state_of_nothing(folder)
    assert sorted(each.name for each in folder.iterdir()) == ["letter.txt"]
    with pytest.raises(OutputError, match="is not a folder"):
        opened_state(folder / "letter.txt")


def test_a_database_of_others(tmp_path: Path) -> None:
    folder = tmp_path / "fetched"
    folder.mkdir()
    with closing(sqlite3.connect(folder / "fetched.db")) as database:
        database.execute("CREATE TABLE mine (x)")
    with pytest.raises(UsageError, match="is not a database of this version"):
        opened_state(folder)
    (folder / "fetched.db").write_bytes(b"x" * 5_000)
    with pytest.raises(OutputError, match="could not be written"):
        opened_state(folder)


def test_to_look_writes_nothing(tmp_path: Path) -> None:
    with state_of_nothing(tmp_path / "none") as state:
        assert state.known("https://t.co/one") is None
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk(tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    path, folder = prepared(tmp_path, server), tmp_path / "fetched"

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Part, "_copy", full)
        with pytest.raises(OutputError, match=r"there is no room left on its disk .* run it again"):
            fetch(path, folder, server, include=["likes"])
    fetch(path, folder, server, include=["likes"])
    check(folder)


def test_a_limit_ends_a_run_and_the_next_one_goes_on(tmp_path: Path, server: Server) -> None:
    path, folder = prepared(tmp_path, server), tmp_path / "fetched"
    for number, left in ((2, 2), (2, 1), (2, 0)):
        result = fetch(path, folder, server, include=["likes"], limits=Limits(most_addresses=number))
        assert result.left == left
    check(folder)


def test_missing_media_come_first_and_links_by_how_often_they_occur(tmp_path: Path, server: Server) -> None:
    posts = [
        post(1, "https://t.co/rare", entities={"urls": [{"url": "https://t.co/rare", "indices": [0, 17]}]}),
        post(2, media=[photo("has")]),
        post(3, media=[photo("lacks")]),
        *(post(number, "https://t.co/usual") for number in (4, 5)),
    ]
    path = archive(tmp_path, posts, {"1002-has.jpg": jpeg(20, 20)})
    fetch(path, tmp_path / "fetched", server)
    asked = [address for address, _ in server.requests]
    assert [each.partition("?")[0] for each in asked] == [
        "pbs.twimg.com/media/lacks",
        "pbs.twimg.com/media/has",
        "t.co/usual",
        "t.co/rare",
    ]


def test_private_kinds_are_asked_for_where_they_are_included(tmp_path: Path) -> None:
    path = archive(tmp_path, [post(1)], likes=["https://t.co/one"])
    with planned(path, tmp_path / "a") as (plan, _):
        assert plan.hosts() == []
    with planned(path, tmp_path / "b", include=["likes"]) as (plan, _):
        assert plan.hosts() == [("t.co", 2, 1)]


def test_what_one_archive_lacks_and_another_has_is_not_missing(tmp_path: Path) -> None:
    posts = [post(1, media=[film("f")])]
    without = archive(tmp_path, posts)
    body = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + b"\0" * 5_000
    complete = archive(tmp_path, posts, {"1001-f.mp4": body})
    with planned(without, tmp_path / "a") as (plan, _):
        assert plan.hosts() == [("video.twimg.com", 0, 1)]
    with planned(without, tmp_path / "b", others=[complete]) as (plan, _):
        assert plan.hosts() == []
