"""calibre, the converter behind most people's e-reader libraries."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from clients.tools import require_program, run

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class CalibreError(Exception):
    """calibre could not read the book."""


def azw3_of(book: Path, work: Path) -> Path:
    """Return the book converted for a Kindle, in the folder ``work``."""
    return _convert(book, work / f"{book.stem}.azw3")


def pdf_of(book: Path, work: Path) -> Path:
    """Return the book as a PDF, for paper, in the folder ``work``."""
    return _convert(book, work / f"{book.stem}.pdf")


def densities_of(pdf: Path) -> list[tuple[int, int]]:
    """Return the pixels to the inch of each picture in a PDF, across and down, by poppler."""
    said = run(require_program("pdfimages", "poppler-utils"), "-list", pdf)
    lines = [line.split() for line in said.stdout.splitlines()]
    across, down = lines[0].index("x-ppi"), lines[0].index("y-ppi")
    return [(int(line[across]), int(line[down])) for line in lines[2:] if line[2] == "image"]


def text_of(book: Path, work: Path) -> str:
    """Return all text that calibre sees in a book."""
    return _convert(book, work / f"{book.stem}.txt").read_text(encoding="utf-8")


def library_of(books: Sequence[Path], library: Path) -> list[dict[str, Any]]:
    """Return what calibre tells of books that were added to a new library: what it knows of each."""
    calibredb = require_program("calibredb", "calibre")
    added = run(calibredb, "add", "--with-library", library, *books)
    listed = run(
        calibredb,
        "list",
        "--with-library",
        library,
        "--fields",
        "title,author_sort,pubdate,series,series_index",
        "--for-machine",
    )
    if listed.returncode != 0:
        raise CalibreError(added.stdout + added.stderr + listed.stderr)
    found: list[dict[str, Any]] = json.loads(listed.stdout)
    return found


def _convert(book: Path, output: Path) -> Path:
    said = run(require_program("ebook-convert", "calibre"), book, output, QTWEBENGINE_DISABLE_SANDBOX="1")
    if said.returncode != 0 or not output.exists():
        raise CalibreError(said.stdout[-2000:] + said.stderr[-2000:])
    return output
