"""The app, started in a home of its own, and its page in a browser."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from clients.tools import require_node_package, require_python_package
from support.commands import environment_with
from support.distributions import install

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Locator, Page

DESK = {"width": 1000, "height": 900}
_PROGRAM = os.environ.get("TWCONVERT_PROGRAM")
"""The program that has Python in it, where that is tried. It finds plugins in a folder of its own."""
_START = [_PROGRAM] if _PROGRAM else [sys.executable, "-m", "twconvert"]
PHONE = {"width": 390, "height": 844}

_OTHERS_FORMATS = '''
    import time
    from pathlib import Path
    from typing import Annotated, Literal
    import typer
    from twconvert import Document, Exporter, hookimpl

    def lines(
        document: Document,
        path: Path,
        *,
        width: Annotated[int, typer.Option(min=20, max=90, help="Characters in a line.")] = 72,
        paper: Annotated[Literal["white", "cream"], typer.Option(help="The colour of the paper.")] = "cream",
        shout: Annotated[bool, typer.Option(help="Write all in capital letters.")] = False,
        note: Annotated[Path | None, typer.Option(help="A file to put before all.")] = None,
    ) -> None:
        """Write lines."""
        path.write_text(f"{width} {paper} {shout} {note.read_text() if note else ''}")

    def every(
        document: Document,
        path: Path,
        *,
        numbers: list[int] | None = None,
        names: list[str] | None = None,
        colours: list[Literal["red", "green"]] | None = None,
        ratio: Annotated[float, typer.Option(min=0.1, max=2, help="How wide.")] = 1.5,
        size: int | None = None,
        notes: list[Path] | None = None,
        depth: Literal[1, 2, 3, 4, 5, 6] = 3,
        is_bright: bool = True,
        is_loud: bool | None = None,
    ) -> None:
        """Write what it was given."""
        notes = [each.read_text() for each in notes or ()]
        path.write_text(repr((numbers, names, colours, ratio, size, notes, depth, is_bright, is_loud)))

    def endless(document: Document, path: Path) -> None:
        """Write until somebody stops it."""
        while True:
            for _ in document.threads:
                time.sleep(0.05)

    def failing(document: Document, path: Path) -> None:
        """Fail."""
        raise KeyError("seven")

    @hookimpl
    def twconvert_exporters():
        yield Exporter(name="lines", suffix=".lines", export=lines)
        yield Exporter(name="every", suffix=".every", export=every)
        yield Exporter(name="endless", suffix=".endless", export=endless)
        yield Exporter(name="failing", suffix=".failing", export=failing)
'''


class RunningApp:
    """An app that runs.

    Args:
        home: The home folder of its user.
        environment: The variables that it was started with.
        process: Its process.
        address: The address of its page, with a ticket that can be used once.
    """

    def __init__(self, home: Path, environment: dict[str, str], process: subprocess.Popen[str], address: str) -> None:
        self.home = home
        self.results = home / "Documents" / "twconvert"
        self.process = process
        self._environment = environment
        self.place, _, ticket = address.partition("#")
        self.key = ""
        self.key = self.ask("POST", "session", {"ticket": ticket})["key"]

    def ask(self, method: str, path: str, body: object = None) -> Any:
        """Return what it answers to a request."""
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {self.key}"}
        with closing(HTTPConnection(urlsplit(self.place).netloc)) as connection:
            connection.request(method, f"/api/{path}", json.dumps(body), headers)
            return json.load(connection.getresponse())

    @contextmanager
    def staying(self) -> Iterator[None]:
        """Listen to it in the block, as a page does: a browser may start more slowly than it waits for a page."""
        with closing(HTTPConnection(urlsplit(self.place).netloc)) as connection:
            connection.request("GET", "/api/events", headers={"Authorization": f"Bearer {self.key}"})
            with connection.getresponse():
                yield

    def second_start(self, *archives: Path) -> str:
        """Start it once more, and return the address that this opens."""
        words = [*_START, "app", "--no-browser", *map(str, archives)]
        done = subprocess.run(words, env=self._environment, capture_output=True, text=True, timeout=60, check=True)
        return done.stdout.strip()

    def opened(self) -> list[str]:
        """Return what it has had the desktop open."""
        note = self.home / "opened.txt"
        return note.read_text("utf-8").splitlines() if note.exists() else []

    def made(self) -> set[str]:
        """Return the names of the results."""
        return {path.name for path in self.results.iterdir()} if self.results.exists() else set()


class AppPage:
    """The page of an app, open in a browser."""

    def __init__(self, page: Page, app: RunningApp) -> None:
        self.page = page
        self.app = app
        self.complaints: list[str] = []
        """What went wrong: errors, and requests that leave this computer."""
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self._watch(request.url))

    def _watch(self, url: str) -> None:
        if not url.startswith(self.app.place):
            self.complaints.append(f"asked for {url}")

    def heading(self, words: str) -> None:
        """Wait for the view with a heading."""
        self.page.get_by_role("heading", level=1, name=words).wait_for(timeout=30_000)

    def button(self, words: str, *, exact: bool = False) -> Locator:
        """Return the button with a name."""
        return self.page.get_by_role("button", name=words, exact=exact)

    def press(self, words: str) -> None:
        """Press a button."""
        self.button(words).first.click()

    def to_archives(self) -> None:
        """Go to the choice of archives, whatever the app has done before."""
        self.page.locator("main h1").wait_for()
        if self.button("Another archive").count():
            self.press("Another archive")
        self.heading("Make a book of your posts")

    def read(self, name: str) -> None:
        """Choose one of the archives that were found, and wait for what is in it."""
        self.to_archives()
        self.press(name)
        self.wait_until_counted()

    def wait_until_counted(self) -> None:
        """Wait until all is known of what is in the archive."""
        self.page.get_by_role("heading", name="What shall it be?").wait_for(timeout=30_000)
        self.page.locator(".counting").wait_for(state="detached", timeout=30_000)

    def choose_file(self, *files: Path) -> None:
        """Choose files as with the dialogue of the browser."""
        self.page.get_by_label("Choose a file").set_input_files(list(files))

    def unfold(self, words: str) -> Locator:
        """Open a folded part."""
        part = self.page.locator("details").filter(has=self.page.locator("summary", has_text=words)).last
        part.locator("summary").first.click()
        return part

    def only(self, *titles: str) -> None:
        """Choose formats, and no others."""
        self._show_all_formats()
        ticked = self.page.locator("input[name=format]:checked")
        while ticked.count():
            ticked.first.uncheck()
        for title in titles:
            # The page may have been drawn anew meanwhile.
            self._show_all_formats()
            self.page.get_by_role("checkbox", name=title, exact=True).check()

    def _show_all_formats(self) -> None:
        fold = self.page.locator("details.more")
        while fold.get_attribute("open") is None:
            fold.locator("summary").click()

    def alert(self) -> str:
        """Return what went wrong, in the words of the page."""
        return self.page.get_by_role("alert").inner_text()

    def ask(self, path: str) -> Any:
        """Return what the app answers to a question."""
        return self.app.ask("GET", path)

    def is_too_wide(self) -> bool:
        """Return whether one has to scroll sideways."""
        return bool(self.page.evaluate("document.documentElement.scrollWidth > innerWidth"))

    def barriers(self) -> list[str]:
        """Return what axe finds that hinders people with disabilities, by day and by night."""
        if self.page.evaluate("typeof axe") == "undefined":
            axe = require_node_package("axe-core") / "axe.min.js"
            self.page.evaluate(axe.read_text("utf-8"))
        found = self.page.evaluate("axe.run(document)")["violations"]
        self.page.emulate_media(color_scheme="dark")
        found += self.page.evaluate("axe.run(document, {runOnly: ['color-contrast']})")["violations"]
        self.page.emulate_media(color_scheme="light")
        return [f"{each['id']}: {node['html']}" for each in found for node in each["nodes"]]


@contextmanager
def running_app(home: Path, *archives: Path, others: str = _OTHERS_FORMATS) -> Iterator[RunningApp]:
    """Run the app for a user with a home folder.

    Args:
        home: The home folder. What lies in ``Downloads`` is found.
        archives: The archives to start it with.
        others: A plugin of somebody else. That of most tests has a format with options, one that never ends, and one
            that fails. Empty for none.
    """
    for name in ("starlette", "uvicorn"):
        require_python_package(name)
    modules = home / (".data/twconvert/plugins/others" if _PROGRAM else "modules")
    programs = home / "programs"
    for folder in (home / "Downloads", home / "Documents", modules, programs):
        folder.mkdir(parents=True, exist_ok=True)
    if others:
        install(modules, "others", others)
    opener = programs / "xdg-open"
    opener.write_text(f'#!/bin/sh\necho "$1" >> "{home}/opened.txt"\n', "utf-8")
    opener.chmod(0o755)
    own = {f"XDG_{name}_HOME": str(home / f".{name.lower()}") for name in ("CACHE", "CONFIG", "DATA", "STATE")}
    paths = {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home / ".run"),
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
    }
    environment = environment_with(modules, {**own, **paths})
    (home / ".run").mkdir(mode=0o700, exist_ok=True)
    words = [*_START, "app", "--no-browser", *map(str, archives)]
    with subprocess.Popen(words, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        try:
            app = RunningApp(home, environment, process, process.stdout.readline().strip())
            with app.staying():
                yield app
        finally:
            process.terminate()


@contextmanager
def page_of(app: RunningApp, browser: Browser, **context: Any) -> Iterator[AppPage]:
    """Open the page of an app, and check at the end that nothing went wrong in it.

    Args:
        app: The app.
        browser: The browser.
        context: Wishes of the reader, as Playwright's ``new_context`` knows them.
    """
    with browser.new_context(**{"viewport": DESK, "locale": "en-GB", **context}) as opened:
        opened.add_init_script(f"sessionStorage.setItem('key', {json.dumps(app.key)})")
        opened.set_default_timeout(20_000)
        page = AppPage(opened.new_page(), app)
        page.page.goto(app.place)
        yield page
        assert page.complaints == []
