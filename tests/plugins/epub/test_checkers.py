"""EPUBCheck and Ace on books that hold everything that is hard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from clients.accessibility import violations_of
from clients.epub_checker import messages_of
from support.nasty_document import nasty_document
from support.reading.epub import make_book
from twconvert import Account
from twconvert.testing import make_document

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.client


@pytest.fixture
def nasty_book(tmp_path: Path) -> Path:
    path = tmp_path / "nasty.epub"
    with nasty_document() as document:
        make_book(document, path, embed_video="all")
    return path


def test_epubcheck_has_nothing_to_say(nasty_book: Path, tmp_path: Path) -> None:
    assert messages_of(nasty_book, tmp_path) == []


def test_ace_finds_no_barrier(nasty_book: Path, tmp_path: Path) -> None:
    assert violations_of(nasty_book, tmp_path) == []


def test_epubcheck_accepts_a_book_without_posts_and_owner(tmp_path: Path) -> None:
    path = tmp_path / "empty.epub"
    with make_document([], owner=Account(), title="Nothing") as document:
        make_book(document, path)
    assert messages_of(path, tmp_path) == []
