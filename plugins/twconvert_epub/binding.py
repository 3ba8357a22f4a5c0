"""Putting the parts of the book together in the order they are read."""

from __future__ import annotations

from bisect import bisect_right
from functools import partial
from importlib.resources import files
from itertools import chain
from typing import TYPE_CHECKING

from twconvert import AccountRef, Text
from twconvert.html import content_html, link_html, runs_html
from twconvert.wording import account, clock_of, listed, number_of, origin_of, period_of
from twconvert_epub.colophon import absences_of
from twconvert_epub.cover import cover_of, description_of
from twconvert_epub.links import fill_links
from twconvert_epub.metadata import metadata_of
from twconvert_epub.package import Entry, File, page_file, write_package
from twconvert_epub.pages import Pages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from twconvert import Document
    from twconvert_epub.chapters import Chapter, Part
    from twconvert_epub.fragments import Fragments
    from twconvert_epub.shelf import Shelf

_POSTS = "\x1a"
"""Stands for the posts in the frame of a chapter; no string of a document holds it."""


class Binding:
    """The finished contents of a book, ready to be written."""

    def __init__(self, document: Document, shelf: Shelf, fragments: Fragments, parts: Sequence[Part]) -> None:
        self._document = document
        self._shelf = shelf
        self._fragments = fragments
        self._parts = parts
        self._pages = Pages()
        self._chapters = [chapter for part in parts for chapter in part.chapters]
        self._first_pieces = [chapter.first_piece for chapter in self._chapters]

    def write(self, path: Path, *, with_cover: bool) -> None:
        """Write the book; pages and pictures are made while they are written."""
        cover = self._cover() if with_cover else None
        contents = [*map(self._part, self._parts), self._colophon()]
        write_package(
            path,
            metadata_of(self._document, self._shelf, has_cover=with_cover),
            front=[*(cover[:1] if cover else ()), self._title_page()],
            body=[file for entry in contents for file in entry.files()],
            resources=chain(cover[1:] if cover else (), [_style()], self._media()),
            contents=contents,
            cover=cover,
        )

    def _cover(self) -> tuple[File, File]:
        picture = cover_of(self._document)
        name = "images/cover.jpg"
        description = description_of(self._document)
        page = self._page("cover", "cover", title="Cover", picture=name, description=description)
        return page, File(name, "image/jpeg", lambda output, member: output.writestr(member, picture), ("cover-image",))

    def _title_page(self) -> File:
        owner = self._document.owner
        tally = self._shelf.tally
        counts = [number_of(len(self._document.posts), "post")]
        if tally.pictures:
            counts.append(number_of(tally.pictures, "picture"))
        if tally.videos:
            counts.append(number_of(tally.videos, "video"))
        return self._page(
            "title",
            "title",
            title=self._document.title,
            names=runs_html(account(AccountRef(handle=owner.handle, name=owner.name))),
            period=period_of(self._document),
            bio=content_html((Text(owner.bio),)) if owner.bio else None,
            place=owner.location,
            website=link_html(owner.website, owner.website) if owner.website else None,
            counts=listed(counts),
        )

    def _part(self, part: Part) -> Entry:
        posts = number_of(part.posts, "post")
        if part.is_one_chapter:
            return Entry(part.title, self._chapter(part.chapters[0], posts))
        page = self._page(f"{part.year:04}-part", "part", title=part.title, counts=posts)
        return Entry(part.title, page, [Entry(c.title, self._chapter(c)) for c in part.chapters])

    def _chapter(self, chapter: Chapter, counts: str = "") -> File:
        return page_file(_path(chapter.name), partial(self._chapter_page, chapter, counts))

    def _chapter_page(self, chapter: Chapter, counts: str) -> bytes:
        posts = fill_links(self._fragments.read(chapter.offset, chapter.size), self._file_of)
        # A template would take the posts through several copies as text.
        before, _, after = self._pages.page("chapter", title=chapter.title, counts=counts, posts=_POSTS).partition(
            _POSTS.encode()
        )
        return b"".join((before, posts, after))

    def _file_of(self, thread: int, anchor: bytes) -> str:
        piece = self._fragments.piece_of(thread, anchor)
        return f"{self._chapters[bisect_right(self._first_pieces, piece) - 1].name}.xhtml"

    def _colophon(self) -> Entry:
        title = "About this book"
        page = self._page(
            "colophon",
            "colophon",
            title=title,
            origin=origin_of(self._document, "book"),
            clock=clock_of(self._document),
            left_out=list(absences_of(self._document, self._shelf.tally)),
        )
        return Entry(title, page)

    def _media(self) -> Iterator[File]:
        return (File(holding.name, holding.media_type, holding.write) for holding in self._shelf)

    def _page(self, name: str, template: str, **values: object) -> File:
        return page_file(_path(name), partial(self._pages.page, template, **values))


def _path(name: str) -> str:
    return f"text/{name}.xhtml"


def _style() -> File:
    style = files("twconvert_epub").joinpath("style.css").read_bytes()
    return File("style.css", "text/css", lambda output, member: output.writestr(member, style))
