"""The text of a volume, from the title to the colophon."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from twconvert_docx.colophon import colophon
from twconvert_docx.contents import bookmark_of_month, bookmark_of_year, contents_xml
from twconvert_docx.figures import Figures
from twconvert_docx.numbers import Numbers
from twconvert_docx.paragraphs import heading
from twconvert_docx.part_text import PartText
from twconvert_docx.posts import PostWriter
from twconvert_docx.sections import Sections
from twconvert_docx.title import TitleBlock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import Document, Thread
    from twconvert_docx.links import Links
    from twconvert_docx.page import Page
    from twconvert_docx.shelf import Shelf
    from twconvert_docx.template import Frame
    from twconvert_docx.volumes import Volume

_FEW_THREADS = 50
"""A year with fewer does not begin a page."""


class VolumeText:
    """Writes the main part of a document, piece by piece."""

    def __init__(self, document: Document, volume: Volume, links: Links, shelf: Shelf, page: Page) -> None:
        self._document = document
        self._volume = volume
        self._shelf = shelf
        self._numbers = Numbers()
        self._links = links
        self._figures = Figures(document, shelf, links, page, self._numbers)
        self._title = TitleBlock(document, volume, links, shelf, self._figures)
        self._writer = PostWriter(document, links, self._figures, self._numbers)

    def pieces(self, frame: Frame, threads: Iterator[Thread]) -> Iterator[bytes]:
        """Yield the XML.

        Args:
            frame: what stands around the text.
            threads: of the volume.
        """
        yield frame.before
        yield "".join(self._title.paragraphs()).encode()
        yield contents_xml(self._volume.years, self._volume.parts).encode()
        yield frame.after_contents
        yield from map(str.encode, self._posts(threads))
        sections = Sections(frame.last_section)
        yield from map(str.encode, self._parts(sections))
        yield "".join(
            colophon(self._document, self._volume, self._writer.posts, self._shelf.tally, self._numbers.next())
        ).encode()
        yield sections.last().encode()
        yield frame.after_text

    def _posts(self, threads: Iterator[Thread]) -> Iterator[str]:
        for year in self._volume.years:
            new_page = year is not self._volume.years[0] and len(year.threads) >= _FEW_THREADS
            yield heading(1, str(year.number), bookmark_of_year(year), self._numbers.next(), new_page=new_page)
            for month in year.months:
                yield heading(2, month.title, bookmark_of_month(month), self._numbers.next())
                for thread in islice(threads, len(month.threads)):
                    yield "".join(self._writer.paragraphs(thread))

    def _parts(self, sections: Sections) -> Iterator[str]:
        text = PartText(self._document, self._links, self._figures, sections)
        for part in self._volume.parts:
            new_page = bool(self._volume.years) or part is not self._volume.parts[0]
            yield heading(1, part.title, part.bookmark, self._numbers.next(), new_page=new_page)
            for chapter in part.chapters:
                if chapter.title:
                    yield heading(2, chapter.title, chapter.bookmark, self._numbers.next())
                yield from chapter.write(text)
