"""Reads finished outputs of every format for `support.completeness.output`."""

from __future__ import annotations

import json
import posixpath
import re
from functools import partial
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote
from zipfile import ZipFile

from lxml import etree
from markdown_it import MarkdownIt

from support.completeness.output import Output
from support.reading.csv import read_records
from support.reading.sqlite import records_in
from support.reading.xlsx import sheets_in
from twconvert.urls import safe_url

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

_PARTS = frozenset(
    ["p", "br", "div", "li", "dt", "dd", "td", "th", "tr", "hr", "img", "figure", "figcaption", "blockquote"]
    + ["article", "section", "header", "footer", "aside", "main", "nav", "pre", "title", "details", "summary"]
    + [f"h{level}" for level in range(1, 7)]
)
"""Elements that part the words in them from those around."""
_NO_TEXT = frozenset(["head", "script", "style"])
_NO_MEDIA = (".css", ".html", ".md", ".xhtml")
_PLAYERS = frozenset(["audio", "video"])
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PLACE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_ISOLATES, _ZERO_WIDTH_SPACE = "\u2068\u2069", "\u200b"
"""Signs around names of another direction, and places where long words may be broken."""
_LISTED = re.compile(r"\[\[(.*?)\]\]|(\S+)")
_HYPERLINK = re.compile(r'\s*HYPERLINK\s+"([^"]+)"')


class HtmlReader(HTMLParser):
    """Adds a page to an output.

    Args:
        output: to add to.
        read: returns the content of a file that the page names, or `None` where there is none.
    """

    def __init__(self, output: Output, read: Callable[[str], bytes | None]) -> None:
        super().__init__()
        self._output = output
        self._read = read
        self._silent = 0
        self._players = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _NO_TEXT
        self._players += tag in _PLAYERS
        if tag in _PARTS:
            self._output.text.append(" ")
        values = {name: value or "" for name, value in attrs}
        for name in ("href", "src"):
            # A link in a player leads to what the player plays.
            if name in values and not (name == "href" and self._players):
                self._address(values[name], values.get("alt") if tag == "img" else None)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _NO_TEXT
        self._players -= tag in _PLAYERS
        if tag in _PARTS:
            self._output.text.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._output.text.append(data)

    def _address(self, address: str, alt: str | None) -> None:
        if re.match(r"[a-z]+:", address):
            self._output.add_link(address)
            return
        name = unquote(address.partition("#")[0])
        content = None if name.endswith(_NO_MEDIA) else self._read(name)
        if content:
            self._output.add_file(content)
            if alt is not None:
                self._output.add_picture(alt)


def read_output(format_name: str, path: Path) -> Output:
    """Return what is in an output.

    Raises:
        AssertionError: nobody has said how to read this format.
    """
    readers = {
        "csv": read_csv,
        "dayone": read_dayone,
        "docx": read_docx,
        "epub": read_epub,
        "html": read_html,
        "jsonfeed": read_jsonfeed,
        "markdown": read_markdown,
        "pdf": read_pdf,
        "sqlite": read_sqlite,
        "mastodon": read_mastodon,
        "tiddlywiki": read_tiddlywiki,
        "xlsx": read_xlsx,
    }
    assert format_name in readers, (
        f"nothing checks that the format {format_name!r} holds every post, link and medium: "
        "write a reader for it in tests/support/completeness/readers.py"
    )
    output = Output()
    readers[format_name](path, output)
    return output


def read_csv(path: Path, output: Output) -> None:
    """Read the tables of posts, links and media."""
    _read_tables({file.stem: read_records(file) for file in path.iterdir()}, output)


def read_sqlite(path: Path, output: Output) -> None:
    """Read the same tables of a database."""
    _read_tables(records_in(path), output)


def read_xlsx(path: Path, output: Output) -> None:
    """Read the same tables of a workbook, and the texts that are too long for its cells."""
    sheets = sheets_in(path)
    _read_tables(sheets, output)
    output.text += [row["text"] for row in sheets.get("long-texts", [])]


def _read_tables(tables: Mapping[str, Sequence[Mapping[str, Any]]], output: Output) -> None:
    output.text += [f" {row['text'] or ''} " for row in tables.get("posts", [])]
    addresses = [row["link"] for row in tables.get("links", [])]
    addresses += [row["quote_of_url"] for row in tables.get("posts", [])]
    for address in filter(None, map(safe_url, filter(None, addresses))):
        output.add_link(address)
    output.named.update(row["file"] for row in tables.get("media", []) if row["found_in"] != "profile")


def read_epub(path: Path, output: Output) -> None:
    """Read the pages of a book."""
    with ZipFile(path) as book:
        files = {name: book.read(name) for name in book.namelist()}
    for name, content in files.items():
        if name.endswith(".xhtml"):
            HtmlReader(output, partial(_read_member, files, posixpath.dirname(name))).feed(content.decode())


def read_html(path: Path, output: Output) -> None:
    """Read the pages of a site, but for those that repeat how posts begin, and their pictures."""
    for page in sorted(path.glob("*/*.html")):
        if page.parent.name not in {"days", "pictures", "tags"}:
            _read_html(page.read_text("utf-8"), page.parent, output)


def read_jsonfeed(path: Path, output: Output) -> None:
    """Read the HTML of the items of all files of a feed."""
    name: str | None = "feed.json"
    while name:
        page = json.loads((path / name).read_bytes())
        for item in page["items"]:
            _read_html(item["content_html"], path, output)
        name = page.get("next_url")


def read_markdown(path: Path, output: Output) -> None:
    """Read the pages of a folder as CommonMark, without their front matter."""
    markdown = MarkdownIt("commonmark")
    for page in sorted(path.rglob("*.md")):
        source = re.sub(r"\A---\n.*?\n---\n", "", page.read_text("utf-8"), flags=re.DOTALL)
        _read_html(markdown.render(source), page.parent, output)


def read_mastodon(path: Path, output: Output) -> None:
    """Read the posts of an archive, with their earlier versions, and the media that they name."""
    with ZipFile(path) as archive:
        for activity in json.loads(archive.read("outbox.json"))["orderedItems"]:
            post = activity["object"]
            for each in (post, *post.get("_twconvert", {}).get("revisions", [])):
                # The sign that no server takes for one of a mention.
                _read_html(each["content"].replace("\uff20", "@"), path.parent, output)
            for medium in post["attachment"]:
                output.add_file(archive.read(medium["url"].removeprefix("/")))


def read_dayone(path: Path, output: Output) -> None:
    """Read the entries of a journal as CommonMark, with the files that they name."""
    markdown = MarkdownIt("commonmark")
    with ZipFile(path) as journal:
        (name,) = (each for each in journal.namelist() if each.endswith(".json"))
        for entry in json.loads(journal.read(name))["entries"]:
            text = entry["text"]
            for folder in ("photos", "videos"):
                for medium in entry[folder]:
                    file = f"{folder}/{medium['md5']}.{medium['type']}"
                    place = f"/{'video' if folder == 'videos' else ''}/{medium['identifier']}"
                    assert f"![](dayone-moment:{place})" in text
                    text = text.replace(f"![](dayone-moment:{place})", "")
                    output.add_file(journal.read(file))
            assert "dayone-moment:" not in text
            _read_html(markdown.render(text), path.parent, output)


def read_tiddlywiki(path: Path, output: Output) -> None:
    """Read the tiddlers of posts and messages, those of the media that they name, and what lists everything else."""
    tiddlers = {tiddler["title"]: tiddler for tiddler in json.loads((path / "tiddlers.json").read_bytes())}
    for tiddler in tiddlers.values():
        tags = _titles_in(tiddler.get("tags", ""))
        if "$:/tags/Tweeter" in tags:
            # The lists of followers and so on show people so.
            for _ in range(len(tags) - 1):
                output.text.append(f" {tiddler['caption']} ")
                output.add_link(tiddler["url"])
        if tags & {"$:/tags/TweetConversation", "$:/tags/TweetSection"}:
            output.text.append(f" {tiddler['caption']} ")
        if "liked_by" in tiddler and "url" in tiddler:
            output.add_link(tiddler["url"])
        if not tags & {"$:/tags/Tweet", "$:/tags/TweetMessage", "$:/tags/TweetSection"}:
            continue
        names = _titles_in(tiddler.get("media", ""))
        # A post of one's own that one likes is among the posts and among the likes.
        times = 2 if tiddler.get("liked_by") == tiddler.get("user_id", "") else 1
        for shown in (tiddler, *(tiddlers[name] for name in names)) * times:
            for wikitext in (shown.get(name, "") for name in ("line_before", "line_after", "before", "text", "after")):
                _read_html(_as_html(wikitext), path, output)
            content = _read_file(path, unquote(shown.get("_canonical_uri", "")))
            if content:
                output.add_file(content)


def _titles_in(field: str) -> set[str]:
    return {long or short for long, short in _LISTED.findall(field)}


def _as_html(wikitext: str) -> str:
    """Return wikitext that holds nothing but HTML and links to tiddlers as HTML, where attributes hold entities."""
    html = wikitext.removeprefix("\\rules only html entity\n")
    html = re.sub(r'(?<= href=")[^"]*', lambda url: url[0].replace("&", "&amp;"), html)
    return html.replace("<$link", "<span").replace("</$link", "</span")


def read_pdf(path: Path, output: Output) -> None:
    """Read the data of a book that is not typeset; `tests/plugins/pdf` knows that all of it is on its pages."""
    output.added = _ISOLATES + _ZERO_WIDTH_SPACE
    with ZipFile(path) as data:
        for name in data.namelist():
            if name.endswith(".json"):
                _read_book_data(json.loads(data.read(name)), data, output)


def _read_book_data(part: Any, data: ZipFile, output: Output) -> None:
    match part:
        case {"file": str(file), "alt": str(alt)}:
            output.add_file(data.read(file))
            output.add_picture(alt)
        case {"places": _}:
            pass
        case dict():
            output.text.append(" ")
            _read_book_data(list(part.values()), data, output)
        case ["web", str(address), words, *_]:
            output.add_link(address)
            _read_book_data(words, data, output)
        case [("strong" | "emphasis" | "dark"), words] | ["post", _, words]:
            _read_book_data(words, data, output)
        case list():
            for each in part:
                _read_book_data(each, data, output)
        case str():
            output.text.append(part)


def read_docx(path: Path, output: Output) -> None:
    """Read a document, or the volumes of one."""
    for file in sorted(path.glob("*.docx")) if path.is_dir() else [path]:
        with ZipFile(file) as document:
            body = etree.fromstring(document.read("word/document.xml"))
            relations = {
                str(each.get("Id")): str(each.get("Target"))
                for each in etree.fromstring(document.read("word/_rels/document.xml.rels"))
            }
            for element in body.iter(f"{_DRAWING}blip"):
                output.add_file(document.read(f"word/{relations[element.get(f'{_RELATION}embed', '')]}"))
        _read_word(body, relations, output)


def _read_word(body: etree._Element, relations: dict[str, str], output: Output) -> None:
    for element in body.iter():
        if element.tag == f"{_WORD}t":
            output.text.append(element.text or "")
        elif element.tag in {f"{_WORD}p", f"{_WORD}br", f"{_WORD}tab"}:
            output.text.append(" ")
        elif element.tag == f"{_WORD}hyperlink" and element.get(f"{_RELATION}id"):
            output.add_link(relations[element.get(f"{_RELATION}id", "")])
        elif element.tag == f"{_WORD}instrText" and (field := _HYPERLINK.match(element.text or "")):
            output.add_link(field[1])
        elif element.tag == f"{_PLACE}docPr" and element.get("descr"):
            output.add_picture(element.get("descr", ""))


def _read_html(html: str, folder: Path, output: Output) -> None:
    page = HtmlReader(output, partial(_read_file, folder))
    page.feed(html)
    page.close()


def _read_member(files: Mapping[str, bytes], folder: str, name: str) -> bytes | None:
    return files.get(posixpath.normpath(f"{folder}/{name}"))


def _read_file(folder: Path, name: str) -> bytes | None:
    file = folder / name
    return file.read_bytes() if file.is_file() else None
