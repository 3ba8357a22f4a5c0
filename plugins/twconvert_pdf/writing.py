"""A document as one book, or as a folder of volumes."""

from __future__ import annotations

from functools import partial
from itertools import groupby, islice
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from twconvert.media.cover import cover_of, description_of
from twconvert.outline import months_of, sections_of
from twconvert.text import is_right_to_left
from twconvert.volumes import write_volumes
from twconvert.wording import colophon_of, gettext, language_of_words
from twconvert_pdf.fonts import language_code
from twconvert_pdf.front import title_page
from twconvert_pdf.heights import Heights
from twconvert_pdf.index import Index
from twconvert_pdf.links import Links
from twconvert_pdf.markup import line
from twconvert_pdf.media import Figures
from twconvert_pdf.media_files import MediaFiles, bytes_of
from twconvert_pdf.numbers import numbers_of
from twconvert_pdf.paper import PageName, Paper, paper_of
from twconvert_pdf.posts import PostWriter
from twconvert_pdf.project import Project
from twconvert_pdf.sections import SectionWriter
from twconvert_pdf.typesetting import typeset

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from twconvert import Document, Thread
    from twconvert.outline import Chapter, MonthOfThreads, Section

_DOTS = 300
"""Pixels to the inch that a printer can show."""


MOST_POSTS = 5_000
"""They fill about 600 pages of A5, which is as much as most printers bind, and take the typesetter 900 MB of memory."""
_FEW_THREADS = 20
"""A year with fewer does not begin a page."""


class Wishes(NamedTuple):
    """The options that are about each volume."""

    page: PageName
    margins: Literal["print", "screen"]
    bleed: float
    with_cover: bool
    max_image_size: int | None


def write_books(document: Document, path: Path, wishes: Wishes, volumes: str | None) -> None:
    """Write the document, or several as `write_volumes` divides it.

    Raises:
        OutputError: The typesetter ended without a book.
        OSError: It cannot be written.
    """
    write_volumes(
        document,
        path,
        volumes,
        suffix=".pdf",
        bytes_of=bytes_of,
        write=partial(_write_book, wishes),
        most_posts=MOST_POSTS,
    )


def _write_book(wishes: Wishes, document: Document, file: Path) -> None:
    # Beside the book, where there is room for it.
    with TemporaryDirectory(prefix="book-", dir=file.parent, ignore_cleanup_errors=True) as folder:
        project = Project(folder)
        paper = paper_of(wishes.page, wishes.margins, wishes.bleed)
        with MediaFiles(document, project.folder, _box(paper, wishes)) as media_files:
            book = BookWriter(document, wishes, paper, project, media_files).book()
            project.write_json("book.json", book)
            typeset(document, project, media_files, file)


class BookWriter:
    """Makes data of a document, the whole or a volume."""

    def __init__(
        self, document: Document, wishes: Wishes, paper: Paper, project: Project, media_files: MediaFiles
    ) -> None:
        self._document = document
        self._wishes = wishes
        self._paper = paper
        self._project = project
        self._tally = media_files.tally
        self._links = Links(document, with_footnotes=wishes.margins == "print")
        figures = Figures(document, media_files, self._links, paper)
        heights = Heights(paper)
        self._index = Index()
        self._posts = PostWriter(document, self._links, figures, heights, self._index)
        self._sections = SectionWriter(document, self._links, figures, heights)

    def book(self) -> dict[str, Any]:
        """Return what is not in files of its own, and write these."""
        document = self._document
        return {
            "title": document.title,
            "author": document.owner.name or document.owner.handle or "",
            "language": language_code(language_of_words()),
            "right-to-left": is_right_to_left(language_of_words()),
            "paper": self._paper.as_data(),
            "words": {"contents": gettext("Contents")},
            "cover": self._cover() if self._wishes.with_cover else None,
            "front": list(title_page(document, self._links)),
            "numbers": numbers_of(document, self._links, self._paper, self._project),
            "parts": [*self._years(), *map(self._section, sections_of(document))],
            "indexes": list(self._indexes()),
            "colophon": {
                "title": gettext("About this book"),
                "label": "colophon",
                "lines": [
                    line("text", words) for words in colophon_of(document, "book", self._posts.posts, self._tally)
                ],
            },
        }

    def _years(self) -> Iterator[dict[str, Any]]:
        # One walk through all threads, since that is what tells how far the work is.
        threads = iter(self._document.threads)
        for number, (year, group) in enumerate(groupby(months_of(self._document), lambda each: each.month.year)):
            months = list(group)
            yield {
                "title": str(year),
                "label": f"year-{year}",
                "is-narrow": True,
                "begins-page": number == 0 or sum(len(each.threads) for each in months) >= _FEW_THREADS,
                "chapters": [self._month(each, islice(threads, len(each.threads))) for each in months],
            }

    def _month(self, month: MonthOfThreads, threads: Iterator[Thread]) -> dict[str, Any]:
        parts = (part for each in threads for part in self._posts.thread(each))
        return {
            "title": month.month.title,
            "listed-as": month.month.name,
            "label": f"month-{month.month.key}",
            "files": self._project.write_parts(f"month-{month.month.key}", parts),
        }

    def _section(self, section: Section) -> dict[str, Any]:
        chapters = [
            self._chapter(section, f"{section.key}-{number}", each) for number, each in enumerate(section.chapters())
        ]
        return {
            "title": section.title,
            "label": f"section-{section.key}",
            "is-narrow": False,
            "begins-page": True,
            "chapters": chapters,
        }

    def _chapter(self, section: Section, name: str, chapter: Chapter) -> dict[str, Any]:
        # A chapter that is the whole section needs no heading.
        is_titled = chapter.title != section.title
        return {
            "title": chapter.title if is_titled else None,
            "listed-as": chapter.in_contents if is_titled else None,
            "label": name,
            "files": self._project.write_parts(name, self._sections.chapter(section, chapter)),
        }

    def _indexes(self) -> Iterator[dict[str, Any]]:
        found = (
            ("people", gettext("Index of people"), self._index.people()),
            ("hashtags", gettext("Index of hashtags"), self._index.hashtags()),
        )
        for name, title, entries in found:
            if entries:
                file = self._project.write_json(f"{name}.json", entries)
                yield {"title": title, "label": f"index-{name}", "file": file}

    def _cover(self) -> dict[str, str]:
        paper = self._paper
        shape = (paper.width + 2 * paper.bleed) / (paper.height + 2 * paper.bleed)
        self._project.folder.joinpath("cover.jpg").write_bytes(cover_of(self._document, shape))
        return {"file": "cover.jpg", "alt": description_of(self._document)}


def _box(paper: Paper, wishes: Wishes) -> tuple[int, int]:
    """Return the most pixels across and down that a picture gets."""
    if wishes.max_image_size:
        return (wishes.max_image_size, wishes.max_image_size)
    return round(paper.column / 72 * _DOTS), round(paper.tallest / 72 * _DOTS)
