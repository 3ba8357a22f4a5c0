"""Nothing but our own page is answered. Every route is tried, as the app itself lists them."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from support.app import folders_in, routes, running_app
from twconvert.app.guard import AGAIN, HEADERS, TICKETS, Keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from support.app import Page

ROUTES = [
    pytest.param(method, route.path, id=f"{method} {route.path}")
    for route in routes()
    for method in sorted(route.methods or ())
]
WITH_KEY = [each for each in ROUTES if each.values[1] != TICKETS]
OF_THE_PAGE = [("GET", "/"), ("GET", "/app.js"), ("HEAD", "/"), ("GET", "/nothing"), ("POST", "/")]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Return a page that is open on an app that all tests here share."""
    with running_app(folders_in(tmp_path_factory.mktemp("home"))) as opened:
        yield opened


FOREIGN: dict[str, Callable[[Page], dict[str, str]]] = {
    "a name that was pointed to this computer": lambda page: {"Host": f"evil.example:{page.port}"},
    "localhost": lambda page: {"Host": f"localhost:{page.port}"},
    "no port": lambda _: {"Host": "127.0.0.1"},
    "another port": lambda page: {"Host": f"127.0.0.1:{page.port + 1}"},
    "another page": lambda _: {"Origin": "https://evil.example"},
    "a page of a file, or in a sandbox": lambda _: {"Origin": "null"},
    "another program on this computer": lambda page: {"Origin": f"http://127.0.0.1:{page.port + 1}"},
    "the same with encryption": lambda page: {"Origin": f"https://127.0.0.1:{page.port}"},
    "another site": lambda _: {"Sec-Fetch-Site": "cross-site"},
    "another port of this computer": lambda _: {"Sec-Fetch-Site": "same-site"},
}
WITHOUT_KEY: dict[str, Callable[[Page], dict[str, str]]] = {
    "no key": lambda _: {"Authorization": ""},
    "an empty key": lambda _: {"Authorization": "Bearer "},
    "a wrong key": lambda _: {"Authorization": f"Bearer {Keys('').key}"},
    "the ticket": lambda page: {"Authorization": f"Bearer {urlsplit(page.address).fragment}"},
    "the key in another way": lambda page: {"Authorization": f"Basic {page.key}"},
    "no latin letters": lambda _: {"Authorization": "Bearer \xe4\xf6"},
}


@pytest.mark.parametrize(("method", "path"), [*ROUTES, *OF_THE_PAGE])
def test_who_is_not_our_page_is_refused_everywhere(page: Page, method: str, path: str) -> None:
    for who, headers in FOREIGN.items():
        refused = page.call(method, path, {}, headers(page))
        assert refused.status == 403, who
        assert method == "HEAD" or refused.body["error"]["kind"] == "AccessError", who
        assert headers_as_written(refused.headers).items() >= HEADERS.items(), who
    # Without a body: the server ends the connection at once, and what it has not read would take its answer along.
    assert page.call(method, path, None, {"Host": ""}).status == 400


@pytest.mark.parametrize(("method", "path"), WITH_KEY)
def test_who_has_no_key_is_refused_everywhere(page: Page, method: str, path: str) -> None:
    for what, headers in WITHOUT_KEY.items():
        for address in (path, f"{path}?key={page.key}"):
            assert page.call(method, address, {}, headers(page)).status == 403, what


@pytest.mark.parametrize(("method", "path"), [*ROUTES, *OF_THE_PAGE])
def test_every_response_has_the_headers_and_opens_nothing_to_other_pages(page: Page, method: str, path: str) -> None:
    if path == "/api/quit":
        return
    answer = page.call(method, path, b"{")
    given = headers_as_written(answer.headers)
    assert given.items() >= HEADERS.items()
    assert not [name for name in given if name.startswith("Access-Control")]
    assert "Set-Cookie" not in given
    assert "Server" not in given


def headers_as_written(headers: Mapping[str, str]) -> dict[str, str]:
    """Return headers with their names in capitals, as `HEADERS` has them."""
    return {name.title(): value for name, value in headers.items()}


@pytest.mark.parametrize(("method", "path"), ROUTES)
def test_a_page_cannot_ask_beforehand_whether_it_may(page: Page, method: str, path: str) -> None:
    asked = {"Origin": "https://evil.example", "Access-Control-Request-Method": method, "Authorization": ""}
    assert page.call("OPTIONS", path, None, asked).status == 403


def test_a_second_start_needs_its_own_secret(page: Page) -> None:
    assert page.call("POST", AGAIN, {"archives": []}).status == 403


def test_two_keys_or_hosts_are_refused(page: Page) -> None:
    host, key = ("Host", f"127.0.0.1:{page.port}"), ("Authorization", f"Bearer {page.key}")
    assert page.call("GET", "/api/state", None, [host, key]).status == 200
    assert page.call("GET", "/api/state", None, [host, key, ("Authorization", "Bearer x")]).status == 403
    assert page.call("GET", "/api/state", None, [host, ("Host", "evil.example"), key]).status in {400, 403}


def test_our_own_page_is_answered(page: Page) -> None:
    own = {"Origin": f"http://127.0.0.1:{page.port}", "Sec-Fetch-Site": "same-origin"}
    assert page.call("GET", "/api/state", None, own).status == 200
    typed = {"Sec-Fetch-Site": "none", "Authorization": ""}
    shown = page.call("GET", "/", None, typed)
    assert (shown.status, shown.headers["content-type"]) == (200, "text/html; charset=utf-8")


def test_a_ticket_is_good_once(page: Page) -> None:
    ticket = urlsplit(page.address).fragment
    assert len(ticket) > 40
    for wrong in (ticket, "", "x", "\u00e4", ticket[:-1]):
        refused = page.call("POST", TICKETS, {"ticket": wrong}, {"Authorization": ""})
        assert (refused.status, refused.body["error"]["kind"]) == (403, "TicketError")


def test_a_ticket_is_never_sent_in_an_address(page: Page) -> None:
    address = urlsplit(page.address)
    assert (address.path, address.query) == ("/", "")


def test_the_key_of_one_run_is_not_that_of_another() -> None:
    one, other = Keys(""), Keys("")
    assert one.key != other.key
    assert len(one.key) > 40
    assert one.exchange(one.new_ticket()) == one.key
    tickets = [one.new_ticket() for _ in range(3)]
    assert [one.exchange(each) for each in reversed(tickets)] == [one.key] * 3


def test_nobody_else_can_connect(page: Page) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as other, pytest.raises(OSError, match="refused"):
        other.connect(("127.0.0.2", page.port))
    refusals = pytest.raises(OSError, match=r"refused|assign")
    with socket.socket(socket.AF_INET6, socket.SOCK_STREAM) as other, refusals:
        other.connect(("::1", page.port))


MALFORMED = {
    "no JSON": b"{",
    "a list": b"[]",
    "a number": b"7",
    "no text": b'"\xff"',
    "more fields": b'{"mood": "fine"}',
}


WITHOUT_BODY = {"/api/stop", "/api/quit", "/api/save-report"}


@pytest.mark.parametrize("path", [each.values[1] for each in WITH_KEY if each.values[0] == "POST"])
def test_what_makes_no_sense_is_refused(page: Page, path: str) -> None:
    if path == AGAIN or path in WITHOUT_BODY:
        return
    for what, body in MALFORMED.items():
        refused = page.call("POST", path, body)
        assert (refused.status, refused.body["error"]["kind"]) == (400, "RequestError"), what


def test_an_endless_body_is_not_kept(page: Page) -> None:
    refused = page.call("POST", "/api/inspect", b'{"archives": ["' + b"x" * 2_000_000)
    assert (refused.status, refused.body["error"]["problem"]) == (400, "the request is too large")


NAMES = ["..", "../guard.py", "..%2fguard.py", "%2e%2e/guard.py", "....//guard.py", "/etc/passwd", "%2fetc%2fpasswd",
         "..%5cguard.py", "page/index.html", "index.html%00.js", "app.js/", "./app.js"]  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_no_other_file_is_served(page: Page, name: str) -> None:
    missing = page.call("GET", f"/{name}")
    assert (missing.status, missing.body["error"]["kind"]) == (404, "UnknownError")


def test_what_is_not_there_is_told_as_data(page: Page, tmp_path: Path) -> None:
    assert page.call("GET", "/api/nothing").status == 404
    assert page.call("DELETE", "/api/state").status == 405
    named = page.call("POST", "/api/inspect", {"archives": [str(tmp_path)]})
    assert (named.status, named.body["error"]["kind"]) == (404, "UnknownError")
    for number in (-1, 0, 99, 2**70):
        for path in ("/api/open", "/api/show"):
            assert page.call("POST", path, {"output": number}).status in {400, 404}
