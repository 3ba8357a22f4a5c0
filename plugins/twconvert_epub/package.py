"""Writing the package with ebooklib: the only module that knows it.

ebooklib makes the package document, the navigation document and the NCX. It would hold every file of
the book in memory, lose content of pages given as `EpubHtml`, pack pictures a second time and put the
time of day into the zip, so files are written here.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from ebooklib import epub
from lxml import etree

from twconvert.text import is_right_to_left
from twconvert.wording import gettext, language_of_words
from twconvert.zip_output import COMPRESSION_LEVEL, append_deflated, hold_few_entries
from twconvert_epub.packing import Packing, new_entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from _typeshed import SizedBuffer

    from twconvert_epub.files import Entry, File
    from twconvert_epub.metadata import Metadata, Series

_FOLDER = "OEBPS"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_XHTML = "{http://www.w3.org/1999/xhtml}"
_END_OF_MANIFEST = b"\n  </manifest>"
_MANIFEST_LINE = '\n    <item href="%s" id="%s" media-type="%s"/>'
_PACKED = (".jpg", ".png", ".gif", ".webp", ".mp4", ".webm", ".mp3", ".m4a")


def write_package(
    path: Path,
    metadata: Metadata,
    *,
    front: Sequence[File],
    body: Sequence[File],
    resources: Iterable[File],
    media: Callable[[], Iterable[File]],
    contents: Sequence[Entry],
    landmarks: Sequence[Entry],
    indexes: Sequence[Entry],
    cover: tuple[File, File] | None,
) -> None:
    """Write the book.

    Args:
        path: The path of the book.
        metadata: The metadata of the package document.
        front: The pages before the table of contents.
        body: The pages after it.
        resources: The files that are not pages, which are written after the pages.
        media: Returns the pictures and films, which are written last. They are walked through twice.
        contents: The lines of the table of contents.
        landmarks: The places where the main parts begin.
        indexes: The pages that lead to posts by name.
        cover: The cover page and its picture.

    Raises:
        OSError: where it cannot be written.
    """
    book = epub.EpubBook()
    book.FOLDER_NAME = _FOLDER
    _describe(book, metadata)
    nav = epub.EpubNav(title=gettext("Contents"))
    nav.add_link(href="style.css", rel="stylesheet", type="text/css")
    book.spine = [*map(_Item, front), nav, *map(_Item, body)]
    book.items = [*book.spine, epub.EpubNcx(), *map(_Item, resources)]
    book.toc = [_toc_entry(entry) for entry in contents if entry.title is not None]
    book.guide = [{"type": "toc", "title": gettext("Contents"), "href": nav.file_name}]
    book.guide += [{"type": "text", "title": entry.title, "href": entry.file.name} for entry in landmarks]
    book.guide += [{"type": "index", "title": entry.title, "href": entry.file.name} for entry in indexes]
    if cover:
        page, picture = cover
        book.guide.insert(0, {"type": "cover", "title": gettext("Cover"), "href": page.name})
        book.add_metadata(None, "meta", "", {"name": "cover", "content": picture.id})
    _Writer(path, book, {"epub3_pages": False, "mtime": metadata.modified}, media).write()


def _describe(book: epub.EpubBook, metadata: Metadata) -> None:
    book.set_identifier(metadata.identifier)
    book.set_title(metadata.title)
    book.set_language(metadata.language)
    book.set_direction(metadata.direction)
    book.add_author(metadata.creator, role="aut")
    if metadata.file_as:
        book.add_metadata(None, "meta", metadata.file_as, {"refines": "#creator", "property": "file-as"})
    if metadata.date:
        book.add_metadata("DC", "date", metadata.date)
    book.add_metadata("DC", "description", metadata.description)
    if metadata.source:
        book.add_metadata("DC", "source", metadata.source)
    if metadata.series:
        _describe_series(book, metadata.series)
    for name, value in metadata.accessibility:
        book.add_metadata(None, "meta", value, {"property": f"schema:{name}"})


def _describe_series(book: epub.EpubBook, series: Series) -> None:
    """Say which series a book is of (EPUB 3.3, section D.3.3). calibre takes the series from there, too."""

    def add(value: str, **attributes: str) -> None:
        book.add_metadata(None, "meta", value, attributes)

    add(series.title, property="belongs-to-collection", id="series")
    add("series", refines="#series", property="collection-type")
    add(str(series.number), refines="#series", property="group-position")
    add(series.identifier, refines="#series", property="dcterms:identifier")


def _toc_entry(entry: Entry) -> object:
    fragment = f"#{entry.anchor}" if entry.anchor else ""
    link = epub.Link(f"{entry.file.name}{fragment}", entry.title, f"toc-{entry.file.id}{fragment.replace('#', '-')}")
    return (link, [_toc_entry(inner) for inner in entry.entries if inner.title is not None]) if entry.entries else link


class _Item(epub.EpubItem):  # type: ignore[misc]
    """A file as ebooklib lists it in the manifest."""

    def __init__(self, file: File) -> None:
        super().__init__(file.id, file.name, file.media_type)
        self.properties = file.properties
        self.file = file


class _Zip(ZipFile):
    """A zip whose members all have the same date, so that the same book is the same bytes."""

    def writestr(
        self,
        zinfo_or_arcname: str | ZipInfo,
        data: SizedBuffer | str,
        compress_type: int | None = None,
        compresslevel: int | None = None,
    ) -> None:
        """Write a member; media are packed already."""
        name = zinfo_or_arcname.filename if isinstance(zinfo_or_arcname, ZipInfo) else zinfo_or_arcname
        method = ZIP_STORED if name.endswith(_PACKED) else ZIP_DEFLATED
        entry = new_entry(name, method if compress_type is None else compress_type)
        super().writestr(entry, data, compresslevel=compresslevel or self.compresslevel)


class _Writer(epub.EpubWriter):  # type: ignore[misc]
    """Writes files as they are made, and mends what EPUBCheck and Ace find in ebooklib's own.

    There may be very many media, and ebooklib would take kilobytes for each: they are no items of its book.
    """

    def __init__(
        self, path: Path, book: epub.EpubBook, options: dict[str, object], media: Callable[[], Iterable[File]]
    ) -> None:
        super().__init__(path, book, options)
        self._media = media

    def write(self) -> None:
        with _Zip(self.file_name, "w", ZIP_DEFLATED, compresslevel=COMPRESSION_LEVEL) as self.out:
            hold_few_entries(self.out)
            self.out.writestr("mimetype", "application/epub+zip", ZIP_STORED)
            self._write_container()
            self._write_opf()
            self._write_items()

    def _write_opf_file(self, root: etree._Element) -> None:
        root.set(_XML_LANG, language_of_words())
        text = etree.tostring(root, pretty_print=True, encoding="utf-8", xml_declaration=True)
        before, end, behind = text.partition(_END_OF_MANIFEST)
        lines = (_MANIFEST_LINE % (file.name, file.id, file.media_type) for file in self._media())
        append_deflated(self.out, f"{_FOLDER}/content.opf", chain((before,), map(str.encode, lines), (end, behind)))

    def _write_items(self) -> None:
        with Packing(self.out) as pages:
            for item in self.book.items:
                name = f"{_FOLDER}/{item.file_name}"
                file = item.file if isinstance(item, _Item) else None
                if file and file.make:
                    pages.add(name, file.make())
                    continue
                pages.finish()
                if file and file.write:
                    file.write(self.out, name)
                elif isinstance(item, epub.EpubNav):
                    self.out.writestr(name, self._get_nav(item))
                else:
                    self.out.writestr(name, self._get_ncx())
        for file in self._media():
            if file.write:
                file.write(self.out, f"{_FOLDER}/{file.name}")

    def _get_nav(self, item: epub.EpubNav) -> bytes:
        """Return ebooklib's navigation document, fit to be a page of the book."""
        root = etree.fromstring(super()._get_nav(item))
        language = language_of_words()
        root.set("lang", language)
        root.set(_XML_LANG, language)
        if is_right_to_left(language):
            root.set("dir", "rtl")
        body = root[-1]
        body.set("class", "contents")
        contents, *landmarks = body
        contents[0].tag = f"{_XHTML}h1"
        for nav in landmarks:
            nav.set("hidden", "hidden")
            nav[0].text = gettext("Guide")
        return etree.tostring(root.getroottree(), encoding="utf-8", xml_declaration=True)
