"""What twconvert asks of every format, and that every page is HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import html5lib
import pytest
from html5lib.html5parser import ParseError

from twconvert.testing import ExporterTests
from twconvert_html import twconvert_exporters

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

(HTML,) = twconvert_exporters()


def check_html(page: str) -> None:
    """Raise `ParseError` where a page is not as the HTML standard wants it."""
    html5lib.HTMLParser(strict=True).parse(page)


class TestHtml(ExporterTests):
    exporter = HTML
    # Words wait in memory until there are enough to be written together, which the few posts of a test never are.
    most_bytes_for_a_post = 2_500

    def check_result(self, path: Path) -> None:
        super().check_result(path)
        for page in path.rglob("*.html"):
            check_html(page.read_text("utf-8"))


class TestPublished(TestHtml):
    options: ClassVar[Mapping[str, Any]] = {"base_url": "https://example.org/", "page_size": 3, "theme": "dark"}


def test_what_is_no_html_is_found() -> None:
    check_html("<!DOCTYPE html><title>x</title><p>a<br/>b &amp; c")
    with pytest.raises(ParseError):
        check_html("<!DOCTYPE html><title>x</title><p><b>a</p></b>")
