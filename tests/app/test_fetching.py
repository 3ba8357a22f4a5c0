"""What an archive lacks is fetched where a person has chosen it who saw the hosts, and no host is contacted before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

import twconvert.fetch.web
from support.fault_server import running, status, whole
from support.fetching import archive as lacking_archive
from support.fetching import jpeg, photo, post
from twconvert.app import fetching
from twconvert.fetch import Limits
from twconvert.fetch.web import Web
from twconvert.fetched.addresses import HOSTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from support.app import Page
    from support.fault_server import Server
    from twconvert.app.folders import Folders

BODY = jpeg(120, 100)
ALL = ["missing", "larger", "links"]
NAME = "ada_example-fetched"


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """Return a server in the place of the web, which has all that the archive lacks."""
    with running() as made:
        local = partial(Web, resolve=lambda _: ["127.0.0.1"], port=made.server_address[1], is_safe=False)
        monkeypatch.setattr(twconvert.fetch.web, "Web", local)
        for key in ("p", "q"):
            made.plan(f"pbs.twimg.com/media/{key}?format=jpg&name=orig", whole(BODY))
        made.plan("t.co/a", status(301, Location="https://example.org/"))
        made.plan("t.co/b", status(301, Location="https://example.org/b"))
        yield made


@pytest.fixture
def ids(page: Page, folders: Folders, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the id of an archive that lacks a picture, and that was looked into. Nobody waits between requests."""
    monkeypatch.setattr(fetching, "Limits", partial(Limits, rate=1000.0))
    posts = [post(1, "See https://t.co/a", [photo("p")]), post(2, media=[photo("q")])]
    lacking_archive(folders.searched[0], posts, {"1002-q.jpg": jpeg(24, 20)}, likes=["https://t.co/b"])
    (found,) = page.archives()
    page.do("inspect", {"archives": [found["id"]]})
    return [found["id"]]


def offered(page: Page, ids: Sequence[str], **options: Any) -> dict[str, Any]:
    """Return what is offered to be fetched."""
    state = page.do("plan", {"archives": ids, "options": options})
    assert (state["job"], state["status"], state["error"]) == ("plan", "done", None)
    offer: dict[str, Any] = page.call("GET", "/api/fetches").body["offer"]
    return offer


def hosts_of(offer: dict[str, Any]) -> list[str]:
    return [*(each["host"] for each in offer["hosts"]), *offer["further"]]


def test_what_would_be_asked_is_told_and_nobody_is_asked(
    page: Page, ids: list[str], server: Server, folders: Folders
) -> None:
    offer = offered(page, ids)
    numbers = {each["host"]: (each["missing"], each["larger"], each["links"]) for each in offer["hosts"]}
    assert numbers == {"pbs.twimg.com": (1, 1, 0), "t.co": (0, 0, 1)}
    assert set(hosts_of(offer)) == HOSTS - {"video.twimg.com"}
    assert offer["folder"].endswith(f"Documents/twconvert/{NAME}")
    assert {each["host"]: each["links"] for each in offered(page, ids, include=["likes"])["hosts"]}["t.co"] == 2
    assert server.requests == []
    assert not (folders.results[0] / NAME).exists()


def test_what_was_chosen_is_fetched_and_the_next_result_has_it(
    page: Page, ids: list[str], server: Server, folders: Folders
) -> None:
    offer = offered(page, ids)
    state = page.do("fetch", {"archives": ids, "hosts": hosts_of(offer), "stages": ["missing", "links"]})
    assert (state["job"], state["status"], state["error"]) == ("fetch", "done", None)
    assert {address for address, _ in server.requests} == {"pbs.twimg.com/media/p?format=jpg&name=orig", "t.co/a"}
    told = page.call("GET", "/api/fetches").body
    assert (told["brought"]["states"], told["brought"]["bytes"]) == ({"done": 2}, len(BODY))
    assert told["there"] == {"media": 1, "links": 1}
    assert (folders.results[0] / NAME / "media/1001-p.jpg").read_bytes() == BODY
    for is_used in (True, False):
        assert page.do("convert", {"archives": ids, "formats": {"csv": {}}, "fetched": is_used})["status"] == "done"
        fetched = page.call("GET", "/api/report").body.get("fetched")
        assert (fetched and (fetched["missing"], fetched["links"])) == ((1, 1) if is_used else None)
    # What is there is not asked for again.
    again = offered(page, ids)
    assert {each["host"]: each["larger"] for each in again["hosts"]} == {"pbs.twimg.com": 1}


CHANGES: list[dict[str, object]] = [
    {"hosts": ["pbs.twimg.com", "evil.example"]},
    {"hosts": ["video.twimg.com"]},
    {"hosts": []},
    {"stages": []},
    {"options": {"include": ["likes"]}},
]


def test_no_host_is_asked_that_was_not_seen(page: Page, ids: list[str], server: Server) -> None:
    wanted = {"archives": ids, "hosts": hosts_of(offered(page, ids)), "stages": ALL}
    for change in CHANGES:
        refused = page.call("POST", "/api/fetch", {**wanted, **change})
        assert (refused.status, refused.body["error"]["kind"]) == (409, "HostsError"), change
    # Where links are wanted too, t.co would be asked.
    assert page.do("fetch", {**wanted, "hosts": ["pbs.twimg.com"]})["error"]["kind"] == "HostsError"
    assert server.requests == []


def test_nothing_is_fetched_before_the_hosts_were_shown(page: Page, ids: list[str], server: Server) -> None:
    wanted = {"archives": ids, "hosts": ["pbs.twimg.com"], "stages": ALL}
    refused = page.call("POST", "/api/fetch", wanted)
    assert (refused.status, refused.body["error"]["kind"]) == (409, "HostsError")
    assert server.requests == []
    other = page.call("POST", "/api/plan", {"archives": ["7"]})
    assert (other.status, other.body["error"]["kind"]) == (404, "UnknownError")


def test_it_is_stopped_at_once_and_goes_on(page: Page, ids: list[str], server: Server) -> None:
    address = "pbs.twimg.com/media/p?format=jpg&name=orig"
    server.plan(address, status(429, Retry_After="200"))
    wanted = {"archives": ids, "hosts": hosts_of(offered(page, ids)), "stages": ["missing"]}
    assert page.call("POST", "/api/fetch", wanted).status == 202
    with page.events() as states:
        asking = next(state for state in states if state["doing"] == "asking" or state["status"] != "running")
    assert (asking["doing"], asking["format"]) == ("asking", "pbs.twimg.com")
    page.call("POST", "/api/stop", {})
    assert page.wait()["status"] == "stopped"
    assert page.call("GET", "/api/fetches").body["brought"]["states"] == {}
    server.plan(address, whole(BODY))
    wanted["hosts"] = hosts_of(offered(page, ids))
    assert page.do("fetch", wanted)["status"] == "done"
    assert page.call("GET", "/api/fetches").body["there"]["media"] == 1


def test_a_host_that_wants_to_be_left_alone_is_told(page: Page, ids: list[str], server: Server) -> None:
    server.plan("t.co/a", status(429, Retry_After="7200"))
    own = {"include": ["likes"]}
    wanted = {"archives": ids, "options": own, "hosts": hosts_of(offered(page, ids, **own)), "stages": ["links"]}
    assert page.do("fetch", wanted)["status"] == "done"
    (line,) = page.call("GET", "/api/fetches").body["brought"]["stopped"]
    assert line.startswith("t.co asks to be left alone; go on after ")


def test_it_says_how_to_get_what_it_needs(page: Page, ids: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    offer = offered(page, ids)
    monkeypatch.setattr(fetching, "find_spec", lambda _: None)
    assert "twconvert[fetch]" in page.call("GET", "/api/fetches").body["missing"]
    refused = page.call("POST", "/api/fetch", {"archives": ids, "hosts": hosts_of(offer), "stages": ALL})
    assert "needs urllib3" in refused.body["error"]["problem"]
