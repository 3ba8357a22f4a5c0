"""What a library knows a book by: its identifier, how its author is sorted, and its date."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.reading.epub import OPF, Book, make_book
from support.samples import at, post
from twconvert import Account
from twconvert.testing import make_document
from twconvert_epub.sorted_name import sorted_name

if TYPE_CHECKING:
    from pathlib import Path


def book_of(path: Path, owner: Account | None = None, **options: object) -> Book:
    with make_document([post(1, created_at=at("2019-05-01T23:30:00"))], owner=owner) as document:
        return make_book(document, path / "book.epub", **options)


def test_book_with_films_is_another(tmp_path: Path) -> None:
    usual, again, films, none = (
        book_of(tmp_path, embed_video=films).metadata("identifier") for films in ("auto", "auto", "all", "none")
    )
    assert usual == again
    assert len({*usual, *films, *none}) == 3


def test_author_is_sorted_by_family_name(tmp_path: Path) -> None:
    book = book_of(tmp_path, Account(id="1", handle="odile_quill", name="Odile Quill \U0001fab6"))
    assert book.metadata("creator") == ["Odile Quill \U0001fab6"]
    (file_as,) = (meta for meta in book.package.iter(f"{OPF}meta") if meta.get("property") == "file-as")
    assert (file_as.text, file_as.get("refines")) == ("Quill, Odile", "#creator")


@pytest.mark.parametrize(
    ("owner", "file_as"),
    [
        (Account(id="1", handle="odile_quill", name="\U0001fab6"), ["odile_quill"]),
        (Account(id="1", name="\U0001fab6"), []),
        (Account(id="1"), []),
    ],
)
def test_author_without_letters_is_sorted_by_handle(owner: Account, file_as: list[str], tmp_path: Path) -> None:
    assert book_of(tmp_path, owner).metadata("file-as") == file_as


def test_date_is_the_last_day(tmp_path: Path) -> None:
    assert book_of(tmp_path).metadata("date") == ["2019-05-01T12:00:00Z"]


def test_book_without_any_date_has_none(tmp_path: Path) -> None:
    with make_document([]) as document:
        assert make_book(document, tmp_path / "book.epub").metadata("date") == []


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Odile Quill", "Quill, Odile"),
        ("\U0001fab6 Odile \u2764\ufe0f Quill \U0001f1eb\U0001f1f7", "Quill, Odile"),
        ("Odile Quill (she/her)", "Quill, Odile"),
        ("Odile Quill | baker", "Quill, Odile"),
        ("Odile Quill - on holiday", "Quill, Odile"),
        ("\U0001d4de\U0001d4ed\U0001d4f2\U0001d4f5\U0001d4ee Quill", "Quill, Odile"),
        ("Ludwig van Example", "Example, Ludwig van"),
        ("Odile Quill Jr.", "Quill, Odile Jr."),
        ("Anne-Marie O\u2019Quill", "O\u2019Quill, Anne-Marie"),
        ("Jose\u0301 \u0141ukasz", "\u0141ukasz, Jos\u00e9"),
        (
            "\u0416\u0430\u043d\u043d\u0430 \u041f\u0435\u0440\u043e",
            "\u041f\u0435\u0440\u043e, \u0416\u0430\u043d\u043d\u0430",
        ),
        ("odile", "odile"),
        ("Quill, Odile", "Quill, Odile"),
        ("The Pond Watch", "The Pond Watch"),
        ("Quill & Sons", "Quill & Sons"),
        ("Example 2", "Example 2"),
        ("\u6771 \u4eac", "\u6771 \u4eac"),
        ("\u0639\u0628\u062f \u0627\u0644\u0644\u0647", "\u0639\u0628\u062f \u0627\u0644\u0644\u0647"),
        ("\U0001fab6", ""),
        ("", ""),
        ("Odile " * 10_000, ("Odile " * 33 + "Od").strip()),
    ],
)
def test_names_are_sorted(name: str, shown: str) -> None:
    assert sorted_name(name) == shown
