"""The text of a volume, from the title to the colophon."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from twconvert.joining import several_together
from twconvert_docx.aids import AidWriter
from twconvert_docx.colophon import colophon
from twconvert_docx.columns import Columns
from twconvert_docx.contents import (
    bookmark_of_month,
    bookmark_of_section,
    bookmark_of_year,
    contents_xml,
    has_headings,
    other_volumes_xml,
)
from twconvert_docx.identifiers import Identifiers
from twconvert_docx.links import LinksWithin
from twconvert_docx.media import Figures
from twconvert_docx.paragraphs import heading
from twconvert_docx.posts import PostWriter
from twconvert_docx.sections import SectionWriter
from twconvert_docx.title import TitleBlock

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert import Document
    from twconvert.outline import Aid
    from twconvert_docx.links import Links
    from twconvert_docx.media_files import MediaFiles
    from twconvert_docx.paper import Paper
    from twconvert_docx.template import Frame
    from twconvert_docx.volumes import Volume

_FEW_THREADS = 50
"""A year with fewer does not begin a page."""


class VolumeText:
    """Writes the main part of a document, piece by piece."""

    def __init__(
        self,
        document: Document,
        volume: Volume,
        links: Links,
        media_files: MediaFiles,
        *,
        paper: Paper,
        aids: Sequence[Aid],
        chart: str | None,
    ) -> None:
        self._aids = aids
        self._document = document
        self._volume = volume
        self._media_files = media_files
        self._identifiers = Identifiers()
        self._links = links
        self._figures = Figures(document, media_files, links, paper, self._identifiers)
        self._title = TitleBlock(document, links, media_files, self._figures)
        self._writer = PostWriter(document, links, self._figures, self._identifiers)
        self._aid_writer = AidWriter(
            document,
            # Statistics of a volume are of its own posts.
            LinksWithin(document, links.relationships),
            media_files,
            figures=self._figures,
            identifiers=self._identifiers,
            paper=paper,
            chart=chart,
        )

    def pieces(self, frame: Frame) -> Iterator[bytes]:
        """Return the XML, in that of a frame, in pieces that are worth packing."""
        return several_together(self._parts(frame))

    def _parts(self, frame: Frame) -> Iterator[bytes]:
        # A single emoji makes each character of a text that holds it take four bytes, until it is encoded.
        yield frame.before
        yield "".join(self._title.paragraphs()).encode()
        yield contents_xml(self._volume.years, self._volume.sections, self._aids).encode()
        yield other_volumes_xml(self._document, self._links).encode()
        yield frame.after_contents
        yield from map(str.encode, self._aid_writer.paragraphs(self._aids))
        yield from map(str.encode, self._posts())
        columns = Columns(frame.last_section)
        yield from map(str.encode, self._sections(columns))
        yield "".join(
            colophon(
                self._document, self._volume, self._writer.posts, self._media_files.tally, self._identifiers.next()
            )
        ).encode()
        yield columns.last().encode()
        yield frame.after_text

    def _posts(self) -> Iterator[str]:
        threads = iter(self._document.threads)
        for year in self._volume.years:
            new_page = (bool(self._aids) or year is not self._volume.years[0]) and len(year.threads) >= _FEW_THREADS
            yield heading(1, str(year.number), bookmark_of_year(year), self._identifiers.next(), new_page=new_page)
            for each in year.months:
                yield heading(2, each.month.title, bookmark_of_month(each.month), self._identifiers.next())
                self._writer.begin_month()
                for thread in islice(threads, len(each.threads)):
                    yield from self._writer.paragraphs(thread)

    def _sections(self, columns: Columns) -> Iterator[str]:
        writer = SectionWriter(self._document, self._links, self._figures, columns)
        for number, section in enumerate(self._volume.sections):
            new_page = bool(self._volume.years) or number > 0
            bookmark = bookmark_of_section(section)
            yield heading(1, section.title, bookmark, self._identifiers.next(), new_page=new_page)
            are_titled = has_headings(section)
            for number_of_chapter, chapter in enumerate(section.chapters(), start=1):
                if are_titled:
                    bookmark = bookmark_of_section(section, number_of_chapter)
                    yield heading(2, chapter.title, bookmark, self._identifiers.next())
                yield from writer.chapter(section, chapter)
