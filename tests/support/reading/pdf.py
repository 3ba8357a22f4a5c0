"""Reads PDFs: the words on their pages, where links lead, the tags, the outline, the fonts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pikepdf
import pypdfium2

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FONT_FILES = frozenset({"/FontFile", "/FontFile2", "/FontFile3"})
_HYPHEN = "\ufffe"
"""What PDFium says where a hyphen ends a line."""


def pages_of(path: Path) -> list[str]:
    """Return the words of each page."""
    document = pypdfium2.PdfDocument(path)
    try:
        return [page.get_textpage().get_text_bounded(errors="ignore").replace(_HYPHEN, "-") for page in document]
    finally:
        document.close()


def words_of(path: Path) -> str:
    """Return the words of all pages."""
    return "\n".join(pages_of(path))


def addresses_of(path: Path) -> Iterator[str]:
    """Yield where the links to the web lead, one for each place that can be clicked."""
    with pikepdf.open(path) as document:
        for page in document.pages:
            for annotation in page.get("/Annots", []):
                action = annotation.get("/A")
                if action is not None and action.get("/S") == "/URI":
                    yield str(action["/URI"])


def elements_of(path: Path) -> list[tuple[str, str | None]]:
    """Return the tags in reading order: their types without a slash, and their descriptions."""
    with pikepdf.open(path) as document:
        return list(_elements(document.Root.StructTreeRoot))


def bookmarks_of(path: Path) -> list[str]:
    """Return the titles of the outline, in its order."""
    with pikepdf.open(path) as document, document.open_outline() as outline:
        return [title for each in outline.root for title in _titles(each)]


def unembedded_fonts(path: Path) -> list[str]:
    """Return the names of fonts that are not in the file. Those of type 3 are drawings, and always in it."""
    with pikepdf.open(path) as document:
        fonts = [each for each in document.objects if isinstance(each, pikepdf.Dictionary) and "/BaseFont" in each]
        described = [each.FontDescriptor for each in fonts if "/FontDescriptor" in each]
        assert described
        return [str(each.FontName) for each in described if not _FONT_FILES.intersection(each.keys())]


def faults_of(path: Path) -> list[str]:
    """Return what QPDF finds wrong with the syntax of a file."""
    with pikepdf.open(path) as document:
        return list(document.check_pdf_syntax())


def _elements(element: Any) -> Iterator[tuple[str, str | None]]:
    if not isinstance(element, pikepdf.Dictionary):
        return
    if "/S" in element:
        alt = element.get("/Alt")
        yield str(element["/S"]).removeprefix("/"), None if alt is None else str(alt)
    children: Any = element.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        yield from _elements(child)


def _titles(item: Any) -> Iterator[str]:
    yield item.title
    for each in item.children:
        yield from _titles(each)
