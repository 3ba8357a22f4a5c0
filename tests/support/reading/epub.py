"""A finished book, taken apart as strictly as the strictest reader would."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote
from zipfile import ZipFile

from lxml import etree

import twconvert_epub

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from twconvert import Document

XHTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"


class Book:
    """The members of an EPUB."""

    def __init__(self, path: Path) -> None:
        with ZipFile(path) as archive:
            assert archive.testzip() is None
            self.members = archive.infolist()
            self.files = {info.filename: archive.read(info) for info in self.members}
        self.package = etree.fromstring(self.files["OEBPS/content.opf"])

    def names(self, folder: str) -> list[str]:
        """Return the names of the files in a folder, in the order they are stored."""
        start = f"OEBPS/{folder}/"
        return [name.removeprefix(start) for name in self.files if name.startswith(start)]

    def page(self, name: str) -> etree._Element:
        """Return a page, parsed."""
        return etree.fromstring(self.files[f"OEBPS/text/{name}.xhtml"])

    def text(self, name: str) -> str:
        """Return what a page says, in single spaces."""
        body = self.page(name).find(f"{XHTML}body")
        assert body is not None
        return " ".join("".join(body.itertext()).split())

    def chapters(self) -> list[str]:
        """Return the names of the pages with posts."""
        return [name for name in self.names("text") if name[:4].isdigit() and "part" not in name]

    def spine(self) -> list[str]:
        """Return the files in reading order."""
        hrefs = {item.get("id"): item.get("href", "") for item in self.package.iter(f"{OPF}item")}
        return [hrefs[item.get("idref")] for item in self.package.iter(f"{OPF}itemref")]

    def navigation(self) -> tuple[list[str], list[str]]:
        """Return the lines of the table of contents, and the landmarks."""
        navs = etree.fromstring(self.files["OEBPS/nav.xhtml"]).iter(f"{XHTML}nav")
        contents, landmarks = (["".join(link.itertext()).strip() for link in nav.iter(f"{XHTML}a")] for nav in navs)
        return contents, landmarks

    def metadata(self, name: str) -> list[str | None]:
        """Return the values of ``dc:NAME`` or of the property NAME."""
        values = [element.text for element in self.package.iter(f"{DC}{name}")]
        return values + [meta.text for meta in self.package.iter(f"{OPF}meta") if meta.get("property") == name]

    def faults(self) -> Iterator[str]:
        """Yield links that lead nowhere, files that are not declared, and ids that are not unique."""
        anchors = {name: set(self._ids(name)) for name in self._pages()}
        for name, unique in anchors.items():
            if len(list(self._ids(name))) > len(unique):
                yield f"{name}: two elements have one id"
            for link in self._links(name):
                target, _, anchor = link.partition("#")
                path = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(target))) if target else name
                if path not in self.files or (anchor and anchor not in anchors[path]):
                    yield f"{name}: {link} leads nowhere"
        declared = {f"OEBPS/{item.get('href')}" for item in self.package.iter(f"{OPF}item")}
        yield from declared ^ {n for n in self.files if n.startswith("OEBPS/")} - {"OEBPS/content.opf"}

    def _pages(self) -> Iterator[str]:
        return (name for name in self.files if name.endswith(".xhtml"))

    def _ids(self, name: str) -> Iterator[str]:
        return (i for element in etree.fromstring(self.files[name]).iter() if (i := element.get("id")))

    def _links(self, name: str) -> Iterator[str]:
        for element in etree.fromstring(self.files[name]).iter():
            link = element.get("href") or element.get("src")
            if link and not link.startswith(("http://", "https://")):
                yield link


def make_book(document: Document, path: Path, **options: object) -> Book:
    """Write a book and read it."""
    twconvert_epub.export(document, path, **options)  # type: ignore[arg-type]
    return Book(path)
