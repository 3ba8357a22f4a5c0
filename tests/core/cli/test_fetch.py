"""The command fetch: what it says before it asks, and how it ends."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

import twconvert.fetch.running
import twconvert.fetch.web
from support.fault_server import running, status, whole
from support.fetching import StillClock, archive, jpeg, photo, post
from twconvert.cli import run_fetch
from twconvert.fetch.web import Web

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from support.commands import Run
    from support.fault_server import Server

BODY = jpeg(120, 100)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    with running() as made:
        local = partial(Web, resolve=lambda _: ["127.0.0.1"], port=made.server_address[1], is_safe=False)
        monkeypatch.setattr(twconvert.fetch.web, "Web", local)
        monkeypatch.setattr(twconvert.fetch.running, "SystemClock", StillClock)
        yield made


@pytest.fixture
def lacking(tmp_path: Path) -> Path:
    posts = [post(1, "See https://t.co/a", [photo("p")]), post(2, media=[photo("q")])]
    return archive(tmp_path, posts, {"1002-q.jpg": jpeg(24, 20)}, likes=["https://t.co/b"])


def test_it_says_what_it_would_ask_for_and_does_nothing(run: Run, lacking: Path, here: Path) -> None:
    ended = run("fetch", lacking, "--into", "fetched", "--dry-run")
    assert ended.code == 0
    lines = ended.out.splitlines()
    assert lines[:2] == [
        "pbs.twimg.com: 1 missing picture, 1 picture that may be larger",
        "t.co: 1 short link",
    ]
    assert lines[2].startswith("where a short link leads to another one, that is asked too: amzn.to, ")
    assert lines[3] == "no other host is contacted; this takes about 1 minute or more"
    assert list(here.iterdir()) == []
    private = run("fetch", lacking, "--into", "fetched", "--dry-run", "--links", "--include", "likes", "--limit", "1")
    assert private.out.splitlines()[0] == "t.co: 2 short links"
    assert "1 of them in this run" in private.out


def test_it_fetches_and_a_conversion_has_it(run: Run, lacking: Path, here: Path, server: Server) -> None:
    for key in ("p", "q"):
        server.plan(f"pbs.twimg.com/media/{key}?format=jpg&name=orig", whole(BODY))
    server.plan("t.co/a", status(301, Location="https://example.org/"))
    ended = run("fetch", lacking, "--into", "fetched")
    assert (ended.code, ended.err) == (0, "3 addresses: 3 done; 0.0 MB are new\n")
    assert sorted(each.name for each in (here / "fetched").iterdir()) == ["fetched.db", "links.csv", "lock", "media"]
    again = run("fetch", lacking, "--into", "fetched")
    assert (again.code, again.out) == (0, "nothing is to be asked for: no host is contacted\n")
    made = run(lacking, "--to", "epub", "--fetched", "fetched")
    assert made.code == 0
    # What was missing is there.
    assert "is missing" not in made.err
    assert (
        "from fetched: 1 missing media, 1 larger media, 1 targets of short links; "
        "0 media of the archive are as good and stay"
    ) in made.err.splitlines()


def test_what_could_not_be_had_is_exit_code_6(run: Run, lacking: Path, server: Server) -> None:
    for key in ("p", "q"):
        server.plan(f"pbs.twimg.com/media/{key}?format=jpg&name=orig", status(503))
    server.plan("t.co/a", status(404))
    ended = run("fetch", lacking, "--into", "fetched")
    assert ended.code == 6
    assert "2 addresses could not be fetched" in ended.err
    assert "run the same command again later" in ended.err
    assert "a protected or suspended account answers as if its pictures were gone" in ended.err
    server.plan("pbs.twimg.com/media/p?format=jpg&name=orig", status(429, Retry_After="7200"))
    ended = run("fetch", lacking, "--into", "fetched")
    assert ended.code == 6
    assert "pbs.twimg.com asks to be left alone; go on after " in ended.err


def test_what_it_needs(run: Run, lacking: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert "say which folder to fill: --into FOLDER" in run("fetch", lacking).err
    assert (
        "--max-size is a size such as 20MB, not 'much'"
        in run("fetch", lacking, "--into", "f", "--max-size", "much").err
    )
    ended = run("fetch", tmp_path, "--into", tmp_path / "inside")
    assert ended.code == 2
    assert "is in the archive" in ended.err
    monkeypatch.setattr(run_fetch, "find_spec", lambda _: None)
    ended = run("fetch", lacking, "--into", "f")
    assert ended.code == 2
    assert "`twconvert fetch` needs urllib3: pip install 'twconvert[fetch]'" in ended.err


def test_what_cannot_be_read_is_exit_code_4(run: Run, tmp_path: Path, server: Server) -> None:
    ended = run("fetch", archive(tmp_path, [post(1), {"id_str": 7}]), "--into", "fetched")
    assert ended.code == 4
    assert "nothing is fetched for what cannot be read" in ended.err
    assert server.requests == []
