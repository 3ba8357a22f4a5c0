"""A reading program: foliate-js in Chromium, the size of a small e-reader."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from clients.browsers import started
from clients.tools import require_node_package

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

_SIZE = (600, 800)


class Reader:
    """A book, open in the reading program."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.complaints: list[str] = []
        """What the browser logged as errors."""
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def contents(self) -> list[tuple[str, str]]:
        """Return the entries of the contents: what they say and where they lead."""
        entries = self._page.evaluate("reader.contents()")
        return [(entry["label"].strip(), entry["href"]) for entry in entries]

    def landmarks(self) -> list[str]:
        """Return the kinds of places that the book marks: its cover, its contents, its text."""
        return cast("list[str]", self._page.evaluate("reader.landmarks()"))

    def sections(self) -> int:
        """Return the number of documents in reading order."""
        return cast("int", self._page.evaluate("reader.sections()"))

    def go_to(self, place: int | str) -> None:
        """Turn to the start of a section, by its number (from 0) or an address of the contents."""
        self._page.evaluate("place => reader.goTo(place)", place)

    def next_page(self) -> bool:
        """Turn one page, and say whether the same section goes on there."""
        section = self._page.evaluate("reader.section()")
        self._page.evaluate("reader.next()")
        return bool(self._page.evaluate("reader.section()") == section)

    def text(self) -> str:
        """Return the text of the section that is open, as the reader shows it."""
        return cast("str", self._page.evaluate("reader.text()"))

    def broken_images(self) -> list[str]:
        """Return the pictures of the open section that do not show."""
        return cast("list[str]", self._page.evaluate("reader.brokenImages()"))

    def image_heights(self) -> list[float]:
        """Return how high the pictures of the open section are, as parts of the height of the page."""
        return cast("list[float]", self._page.evaluate("reader.imageHeights()"))

    def too_wide(self) -> list[str]:
        """Return the pictures and texts of the open section that are wider than the page."""
        return cast("list[str]", self._page.evaluate("reader.tooWide()"))

    def picture(self) -> bytes:
        """Return the page that is open as a PNG."""
        self._page.wait_for_timeout(150)  # the program fades a page in
        return self._page.screenshot()


@contextmanager
def open_book(
    book: Path, *, scheme: Literal["light", "dark"] = "light", scale: float = 1, screen: tuple[int, int] = _SIZE
) -> Iterator[Reader]:
    """Open a book; ``scale`` is the number of dots for each pixel of the screen, whose size is in pixels."""
    with _serve(book) as address, started("chromium") as browser:
        size = {"width": screen[0], "height": screen[1]}
        page = browser.new_page(viewport=size, color_scheme=scheme, device_scale_factor=scale)  # type: ignore[arg-type]
        reader = Reader(page)
        page.goto(f"{address}/reader.html")
        page.wait_for_function("document.title === 'ready'", timeout=60_000)
        yield reader


@contextmanager
def _serve(book: Path) -> Iterator[str]:
    """Serve the reading program and the book on this machine alone."""
    places = {
        "/reader.html": Path(__file__).with_name("reader.html"),
        "/book.epub": book,
    }
    handler = partial(_Handler, places, directory=str(require_node_package("foliate-js").parent))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


class _Handler(SimpleHTTPRequestHandler):
    """Serves a few files by name, and a folder for the rest."""

    def __init__(self, places: dict[str, Path], *args: object, directory: str) -> None:
        self._places = places
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        """Return the file that an address means."""
        return str(self._places.get(path.partition("?")[0]) or super().translate_path(path))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name it has in the class above
        """Say nothing."""
