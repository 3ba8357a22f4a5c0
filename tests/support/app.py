"""The app as a page sees it: a server in a thread, with folders of the test, and requests to it."""

from __future__ import annotations

import http.client
import json
import queue
import threading
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, cast
from urllib.parse import urlsplit

from twconvert.app.folders import Folders
from twconvert.app.routes import Api
from twconvert.app.running import run_app
from twconvert.registry import find_plugins

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from starlette.routing import Route

    from twconvert.registry import Plugins

SECONDS = 60.0
WORKING = {"running", "stopping"}


class Answer(NamedTuple):
    """What came back."""

    status: int
    body: Any
    headers: Mapping[str, str]


@dataclass
class Page:
    """A page that is open on an app."""

    address: str
    key: str = ""
    folders: Folders | None = None
    port: int = field(init=False)

    def __post_init__(self) -> None:
        self.port = urlsplit(self.address).port or 0

    def log_in(self) -> None:
        """Exchange the ticket of the address for the key."""
        self.key = self.call("POST", "/api/session", {"ticket": urlsplit(self.address).fragment}).body["key"]

    def call(
        self,
        method: str,
        path: str,
        body: object = None,
        headers: Mapping[str, str] | Sequence[tuple[str, str]] | None = None,
    ) -> Answer:
        """Send a request with the key, and return the answer.

        Args:
            method: The method of HTTP.
            path: The path, with what follows it.
            body: Bytes as they are, or what becomes JSON.
            headers: Headers in the place of the usual ones.
        """
        usual = {"Host": f"127.0.0.1:{self.port}", "Authorization": f"Bearer {self.key}"}
        pairs = headers if isinstance(headers, list | tuple) else {**usual, **dict(headers or {})}.items()
        content = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        try:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in pairs:
                if value:
                    connection.putheader(name, value)
            if "Content-Length" not in dict(pairs):
                connection.putheader("Content-Length", str(len(content)))
            connection.endheaders(content)
            with connection.getresponse() as response:
                read = response.read() if response.headers.get_content_type() != "application/x-ndjson" else b""
        finally:
            connection.close()
        is_json = response.headers.get_content_type() == "application/json"
        return Answer(response.status, json.loads(read) if is_json and read else read, dict(response.headers))

    @contextmanager
    def events(self) -> Iterator[Iterator[dict[str, Any]]]:
        """Yield the states that the app tells, in the block."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        try:
            connection.request("GET", "/api/events", headers={"Authorization": f"Bearer {self.key}"})
            with connection.getresponse() as response:
                yield (json.loads(line) for line in response if line.strip())
        finally:
            connection.close()

    def wait(self) -> dict[str, Any]:
        """Wait for the end of the job, and return the last state."""
        with self.events() as states:
            return next(state for state in states if state["status"] not in WORKING)

    def do(self, job: str, body: object) -> dict[str, Any]:
        """Start a job, wait for its end, and return the last state."""
        answer = self.call("POST", f"/api/{job}", body)
        assert answer.status == 202, answer.body
        return self.wait()

    def archives(self) -> list[dict[str, Any]]:
        """Return the archives that the app finds."""
        return cast("list[dict[str, Any]]", self.call("GET", "/api/archives").body["archives"])


def folders_in(folder: Path) -> Folders:
    """Return the folders of somebody who lives in a folder."""
    searched = tuple(folder / name for name in ("Downloads", "Desktop", "Documents"))
    for each in searched:
        each.mkdir(parents=True, exist_ok=True)
    return Folders(
        searched=(*searched, folder),
        results=(folder / "Documents/twconvert", folder / "Downloads/twconvert"),
        copies=folder / "cache/copies",
        runtime=folder / "run",
    )


@contextmanager
def running_app(
    folders: Folders, archives: Sequence[Path] = (), plugins: Plugins | None = None, **settings: Any
) -> Iterator[Page]:
    """Run the app in the block, and yield a page that is open on it."""
    addresses: queue.Queue[str] = queue.Queue()
    thread = threading.Thread(
        target=run_app,
        args=(archives, plugins or find_plugins(own_only=True), addresses.put),
        kwargs={"opens_browser": False, "folders": folders, "patience": SECONDS, **settings},
        daemon=True,
    )
    thread.start()
    page = Page(addresses.get(timeout=SECONDS), folders=folders)
    try:
        page.log_in()
        yield page
    finally:
        with suppress(OSError, http.client.HTTPException):  # it may be about to end by itself
            page.call("POST", "/api/quit")
        thread.join(SECONDS)
        assert not thread.is_alive()


def routes() -> list[Route]:
    """Return every route of the API."""
    return Api(cast("Any", None), cast("Any", None), cast("Any", None), "").routes()
