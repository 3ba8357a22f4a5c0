"""The files of pages, of which one at a time is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.closing import Closing
from twconvert.long_texts import slices
from twconvert_markdown.escaping import without_templates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path
    from typing import TextIO

    from twconvert_markdown.addresses import Page
    from twconvert_markdown.flavors import Flavor


class Pages(Closing):
    """Writes pages below a folder, with the newlines of Unix on every system.

    Args:
        path: The folder.
        flavor: The flavor of the pages.
    """

    def __init__(self, path: Path, flavor: Flavor) -> None:
        self._path = path
        self._inert: Callable[[str], str] = without_templates if flavor.has_liquid else str
        self._begun: set[str] = set()
        self._name: str | None = None
        self._file: TextIO | None = None

    def append(self, page: Page, head: Callable[[], str], text: str) -> None:
        """Add text to a page; see `extend`."""
        self.extend(page, head, (text,))

    def extend(self, page: Page, head: Callable[[], str], texts: Iterable[str]) -> None:
        """Add texts to a page, which begins with its head. No other page is written to while they are made.

        Threads are sorted by UTC and months by the clock of the author, so a page may be left and come again.
        """
        if self._file is None or page.file != self._name:
            self.close()
            self._file = self._open(page.file, "a")
            self._name = page.file
            if page.file not in self._begun:
                self._begun.add(page.file)
                self._file.write(self._inert(head()))
        self._write(self._file, texts)

    def create(self, page: Page, texts: Iterable[str]) -> None:
        """Write a whole page, of texts that follow each other."""
        with self._open(page.file, "x") as file:
            self._write(file, texts)

    def create_file(self, name: str, text: str) -> None:
        """Write a file that is no page."""
        with self._open(name, "x") as file:
            file.write(text)

    def close(self) -> None:
        """Close the page that is open, if any."""
        if self._file:
            self._file.close()
            self._file = None

    def _write(self, file: TextIO, texts: Iterable[str]) -> None:
        for text in texts:
            file.writelines(slices(self._inert(text)))

    def _open(self, name: str, mode: str) -> TextIO:
        path = self._path / name
        try:
            return path.open(mode, encoding="utf-8", newline="\n")  # type: ignore[return-value]
        except FileNotFoundError:
            path.parent.mkdir(parents=True)
            return path.open(mode, encoding="utf-8", newline="\n")  # type: ignore[return-value]
