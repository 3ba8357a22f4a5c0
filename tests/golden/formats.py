"""What each format makes of a document, as golden files that a person can read."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any
from unittest.mock import patch
from zipfile import ZipFile

import twconvert_csv
import twconvert_dayone
import twconvert_html
import twconvert_markdown
import twconvert_mastodon
import twconvert_mastodon_follows
import twconvert_pdf
from support.reading.docx import make_docx
from support.reading.epub import make_book
from support.reading.jsonfeed import make_feed
from support.reading.sqlite import database_of, records_in
from support.reading.tiddlywiki import written
from support.reading.xlsx import sheets_in, workbook_of
from support.unset_books import keep_data
from twconvert_markdown.flavors import FLAVORS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from twconvert import Document

_CONTENTS = re.compile(r"(^|/)(README|Contents|\d{4}-\d\d)\.md$|^(content/)?posts/(\d{4}-\d\d/)?_?index\.md$")
"""Pages of Markdown that list others: of everything, and in a month."""

_FRONT_PAGES = re.compile(r"^(index|about|most-liked|people|pictures|search|tags)\.html$|^(days|pictures|tags)/")
"""Pages of a site that lead to others."""

Files = dict[str, str]
"""The text of golden files, by their paths in the folder of a case."""


@dataclass(frozen=True)
class Format:
    """A format, and its golden files.

    Args:
        name: The name of the exporter.
        files: A pattern of its golden files in the folder of a case.
        export: A function that returns these files for a document; it gets a folder to work in, and options.
        subjects: The folders of ``tests/cases`` whose cases it is asked about.
    """

    name: str
    files: str
    export: Callable[..., Files]
    subjects: frozenset[str] = frozenset({"posts", "records"})

    @property
    def label(self) -> str:
        """The end of a test's name: ``csv``, ``epub``, ``markdown/hugo``."""
        return self.files.partition(".")[0].removesuffix("/*")


def epub(document: Document, work: Path, **options: Any) -> Files:
    """Return the body of each page of a book, but of those that every book has, and of aids."""
    book = make_book(document, work / "book.epub", aids=["none"], **options)
    assert list(book.faults()) == []
    pages = [name for name in book.spine() if not re.search(r"(^nav|/(cover|title|colophon))\.xhtml$", name)]
    bodies = [re.search("<body.*</body>", book.files[f"OEBPS/{name}"].decode(), re.DOTALL) for name in pages]
    return {"epub.xhtml": "\n".join(f"{name}\n{body[0]}\n" for name, body in zip(pages, bodies, strict=True) if body)}


def docx(document: Document, work: Path, **options: Any) -> Files:
    """Return the paragraphs of a document from the first year or part on."""
    found = make_docx(document, work / "book.docx", aids=["none"], **options)
    assert list(found.faults()) == []
    return {"docx.xml": found.readable()}


def pdf(document: Document, work: Path, **options: Any) -> Files:
    """Return what the typesetter gets of months, sections and the index."""
    data = work / "book.zip"
    with patch("twconvert_pdf.writing.typeset", keep_data):
        twconvert_pdf.export(document, data, cover=False, **options)
    with ZipFile(data) as files:
        names = [name for name in files.namelist() if name.endswith(".json") and name != "book.json"]
        return {"pdf.json": "".join(f"{name}\n{_indented(json.loads(files.read(name)))}\n" for name in names)}


def _indented(content: Any) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1)


def html(document: Document, work: Path, **options: Any) -> Files:
    """Return what the pages of a site are about, but of those that lead to others."""
    folder = work / "site"
    twconvert_html.export(document, folder, **options)
    pages = {page.relative_to(folder).as_posix(): page.read_text("utf-8") for page in sorted(folder.rglob("*.html"))}
    found = [(name, re.search("<main.*</main>", page, re.DOTALL)) for name, page in pages.items()]
    return {
        "html.html": "\n".join(f"{name}\n{main[0]}\n" for name, main in found if main and not _FRONT_PAGES.search(name))
    }


def sqlite(document: Document, work: Path, **options: Any) -> Files:
    """Return the rows of all tables of a database, but that of the owner, which every archive has."""
    tables = records_in(database_of(document, work / "data.sqlite", **options))
    return {"sqlite.json": _rows(tables)}


def xlsx(document: Document, work: Path) -> Files:
    """Return the rows of all sheets of a workbook."""
    return {"xlsx.json": _rows(sheets_in(workbook_of(document, work / "book.xlsx")))}


def _rows(tables: dict[str, list[dict[str, Any]]]) -> str:
    """Return a line for each row, without what is empty in it."""
    lines = []
    for name, rows in tables.items():
        if name != "profile":
            lines += [name, *(json.dumps(_full(row), ensure_ascii=False, default=str) for row in rows)]
    return "\n".join(lines) + "\n"


def _full(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if value is not None}


def jsonfeed(document: Document, work: Path, **options: Any) -> Files:
    """Return the items of a feed."""
    items = make_feed(document, work / "feed", **options)["items"]
    return {"feed.json": json.dumps(items, ensure_ascii=False, indent=2) + "\n"}


def tiddlywiki(document: Document, work: Path, **options: Any) -> Files:
    """Return the tiddlers of a wiki, but those that every wiki has."""
    always = ("$:/", "Twitter Archive for ", "Tweets of ")
    tiddlers = written(document, work / "wiki", aids=["none"], **options)
    found = [each for title, each in tiddlers.items() if not title.startswith(always)]
    return {"tiddlers.json": json.dumps(found, indent=1, ensure_ascii=False) + "\n"}


def csv(document: Document, work: Path, **options: Any) -> Files:
    """Return the tables, but that of the owner, which every archive has."""
    twconvert_csv.export(document, work / "tables", **options)
    tables = sorted(work.joinpath("tables").iterdir())
    return {f"csv/{table.name}": table.read_bytes().decode() for table in tables if table.stem != "profile"}


def markdown(document: Document, work: Path, *, flavor: str, **options: Any) -> Files:
    """Return the pages but those of contents, each after its name."""
    folder = work / flavor
    twconvert_markdown.export(document, folder, layout="thread", flavor=flavor, aids=["none"], **options)  # type: ignore[arg-type]
    pages = {page.relative_to(folder).as_posix(): page.read_text("utf-8") for page in sorted(folder.rglob("*.md"))}
    text = "\n".join(f"======== {name}\n{page}" for name, page in pages.items() if not _CONTENTS.search(name))
    return {f"markdown/{flavor}.md": text}


def mastodon_follows(document: Document, work: Path, **options: Any) -> Files:
    """Return the list of accounts to follow."""
    twconvert_mastodon_follows.export(document, work / "follows.csv", **options)
    return {"mastodon-follows.csv": work.joinpath("follows.csv").read_bytes().decode()}


def mastodon(document: Document, work: Path, **options: Any) -> Files:
    """Return the activities of an archive, without what all of a case have alike."""
    archive = work / "archive.zip"
    twconvert_mastodon.export(document, archive, **options)
    with ZipFile(archive) as opened:
        activities = json.loads(opened.read("outbox.json"))["orderedItems"]
    for each in activities:
        for name in ("actor", "published", "to", "cc"):
            del each[name]
    return {"outbox.json": json.dumps(activities, ensure_ascii=False, indent=2) + "\n"}


def dayone(document: Document, work: Path, **options: Any) -> Files:
    """Return the entries of a journal, each with what it has besides its text."""
    twconvert_dayone.export(document, work / "journal.zip", **options)
    with ZipFile(work / "journal.zip") as opened:
        (name,) = (each for each in opened.namelist() if each.endswith(".json"))
        entries = json.loads(opened.read(name))["entries"]
    return {"dayone.json": json.dumps(entries, ensure_ascii=False, indent=2) + "\n"}


FORMATS = (
    Format("csv", "csv/*.csv", csv),
    Format("dayone", "dayone.json", dayone, frozenset({"posts"})),
    Format("docx", "docx.xml", docx),
    Format("epub", "epub.xhtml", epub),
    Format("html", "html.html", html),
    Format("jsonfeed", "feed.json", jsonfeed, frozenset({"posts"})),
    *(Format("markdown", f"markdown/{flavor}.md", partial(markdown, flavor=flavor)) for flavor in FLAVORS),
    Format("mastodon", "outbox.json", mastodon, frozenset({"posts"})),
    Format("pdf", "pdf.json", pdf),
    Format("mastodon-follows", "mastodon-follows.csv", mastodon_follows, frozenset({"follows"})),
    Format("sqlite", "sqlite.json", sqlite, frozenset({"records"})),
    Format("tiddlywiki", "tiddlers.json", tiddlywiki),
    Format("xlsx", "xlsx.json", xlsx, frozenset({"records"})),
)


def formats_of(case: Path) -> list[Format]:
    """Return the formats that a case is for.

    A flavor of Markdown other than plain is asked where its file is there, even if empty: few say something of
    their own about most cases.
    """
    return [
        each
        for each in FORMATS
        if case.parent.name in each.subjects
        and (each.name != "markdown" or each.files == "markdown/plain.md" or case.joinpath(each.files).exists())
    ]


def golden_files(case: Path, pattern: str) -> Files:
    """Return the golden files of a case whose paths match."""
    return {file.relative_to(case).as_posix(): file.read_bytes().decode() for file in sorted(case.glob(pattern))}


def accept_files(case: Path, pattern: str, files: Files) -> None:
    """Replace the golden files of a case whose paths match."""
    for file in case.glob(pattern):
        file.unlink()
    for name, text in files.items():
        file = case / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(text.encode())
