"""Pages made from Markdown, held to what they were made of: by text, links and pictures, whatever made them."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from lxml import html

from support.markdown.rendering import reader, said, squeezed
from twconvert import Emphasis, Link, Strong
from twconvert.text import plain_text
from twconvert.urls import safe_url

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from twconvert import Document, Inline

_NOTE = re.compile(r"(?<!\\)\[\[(@[^\]|]+)\]\]")


@dataclass
class Pages:
    """HTML by path, and the names of all files around it."""

    pages: dict[str, str]
    files: set[str]

    def __post_init__(self) -> None:
        self.trees = {name: html.fromstring(f"<div>{source}</div>") for name, source in self.pages.items()}

    def text(self) -> str:
        """Return all that the pages say."""
        return " ".join(said(source) for source in self.pages.values())

    def values(self, attribute: str) -> set[str]:
        """Return all values of an attribute."""
        return {str(value) for tree in self.trees.values() for value in tree.xpath(f"//@{attribute}")}

    def faults(self) -> Iterator[str]:
        """Yield links and pictures that lead nowhere, and ids that are not unique."""
        for name, tree in self.trees.items():
            ids = tree.xpath("//@id")
            if len(ids) > len(set(ids)):
                yield f"{name}: two elements have one id"
            for address in tree.xpath("//@href | //@src"):
                if not str(address).startswith(("http://", "https://", "mailto:")) and not self._leads_somewhere(
                    name, address
                ):
                    yield f"{name}: {address} leads nowhere"

    def _leads_somewhere(self, name: str, address: str) -> bool:
        path, _, anchor = address.partition("#")
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(path))) if path else name
        # From the root of the site: so Hugo writes the addresses of pictures that it finds beside their page.
        target = target.removeprefix("/")
        if path.endswith("/"):
            target = posixpath.normpath(f"{target}/index.html")
        if target not in self.files:
            return False
        return not anchor or anchor in self.trees[target].xpath("//@id")


def rendered(folder: Path) -> Pages:
    """Return a folder of Markdown as markdown-it shows it, with links to notes as Obsidian finds these by name."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    notes = {path.stem.lower(): name for name, path in files.items() if path.suffix == ".md"}
    pages = {name: _shown(path, name, notes) for name, path in files.items() if path.suffix == ".md"}
    return Pages(pages, set(files))


def _shown(path: Path, name: str, notes: Mapping[str, str]) -> str:
    root = "../" * name.count("/")

    def link(found: re.Match[str]) -> str:
        return f"[{found[1]}]({root}{quote(notes.get(found[1].lower(), 'no note'))})"

    return str(reader("commonmark").render(_NOTE.sub(link, body_of(path))))


def site(folder: Path) -> Pages:
    """Return a folder of HTML."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    pages = {name: path.read_text(encoding="utf-8") for name, path in files.items() if path.suffix == ".html"}
    return Pages(pages, set(files))


def body_of(path: Path) -> str:
    """Return a page without its front matter."""
    text = path.read_text(encoding="utf-8")
    return text.partition("\n---\n\n")[2] if text.startswith("---\n") else text


def lost(document: Document, pages: Pages, *, descriptions: bool = True) -> Iterator[str]:
    """Yield the texts, links and descriptions of a document that its pages do not have."""
    text = pages.text()
    hrefs = {_comparable(href) for href in pages.values("href")}
    alts = {squeezed(alt) for alt in pages.values("alt")}
    for post in document.posts:
        # The line above the text of an answer names whom it answers.
        words = plain_text(post.content).removeprefix("@bob ")
        if squeezed(words) not in text:
            yield f"{post.id}: {words!r}"
        for link in _links(post.content):
            address = safe_url(link.url)
            if address and link.text.strip() and _comparable(address) not in hrefs:
                yield f"{post.id}: {address}"
        for media in post.media:
            if descriptions and media.alt and squeezed(media.alt) not in alts and squeezed(media.alt) not in text:
                yield f"{post.id}: {media.alt!r}"


def _links(content: Iterable[Inline]) -> Iterator[Link]:
    for inline in content:
        if isinstance(inline, Link):
            yield inline
        elif isinstance(inline, Strong | Emphasis):
            yield from _links(inline.content)


def _comparable(address: str) -> str:
    """Return an address as one of those that all lead to the same place: programs escape more or less of it."""
    if not address.startswith("http"):
        return address
    parts = urlsplit(address)
    parts = parts._replace(netloc=unquote(parts.netloc).encode("idna").decode())
    return urlunsplit(quote(unquote(part), safe="/:?=&+,;@!$'()*~%#") for part in parts)
