"""What servers do wrong, and what comes of it: the right bytes, the right state, and no request the second time."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from support.fault_server import (
    cut_at,
    dripping,
    endless,
    html,
    html_as_picture,
    reset_at,
    stalled_at,
    status,
    whole,
    without_length,
    without_range,
    wrong_length,
)
from support.fetching import StillClock, archive, fetch, film, jpeg, photo, post
from twconvert.fetch import Limits

if TYPE_CHECKING:
    from pathlib import Path

    from support.fault_server import Fault, Server

BODY = jpeg(500, 400)
LATER = "Thu, 01 Jan 2026 12:00:07 GMT"
ORIGINAL = "pbs.twimg.com/media/{}?format=jpg&name=orig"
SMALLER = "pbs.twimg.com/media/{}?format=jpg&name=4096x4096"

COMES: dict[str, list[Fault]] = {
    "right": [whole(BODY)],
    "busy_429": [status(429, Retry_After="7"), status(429, Retry_After=LATER), whole(BODY)],
    "busy_503": [status(503), status(503), whole(BODY)],
    "reset": [reset_at(BODY, 30_000), reset_at(BODY, 60_000), whole(BODY)],
    "reset_at_once": [reset_at(BODY, 0), whole(BODY)],
    "stalled": [stalled_at(BODY, 40_000), whole(BODY)],
    "cut": [cut_at(BODY, 40_000), whole(BODY)],
    "range_ignored": [cut_at(BODY, 40_000), without_range(BODY)],
    "too_long_said": [wrong_length(BODY, len(BODY) + 100), whole(BODY)],
    "no_length": [without_length(BODY)],
    "no_length_cut": [without_length(BODY[:30_000]), whole(BODY)],
    "moved": [status(302, Location="https://pbs.twimg.com/media/right?format=jpg&name=orig")],
}
FAILS: dict[str, tuple[list[Fault], str]] = {
    "html": ([html], "not a picture"),
    "html_as_picture": ([html_as_picture], "not a picture"),
    "gone": ([status(404)], "gone"),
    "refused": ([status(403)], "refused"),
    "circle": ([status(302, Location="/media/circle?format=jpg&name=orig")], "refused"),
    "long_circle": ([status(302, Location="/media/long_circle2?format=jpg&name=orig")], "refused"),
    "private": ([status(302, Location="https://127.0.0.1/a.jpg")], "refused"),
    "foreign": ([status(302, Location="https://example.org/a.jpg")], "refused"),
    "unsafe": ([status(302, Location="http://pbs.twimg.com/media/right?format=jpg&name=orig")], "refused"),
    "endless": ([endless], "too large"),
    "never_whole": ([wrong_length(BODY[:100], len(BODY))], "broken"),
}


def states(folder: Path) -> dict[str, str]:
    with closing(sqlite3.connect(folder / "fetched.db")) as database:
        rows = database.execute("SELECT name, state FROM address WHERE kind = 'media'")
        return {name.partition("-")[2].partition(".")[0]: state for name, state in rows}


def make(folder: Path, keys: list[str]) -> Path:
    return archive(folder, [post(number, media=[photo(key)]) for number, key in enumerate(keys)])


def plan(server: Server, key: str, answers: list[Fault]) -> None:
    server.plan(ORIGINAL.format(key), *answers)


def test_every_fault_in_one_run(tmp_path: Path, server: Server) -> None:
    for key, answers in COMES.items():
        plan(server, key, answers)
    for key, (answers, _) in FAILS.items():
        plan(server, key, answers)
    plan(server, "long_circle2", [status(302, Location="/media/long_circle?format=jpg&name=orig")])
    path, folder = make(tmp_path, [*COMES, *FAILS]), tmp_path / "fetched"
    limits = Limits(most_bytes=1_000_000)

    fetch(path, folder, server, limits=limits)

    assert states(folder) == {**dict.fromkeys(COMES, "done"), **{key: state for key, (_, state) in FAILS.items()}}
    files = {
        file.name.partition("-")[2].removesuffix(".jpg"): file.read_bytes() for file in (folder / "media").iterdir()
    }
    assert files == dict.fromkeys(COMES, BODY)
    assert {address.partition("/")[0] for address, _ in server.requests} == {"pbs.twimg.com"}

    server.requests.clear()
    again = fetch(path, folder, server, limits=limits)
    assert (again.requests, server.requests) == (0, [])


def test_it_goes_on_where_it_was_cut_off(tmp_path: Path, server: Server) -> None:
    plan(server, "a", [reset_at(BODY, 30_000), cut_at(BODY, 60_000), whole(BODY)])
    fetch(make(tmp_path, ["a"]), tmp_path / "fetched", server)
    ranges = [headers.get("Range") for _, headers in server.requests]
    assert ranges[0] is None
    begin = [int((each or "").removeprefix("bytes=").removesuffix("-")) for each in ranges[1:]]
    assert 0 < begin[0] <= 30_000
    assert begin[1] == 60_000


def test_a_version_that_changed_meanwhile_is_fetched_anew(tmp_path: Path, server: Server) -> None:
    newer = jpeg(510, 400)

    def changed(handler: object) -> None:
        # What If-Range asks for: all of it, as it is another one.
        without_range(newer)(handler)  # type: ignore[arg-type]

    plan(server, "a", [lambda handler: _tagged(handler, BODY), changed])
    fetch(make(tmp_path, ["a"]), tmp_path / "fetched", server)
    assert server.requests[1][1]["If-Range"] == '"one"'
    assert (tmp_path / "fetched/media/1000-a.jpg").read_bytes() == newer


def _tagged(handler: object, body: bytes) -> None:
    handler.begin(200, {"Content-Length": len(body), "ETag": '"one"', "Content-Type": "image/jpeg"})  # type: ignore[attr-defined]
    handler.wfile.write(body[:1000])  # type: ignore[attr-defined]
    handler.close_connection = True  # type: ignore[attr-defined]


def test_what_comes_too_slowly_is_asked_for_anew(tmp_path: Path, server: Server) -> None:
    plan(server, "a", [dripping(BODY), whole(BODY)])
    fetch(make(tmp_path, ["a"]), tmp_path / "fetched", server, clock=StillClock(tick=5))
    assert len(server.requests) == 2
    assert server.requests[1][1]["Range"].startswith("bytes=")
    assert (tmp_path / "fetched/media/1000-a.jpg").read_bytes() == BODY


def test_an_original_that_times_out_is_taken_a_little_smaller(tmp_path: Path, server: Server) -> None:
    plan(server, "a", [status(504)])
    server.plan(SMALLER.format("a"), whole(BODY))
    fetch(make(tmp_path, ["a"]), tmp_path / "fetched", server)
    assert [address for address, _ in server.requests] == [ORIGINAL.format("a"), SMALLER.format("a")]
    assert states(tmp_path / "fetched") == {"a": "done"}


def test_a_film_is_asked_for_with_its_tag_where_it_is_refused_without(tmp_path: Path, server: Server) -> None:
    body = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + b"\0" * 5_000
    server.plan("video.twimg.com/ext_tw_video/7/pu/vid/640x360/f.mp4", status(403))
    server.plan("video.twimg.com/ext_tw_video/7/pu/vid/640x360/f.mp4?tag=12", whole(body, Content_Type="video/mp4"))
    path = archive(tmp_path, [post(1, media=[film("f", tag="?tag=12")])])
    fetch(path, tmp_path / "fetched", server)
    assert states(tmp_path / "fetched") == {"f": "done"}
    assert (tmp_path / "fetched/media/1001-f.mp4").read_bytes() == body


def test_a_picture_of_the_same_length_is_not_fetched_again(tmp_path: Path, server: Server) -> None:
    plan(server, "a", [whole(BODY)])
    path = archive(tmp_path, [post(0, media=[photo("a")])], {"1000-a.jpg": BODY})
    fetch(path, tmp_path / "fetched", server)
    assert states(tmp_path / "fetched") == {"a": "same"}
    assert list((tmp_path / "fetched/media").iterdir()) == []


@pytest.mark.parametrize("wait", ["7", LATER])
def test_a_server_is_left_alone_as_long_as_it_says(wait: str, tmp_path: Path, server: Server) -> None:
    clock = StillClock()
    plan(server, "a", [status(429, Retry_After=wait), whole(BODY)])
    fetch(make(tmp_path, ["a"]), tmp_path / "fetched", server, clock=clock)
    assert clock.waited == [7.0]


def test_a_server_that_wants_a_long_rest_is_asked_no_more(tmp_path: Path, server: Server) -> None:
    plan(server, "a", [status(429, Retry_After="7200")])
    result = fetch(make(tmp_path, ["a", "b", "c"]), tmp_path / "fetched", server)
    assert len(server.requests) == 1
    (line,) = result.stopped
    assert "pbs.twimg.com asks to be left alone; go on after " in line
    assert result.left == 2


def test_it_waits_longer_after_each_failure_and_never_more_than_a_minute(tmp_path: Path, server: Server) -> None:
    clock = StillClock()
    plan(server, "a", [status(503)])
    fetch(make(tmp_path, ["a"]), tmp_path / "fetched", server, clock=clock)
    assert clock.waited == [1.5, 3.0, 6.0, 12.0]
    assert states(tmp_path / "fetched") == {"a": "failed"}


def test_what_failed_is_asked_for_again_and_what_is_gone_only_on_request(tmp_path: Path, server: Server) -> None:
    plan(server, "busy", [status(503)])
    path, folder = make(tmp_path, ["busy", "gone"]), tmp_path / "fetched"
    fetch(path, folder, server)
    plan(server, "busy", [whole(BODY)])
    plan(server, "gone", [whole(BODY)])
    server.requests.clear()
    fetch(path, folder, server)
    assert [address for address, _ in server.requests] == [ORIGINAL.format("busy")]
    fetch(path, folder, server, with_gone=True)
    assert states(folder) == {"busy": "done", "gone": "done"}


def test_what_was_too_large_is_asked_for_where_more_is_allowed(tmp_path: Path, server: Server) -> None:
    plan(server, "a", [whole(BODY)])
    path, folder = make(tmp_path, ["a"]), tmp_path / "fetched"
    fetch(path, folder, server, limits=Limits(most_bytes=1_000))
    fetch(path, folder, server, limits=Limits(most_bytes=1_000))
    assert states(folder) == {"a": "too large"}
    assert len(server.requests) == 1
    fetch(path, folder, server, limits=Limits(most_bytes=len(BODY)))
    assert states(folder) == {"a": "done"}


def test_it_stops_after_20_refusals_in_a_row(tmp_path: Path, server: Server) -> None:
    keys = [f"k{number:02}" for number in range(50)]
    for key in keys:
        plan(server, key, [status(403)])
    plan(server, keys[5], [whole(BODY)])
    result = fetch(make(tmp_path, keys), tmp_path / "fetched", server)
    assert len(server.requests) == 6 + 20
    (line,) = result.stopped
    assert "pbs.twimg.com refused 20 times in a row (the last time with 403); go on after " in line
    assert result.left == 24


def test_what_the_archive_has_and_the_server_denies_is_a_refusal(tmp_path: Path, server: Server) -> None:
    keys = [f"k{number:02}" for number in range(30)]
    small = jpeg(50, 40)
    files = {f"{1000 + number}-{key}.jpg": small + bytes([number]) for number, key in enumerate(keys)}
    missing = [post(100 + number, media=[photo(f"m{number}")]) for number in range(25)]
    posts = [*(post(number, media=[photo(key)]) for number, key in enumerate(keys)), *missing]
    result = fetch(archive(tmp_path, posts, files), tmp_path / "fetched", server)
    # What the archive lacks comes first, and may well be gone.
    assert len(server.requests) == 25 + 20
    assert result.left == 10


def test_a_host_out_of_reach_is_given_up(tmp_path: Path, server: Server) -> None:
    path = make(tmp_path, ["a", "b", "c", "d"])
    server.server_close()
    server.shutdown()
    result = fetch(path, tmp_path / "fetched", server)
    assert result.requests == 6
    assert result.left == 2
    assert "could not be reached" in result.stopped[0]


def test_requests_say_little(tmp_path: Path, server: Server) -> None:
    plan(server, "a", [status(302, Location="/media/b?format=jpg&name=orig", Set_Cookie="id=7; Path=/")])
    plan(server, "b", [whole(BODY)])
    fetch(make(tmp_path, ["a"]), tmp_path / "fetched", server)
    assert len(server.requests) == 2
    for _, headers in server.requests:
        assert set(headers) == {"Host", "User-Agent", "Accept", "Accept-Encoding"}
        assert headers["User-Agent"].startswith("twconvert/")
