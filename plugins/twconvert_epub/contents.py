"""Putting the parts of the book together in the order they are read."""

from __future__ import annotations

from bisect import bisect_right
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from twconvert import AccountRef, Text
from twconvert.autolink import autolinked
from twconvert.html import content_html, link_html, runs_html
from twconvert.media.cover import description_of
from twconvert.wording import (
    account,
    clock_of,
    former_handles_of,
    gettext,
    holdings_of,
    listed,
    not_in_it,
    number_of,
    origin_of,
    period_of,
    volume_text,
)
from twconvert_epub.files import Entry, File, long_page_file, page_file
from twconvert_epub.fragments import MOST_READ
from twconvert_epub.links import fill_links
from twconvert_epub.metadata import metadata_of
from twconvert_epub.pages import aid_page, chapters_page, colophon_page, cover_page, part_page, title_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from twconvert import Document
    from twconvert_epub.aids import AidPages
    from twconvert_epub.chapters import Chapter, Part
    from twconvert_epub.fragments import Fragments
    from twconvert_epub.look import Look
    from twconvert_epub.media_files import MediaFiles
    from twconvert_epub.part_pictures import PartPictures

_INDEXES = frozenset({"people", "hashtags"})
"""The keys of the pages that are indexes, as EPUB Structural Semantics Vocabulary 1.1 calls what leads by name."""
_PIECES = "\x1a"
"""Stands for the pieces in the frame of a chapter; no string of a document holds it."""


class Contents:
    """The finished contents of a book, ready to be written."""

    def __init__(
        self,
        document: Document,
        media_files: MediaFiles,
        fragments: Fragments,
        years: Sequence[Part],
        sections: Sequence[Part],
        *,
        cover: bytes | None,
        pictures: PartPictures,
        aids: AidPages,
    ) -> None:
        self._document = document
        self._media_files = media_files
        self._fragments = fragments
        self._years = years
        self._sections = sections
        self._cover = cover
        self._pictures = pictures
        self._aids = aids
        self._chapters = [chapter for part in years for chapter in part.chapters]
        self._first_pieces = [chapter.first_piece for chapter in self._chapters]

    def write(self, path: Path, look: Look) -> None:
        """Write the book; pages and pictures are made while they are written.

        Args:
            path: The path of the book.
            look: What was asked of it.
        """
        # lxml and ebooklib take 5 MB, for which there is room now that no post is in memory.
        from twconvert_epub.package import write_package  # noqa: PLC0415

        cover = self._files_of_cover(self._cover) if self._cover else None
        years, sections = list(map(self._part, self._years)), list(map(self._part, self._sections))
        aids = list(self._aid_entries())
        contents = [*aids, *years, *sections, self._colophon()]
        write_package(
            path,
            metadata_of(self._document, self._media_files, has_cover=cover is not None, variant=look.variant),
            front=[*(cover[:1] if cover else ()), self._title_page()],
            body=list(dict.fromkeys(file for entry in contents for file in entry.files())),
            resources=[*(cover[1:] if cover else ()), _style(look.style)],
            media=self._media,
            contents=contents,
            landmarks=[*(Entry(gettext("Posts"), entry.file) for entry in years[:1]), *sections],
            indexes=[entry for entry in aids if entry.file.name in map(_path, _INDEXES)],
            cover=cover,
        )

    def _files_of_cover(self, picture: bytes) -> tuple[File, File]:
        name = "images/cover.jpg"
        description = description_of(self._document)
        page = _page("cover", partial(cover_page, name, description))
        return page, File(name, "image/jpeg", lambda output, member: output.writestr(member, picture), ("cover-image",))

    def _title_page(self) -> File:
        owner = self._document.owner
        tally = self._media_files.tally
        counts = holdings_of(self._document)
        former = listed(list(former_handles_of(self._document)))
        if tally.pictures:
            counts.append(number_of(tally.pictures, "picture"))
        if tally.videos:
            counts.append(number_of(tally.videos, "video"))
        return _page(
            "title",
            partial(
                title_page,
                self._document.title,
                names=runs_html(account(AccountRef(handle=owner.handle, name=owner.name))),
                period=period_of(self._document),
                former=former and gettext("Formerly {handles}").format(handles=former),
                bio=content_html(autolinked((Text(owner.bio),))) if owner.bio else None,
                place=owner.location,
                website=link_html(owner.website, owner.website) if owner.website else None,
                counts=listed(counts),
                volume=volume_text(self._document),
            ),
        )

    def _part(self, part: Part) -> Entry:
        if part.is_one_chapter:
            (entry,) = self._entries(part, part.counts)
            return entry
        picture = self._pictures.of(int(part.name)) if part in self._years else None
        liked = self._aids.of_year(int(part.name)) if part in self._years else ""
        post = picture and f"{self._file_of(picture.thread, picture.anchor.encode())}#{picture.anchor}"
        liked = self._with_links(liked)
        page = _page(f"{part.name}-part", partial(part_page, part.title, part.counts, picture, post, liked))
        return Entry(part.title, page, list(self._entries(part)))

    def _aid_entries(self) -> Iterator[Entry]:
        """Yield the lines of what helps to find posts."""
        for aid, pages in self._aids.of_book(self._fragments.limit):
            for number, xhtml in enumerate(pages, start=1):
                name = aid.key if number == 1 else f"{aid.key}-{number}"
                page = _page(name, partial(self._aid_page, aid.key, aid.title, self._with_links(xhtml)))
                # EPUB 3.3, section 5.6.3.7: the manifest says where SVG is embedded in a page.
                page = page._replace(properties=("svg",)) if aid.key == "numbers" else page
                yield Entry(aid.title if number == 1 else None, page)

    def _aid_page(self, key: str, title: str, body: str) -> bytes:
        return aid_page(title, body, is_index=key in _INDEXES, is_list_of_pictures=key == "pictures")

    def _with_links(self, xhtml: str) -> str:
        return b"".join(fill_links([xhtml.encode()], self._file_of)).decode()

    def _entries(self, part: Part, counts: str = "") -> Iterator[Entry]:
        """Yield the lines of chapters, whose neighbours may share a file."""
        kind = "posts" if part in self._years else "others"
        for name, in_file in groupby(part.chapters, lambda chapter: chapter.name):
            together = list(in_file)
            pieces = partial(self._chapters_page, kind, together, counts)
            size = sum(chapter.size for chapter in together)
            file = page_file(_path(name), pieces) if size <= MOST_READ else long_page_file(_path(name), pieces)
            for number, chapter in enumerate(together, start=1):
                yield Entry(chapter.in_contents, file, anchor="" if number == 1 else f"chapter-{number}")

    def _chapters_page(self, kind: str, chapters: Sequence[Chapter], counts: str) -> Iterator[bytes]:
        titles = [chapter.title for chapter in chapters]
        page = chapters_page(kind, titles, counts, _PIECES)
        # The frame would take the pieces through several copies as text.
        before, *frames = page.split(_PIECES.encode())
        yield before
        for chapter, frame in zip(chapters, frames, strict=True):
            yield chapter.head.encode()
            yield from fill_links(self._fragments.read(chapter.offset, chapter.size), self._file_of)
            yield frame

    def _file_of(self, thread: int, anchor: bytes) -> str:
        piece = self._fragments.piece_of(thread, anchor)
        return f"{self._chapters[bisect_right(self._first_pieces, piece) - 1].name}.xhtml"

    def _colophon(self) -> Entry:
        title = gettext("About this book")
        volume = self._document.volume
        page = _page(
            "colophon",
            partial(
                colophon_page,
                title,
                origin=origin_of(self._document, "book"),
                clock=clock_of(self._document),
                passing_on=_passing_on(),
                left_out=list(not_in_it(self._document, "book", self._media_files.tally)),
                volumes=volume.names if volume else (),
                number=volume.number if volume else 0,
            ),
        )
        return Entry(title, page)

    def _media(self) -> Iterator[File]:
        for media_file in self._media_files:
            write = partial(self._media_files.write, media_file)
            yield File(media_file.name, media_file.media_type, write)


def _page(name: str, make: Callable[[], bytes]) -> File:
    return page_file(_path(name), lambda: (make(),))


def _passing_on() -> str:
    """Return what to think of before the book is given to others, a line for each sentence."""
    return "\n".join(
        (
            gettext(
                "This book was made on the computer of the person who converted the archive; nothing was sent anywhere."
            ),
            gettext("It may hold what other people wrote or showed, and what was later deleted or hidden online."),
            gettext("Think of them before you share or publish it."),
        )
    )


def _path(name: str) -> str:
    return f"text/{name}.xhtml"


def _style(style: bytes) -> File:
    return File("style.css", "text/css", lambda output, member: output.writestr(member, style))
