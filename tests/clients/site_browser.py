"""A site, open in a browser from its files, as a double click opens it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

from clients.tools import require_node_package

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Request

DESK, PHONE = (1100, 900), (360, 740)


class Site:
    """A site that is open in a browser."""

    def __init__(self, page: Page, folder: Path) -> None:
        self.page = page
        self._address = folder.as_uri()
        self.complaints: list[str] = []
        """What went wrong: errors, files that are missing, requests that leave the disk."""
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("requestfailed", self._note_failure)
        page.on("request", lambda request: self._watch(request.url))

    def _note_failure(self, request: Request) -> None:
        # What a page has not loaded when another one is opened is no longer asked for.
        if request.failure not in {"net::ERR_ABORTED", "NS_BINDING_ABORTED"}:
            self.complaints.append(f"not found: {request.url}")

    def open(self, name: str) -> None:
        """Open a page."""
        self.page.goto(f"{self._address}/{name}")

    @property
    def place(self) -> str:
        """The name of the page that is open, and the place on it."""
        return self.page.url.removeprefix(f"{self._address}/")

    def follow(self, words: str, within: str = "main") -> None:
        """Click a link."""
        self.page.locator(within).get_by_role("link", name=words).first.click()

    def text(self, selector: str = "main") -> str:
        """Return what a reader sees."""
        return self.page.locator(selector).inner_text()

    def search(self, words: str) -> list[str]:
        """Type words into the page of search, and return what is found."""
        self.page.fill("main #find", words)
        self.wait()
        return self.page.locator("#results li").all_inner_texts()

    def wait(self) -> None:
        """Wait until a search that was asked for is done."""
        self.page.wait_for_selector("#results[aria-busy=false]", state="attached")

    def marked(self) -> list[str]:
        """Return the words that are marked in what was found."""
        return self.page.locator("mark").all_inner_texts()

    def evaluate(self, script: str, argument: object = None) -> Any:
        """Return what a script in the page says."""
        return self.page.evaluate(script, argument)

    def is_too_wide(self) -> bool:
        """Say whether a reader has to scroll sideways."""
        return bool(self.evaluate("document.documentElement.scrollWidth > innerWidth"))

    def pictures(self) -> list[int]:
        """Return the width of each picture of the page, once all are loaded; 0 where one does not show."""
        widths = self.evaluate(
            "Promise.all([...document.images].map(async image => {"
            " image.loading = 'eager'; try { await image.decode() } catch {} return image.naturalWidth }))"
        )
        return cast("list[int]", widths)

    def barriers(self) -> list[str]:
        """Return what axe finds that hinders people with disabilities."""
        axe = require_node_package("axe-core") / "axe.min.js"
        self.page.evaluate(axe.read_text("utf-8"))
        found = self.page.evaluate("axe.run(document)")
        return [
            f"{each['impact']} {each['id']}: {node['html']} {node['failureSummary']}"
            for each in found["violations"]
            for node in each["nodes"]
        ]

    def _watch(self, url: str) -> None:
        if not url.startswith("file:"):
            self.complaints.append(f"asked the network for {url}")


@contextmanager
def site_in(browser: Browser, folder: Path, size: tuple[int, int] = DESK, **context: Any) -> Iterator[Site]:
    """Open a folder in a browser that has been started, and close its pages afterwards.

    Args:
        browser: The browser.
        folder: The folder of the site.
        size: The width and height of the window, in pixels.
        context: Other wishes of the reader, as Playwright's ``new_context`` knows them.
    """
    with browser.new_context(viewport={"width": size[0], "height": size[1]}, **context) as opened:
        yield Site(opened.new_page(), folder)
