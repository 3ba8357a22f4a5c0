"""TiddlyWiki itself: its program for Node.js, and a wiki open in Chromium."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote

from clients.browsers import started
from clients.tools import NODE_PACKAGES, require_node_package, require_program, run

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Locator, Page

PROGRAM = NODE_PACKAGES / "tiddlywiki" / "tiddlywiki.js"
_RENDER_TEXTS = """
const [, , boot, wiki, tiddlers, titles] = process.argv;
const $tw = require(boot).TiddlyWiki();
$tw.boot.argv = [wiki];
$tw.boot.boot(() => {
  $tw.wiki.addTiddlers(JSON.parse(require("fs").readFileSync(tiddlers, "utf8")));
  const html = $tw.wiki.filterTiddlers(titles).map(title => [title, $tw.wiki.renderTiddler("text/html", title)]);
  process.stdout.write(JSON.stringify(Object.fromEntries(html)));
});
"""

_SETTLING = 500
"""Milliseconds; in fewer, TiddlyWiki scrolls to what was opened and empties the address bar."""
_DROP = """
content => {
  const data = new DataTransfer();
  data.items.add(new File([content], "tiddlers.json", {type: "application/json"}));
  for (const type of ["dragenter", "drop"]) {
    document.querySelector(".tc-dropzone").dispatchEvent(new DragEvent(type, {dataTransfer: data, bubbles: true}));
  }
}
"""


def run_tiddlywiki(wiki: Path, *arguments: str | Path) -> None:
    """Run commands of the program over a folder that is a wiki; what they write goes to ``output`` in it."""
    node = require_program("node", "nodejs")
    require_node_package("tiddlywiki")
    said = run(node, PROGRAM, wiki, "--output", wiki / "output", *arguments)
    assert said.returncode == 0, said.stderr


def edition(name: str) -> Path:
    """Return the folder of a wiki that comes with the program."""
    return require_node_package("tiddlywiki") / "editions" / name


def rendered(tiddlers: Path, titles: str, scratch: Path) -> dict[str, str]:
    """Return the HTML that TiddlyWiki makes of the texts of tiddlers.

    Args:
        tiddlers: a file that TiddlyWiki imports.
        titles: a filter, in TiddlyWiki's language.
        scratch: a folder for a script.
    """
    node = require_program("node", "nodejs")
    script = scratch / "render.js"
    script.write_text(_RENDER_TEXTS, encoding="utf-8")
    boot = require_node_package("tiddlywiki") / "boot" / "boot.js"
    said = run(node, script, boot, edition("twitter-archivist"), tiddlers, titles)
    assert said.returncode == 0, said.stderr
    return cast("dict[str, str]", json.loads(said.stdout))


class Wiki:
    """A wiki that is open in a browser."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self._address = address
        self.complaints: list[str] = []
        """What went wrong in the page: errors of scripts, files that are missing, requests that leave the folder."""
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("requestfailed", lambda request: self.complaints.append(f"not found: {request.url}"))
        page.on("request", lambda request: self._watch(request.url))

    def open(self, title: str) -> None:
        """Open a tiddler by the address bar."""
        self.page.wait_for_timeout(_SETTLING)
        self.page.goto(f"{self._address}#{quote(title)}")
        self.page.wait_for_selector(_frame(title))

    def follow(self, words: str, within: str) -> None:
        """Click a link in a tiddler."""
        self.click(self.page.locator(_frame(within)).get_by_role("link", name=words, exact=True))

    def click(self, what: Locator) -> None:
        """Click the first of some links or buttons."""
        # A click on a link that still moves leads nowhere.
        self.page.wait_for_timeout(_SETTLING)
        what.first.click()

    def text(self, title: str) -> str:
        """Return what an open tiddler shows."""
        return self.page.locator(_frame(title)).inner_text()

    def open_titles(self) -> list[str]:
        """Return the open tiddlers from top to bottom."""
        found = self.page.evaluate(
            "[...document.querySelectorAll('.tc-tiddler-frame')].map(each => each.dataset.tiddlerTitle)"
        )
        return cast("list[str]", found)

    def search(self, words: str) -> list[str]:
        """Type words into the search field and return what is found."""
        self.page.fill(".tc-search input", words)
        self.page.wait_for_function(
            "$tw.wiki.getTiddlerText('$:/temp/search/input') === $tw.wiki.getTiddlerText('$:/temp/search')"
        )
        self.page.wait_for_selector(".twc-hits")
        return self.page.locator(".twc-hit").all_inner_texts()

    def drop(self, file: Path) -> None:
        """Drop a file onto the wiki, and import what is in it."""
        self.page.evaluate(_DROP, file.read_text(encoding="utf-8"))
        imported = self.page.locator(_frame("$:/Import"))
        imported.get_by_role("button", name="Import", exact=True).first.click()
        imported.get_by_text("The following tiddlers were imported").wait_for()

    def evaluate(self, script: str) -> Any:
        """Return what a script in the page says."""
        return self.page.evaluate(script)

    def _watch(self, url: str) -> None:
        if not url.startswith(("file:", "data:", "blob:")):
            self.complaints.append(f"asked the network for {url}")


@contextmanager
def open_wiki(path: Path) -> Iterator[Wiki]:
    """Open a wiki from its file, as a double click does."""
    with started("chromium") as browser:
        page = browser.new_page(viewport={"width": 1200, "height": 1000})
        wiki = Wiki(page, path.as_uri())
        page.goto(path.as_uri())
        page.wait_for_selector(".tc-tiddler-frame", timeout=120_000)
        yield wiki


def _frame(title: str) -> str:
    return f".tc-tiddler-frame[data-tiddler-title={json.dumps(title)}]"
