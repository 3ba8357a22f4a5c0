from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

import twconvert_docx
from support.reading.docx import Docx, R, W
from support.samples import at, post, reply
from twconvert import Account, Quote
from twconvert.testing import make_document
from twconvert_docx import volumes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from twconvert import Post


def three_years() -> Iterator[Post]:
    for number, year in enumerate((2019, 2020, 2022), start=1):
        yield post(number, f"Of {year}", created_at=at(f"{year}-05-01T00:00:00"))
    yield reply(4, 2, "Two years later", created_at=at("2022-06-01T00:00:00"))
    yield post(
        5,
        "As I said",
        created_at=at("2022-07-01T00:00:00"),
        quote=Quote(url="https://twitter.com/ada_example/status/1", id="1"),
    )
    yield post(
        6,
        "As I say",
        created_at=at("2022-08-01T00:00:00"),
        quote=Quote(url="https://twitter.com/ada_example/status/3", id="3"),
    )


@pytest.fixture
def shelf(tmp_path: Path) -> dict[str, Docx]:
    with make_document(list(three_years())) as document:
        twconvert_docx.export(document, tmp_path / "posts", split="year")
    return {path.name: Docx(path) for path in sorted((tmp_path / "posts").iterdir())}


def test_each_year_is_a_file(shelf: dict[str, Docx]) -> None:
    assert list(shelf) == ["ada_example-2019.docx", "ada_example-2020.docx", "ada_example-2022.docx"]
    for name, volume in shelf.items():
        assert list(volume.faults()) == []
        assert volume.paragraphs("Heading1")[0] in name
        assert volume.paragraphs("Title") == [f"Posts of Ada Example, {volume.paragraphs('Heading1')[0]}"]


def test_thread_is_in_the_volume_it_begins_in(shelf: dict[str, Docx]) -> None:
    assert "Two years later" in shelf["ada_example-2020.docx"].paragraphs("Post")


def test_links_lead_to_other_volumes(shelf: dict[str, Docx]) -> None:
    volume = shelf["ada_example-2022.docx"]
    links = {
        "".join(text.text or "" for text in link.iter(f"{W}t")): (link.get(f"{R}id"), link.get(f"{W}anchor"))
        for link in volume.all(f"{W}hyperlink")
    }
    elsewhere, anchor = links["the post of 1 May 2019, 00:00, in the volume 2019"]
    assert anchor == "p1"
    assert volume.relationships[elsewhere or ""].get("Target") == "ada_example-2019.docx"
    assert links["the post of 1 May 2022, 00:00"] == (None, "p3")


def test_one_year_is_one_file(tmp_path: Path) -> None:
    with make_document([post(1), post(2)]) as document:
        twconvert_docx.export(document, tmp_path / "a.docx", split="year")
    assert (tmp_path / "a.docx").is_file()


@pytest.mark.parametrize(("split", "count", "is_divided"), [("auto", 3, False), ("auto", 4, True), ("none", 4, False)])
def test_many_posts_are_divided_unless_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, split: str, count: int, *, is_divided: bool
) -> None:
    monkeypatch.setattr(volumes, "MOST_POSTS", 3)
    posts = [post(n, created_at=at("2018-12-30T00:00:00") + timedelta(days=n)) for n in range(count)]
    with make_document(posts) as document:
        twconvert_docx.export(document, tmp_path / "a.docx", split=split)  # type: ignore[arg-type]
    assert (tmp_path / "a.docx").is_dir() == is_divided


def test_handle_that_is_no_file_name(tmp_path: Path) -> None:
    with make_document(list(three_years()), owner=Account(handle="../a b")) as document:
        twconvert_docx.export(document, tmp_path / "posts", split="year")
    assert min(path.name for path in tmp_path.rglob("*.docx")) == "_a_b-2019.docx"
