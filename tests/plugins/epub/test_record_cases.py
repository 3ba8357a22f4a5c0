"""Each file of ``tests/record_cases`` holds records that are no posts, and of ``record_cases`` the pages they become.

To see what changed after a change of the exporter, run pytest with ``TWCONVERT_ACCEPT=1`` and read the difference.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from support.reading.epub import Book, make_book
from support.record_cases import CASES, document_of

EXPECTED = Path(__file__).parent / "record_cases"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_records_become_these_pages(case: Path, tmp_path: Path) -> None:
    with document_of(case) as document:
        book = make_book(document, tmp_path / "book.epub")
    assert list(book.faults()) == []
    xhtml = _other_pages(book)
    expected = EXPECTED / f"{case.stem}.xhtml"
    if os.environ.get("TWCONVERT_ACCEPT"):
        expected.write_text(xhtml, encoding="utf-8", newline="\n")
    assert xhtml == expected.read_text(encoding="utf-8")


def _other_pages(book: Book) -> str:
    """Return the bodies of the pages that are no posts, each after the name of its file."""
    pages = [name for name in book.spine() if re.match(r"text/(messages|likes|people|moments|chats)-", name)]
    bodies = [re.search("<body.*</body>", book.files[f"OEBPS/{name}"].decode(), re.DOTALL) for name in pages]
    return "\n".join(f"{name}\n{body[0]}\n" for name, body in zip(pages, bodies, strict=True) if body)
