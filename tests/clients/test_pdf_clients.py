"""Books are held to PDF/UA-1 (ISO 14289-1) by a checker that is not Typst's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pikepdf
import pytest

from clients.tools import require_python_package
from support.samples import FILES, image, post
from twconvert import Hashtag, Link, Mention, Text
from twconvert.testing import every_kind_of_record, make_document, make_post
from twconvert_pdf import export

if TYPE_CHECKING:
    from pathlib import Path

_WIDTHS = "PDFUA1-FONT-GLYPH-WIDTH-001"
"""Where Typst embeds a part of a font with PostScript outlines, or draws an emoji, it leaves out the widths of glyphs.
They are right in the tables that programs read, and no option of Typst changes it."""


def broken_rules(book: Path) -> set[str]:
    """Return the rules that a book breaks, of all 104 that a program can judge."""
    require_python_package("page")
    from page import ValidationProfile, validate_pdf  # noqa: PLC0415 - the line above skips the test without it

    report = validate_pdf(book, profile=ValidationProfile.PDF_UA_1)
    assert report.rules.total > 100
    return {failure.rule_id for failure in report.failures}


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("book") / "book.pdf"
    posts = [
        make_post(1, Text("Words, "), Link("https://example.org/a", "a link"), Hashtag("cats"), Mention("bob")),
        make_post(2, Text("\u65e5\u672c\u8a9e\u306e\u672c"), language="ja"),
        make_post(3, Text("\u0645\u0631\u062d\u0628\u0627 \u0628\u0627\u0644\u0639\u0627\u0644\u0645"), language="ar"),
        make_post(4, Text("\U0001f44d\U0001f3fd \u2764\ufe0f \U0001f1ea\U0001f1fa")),
        post(5, "Hills", media=(image("hills.jpg", alt="Green hills"),)),
    ]
    with make_document([*posts, *every_kind_of_record()], files=FILES) as document:
        export(document, path)
    return path


def test_a_book_can_be_read_out(book: Path) -> None:
    assert broken_rules(book) <= {_WIDTHS}


def test_what_cannot_be_read_out_is_found(book: Path, tmp_path: Path) -> None:
    with pikepdf.open(book) as spoilt:
        del spoilt.Root.Lang
        del spoilt.Root.ViewerPreferences
        for each in spoilt.objects:
            if isinstance(each, pikepdf.Dictionary) and each.get("/S") == "/Figure":
                del each.Alt
        spoilt.save(tmp_path / "spoilt.pdf")
    broken = " ".join(broken_rules(tmp_path / "spoilt.pdf"))
    assert all(part in broken for part in ("LANG", "VIEWER-PREFERENCES", "FIGURE"))
