"""What helps to find posts, in a document."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import msgspec
from lxml import etree

from support.reading.docx import WP, W, make_docx
from support.samples import BOB, at, image, picture, post
from twconvert import Hashtag, Reply, Text
from twconvert.background import Background
from twconvert.store.sequences import StoredThreads
from twconvert.testing import make_document
from twconvert.wording import words_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future
    from pathlib import Path

    import pytest

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
TITLES = ["In numbers", "Most liked", "Hashtags", "Pictures"]
POSTS = [
    post(
        number,
        (Text(f"<number> {number} "), Hashtag(f"tag{number % 5}")),
        likes=number,
        created_at=at("2018-12-30T14:03:00") + timedelta(days=number),
        media=(image("hills.jpg", alt="Hills"),) if number < 9 else (),
    )
    for number in range(30)
]
FILES = {"hills.jpg": picture()}


def test_they_stand_before_the_posts_and_in_the_contents(tmp_path: Path) -> None:
    with make_document(POSTS, files=FILES) as document:
        docx = make_docx(document, tmp_path / "a.docx")
    assert docx.paragraphs("Heading1") == [*TITLES, "2018", "2019", "About this document"]
    assert docx.paragraphs("TOC1")[:4] == TITLES
    anchors = set(docx.values(f"{W}hyperlink", f"{W}anchor"))
    assert anchors <= {*docx.values(f"{W}bookmarkStart", f"{W}name"), ""}
    assert {"p29", "p4", "_TocAidLiked"} <= anchors


def test_no_document_is_asked_where_their_posts_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: StoredThreads, post_id: str) -> None:
        raise AssertionError(post_id)

    monkeypatch.setattr(StoredThreads, "index_of", refuse)
    with make_document(POSTS, files=FILES) as document:
        docx = make_docx(document, tmp_path / "a.docx")
    assert docx.paragraphs("Heading1")[: len(TITLES)] == TITLES


def test_small_paragraphs_are_packed_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packed: list[object] = []
    submit = Background.submit

    def note(threads: Background, function: Callable[..., object], *arguments: object) -> Future[object]:
        packed.extend(arguments)
        return submit(threads, function, *arguments)

    monkeypatch.setattr(Background, "submit", note)
    with make_document(POSTS, files=FILES) as document:
        make_docx(document, tmp_path / "a.docx")
    assert len(packed) == 1


def test_lines_say_what_they_are_about(tmp_path: Path) -> None:
    with make_document(POSTS, files=FILES) as document:
        docx = make_docx(document, tmp_path / "a.docx")
    assert "Busiest day" in docx.paragraphs("PostDetails")
    assert "30 December 2018 (1 post)" in docx.paragraphs("Post")
    assert "28 January 2019  29 likes" in docx.paragraphs("PostDetails")
    assert "#tag0  6 posts" in docx.paragraphs("PostDetails")


def test_the_posts_of_each_month_are_a_chart(tmp_path: Path) -> None:
    with make_document(POSTS, files=FILES) as document:
        docx = make_docx(document, tmp_path / "a.docx")
    chart = etree.fromstring(docx.parts["word/charts/chart1.xml"])
    labels, posts = ([value.text for value in chart.iterfind(f".//{C}{kind}//{C}v")] for kind in ("cat", "val"))
    assert labels == ["2018", *[None] * 11, "2019", *[None] * 11]
    assert posts == ["0"] * 11 + ["2", "28"] + ["0"] * 11
    assert "2018: 2 posts; 2019: 28 posts" in docx.values(f"{WP}docPr", "descr")
    assert b"/word/charts/chart1.xml" in docx.parts["[Content_Types].xml"]
    assert b"charts/chart1.xml" in docx.parts["word/_rels/document.xml.rels"]


def test_months_run_from_right_to_left_where_words_do(tmp_path: Path) -> None:
    with words_in("ar"), make_document(POSTS, files=FILES) as document:
        docx = make_docx(document, tmp_path / "a.docx")
    chart = etree.fromstring(docx.parts["word/charts/chart1.xml"])
    # Along the months, and upwards.
    assert [each.get("val") for each in chart.iterfind(f".//{C}orientation")] == ["maxMin", "minMax"]
    assert [side.get("val") for side in chart.iterfind(f".//{C}valAx/{C}axPos")] == ["r"]


def test_the_months_of_a_single_year_have_their_names(tmp_path: Path) -> None:
    with make_document(POSTS[2:], files=FILES) as document:
        docx = make_docx(document, tmp_path / "a.docx")
    chart = etree.fromstring(docx.parts["word/charts/chart1.xml"])
    assert [value.text for value in chart.iterfind(f".//{C}strLit//{C}v")][:2] == ["January", "February"]


def test_sections_and_handles_run_as_the_words_do(tmp_path: Path) -> None:
    made = [msgspec.structs.replace(each, reply_to=Reply(author=BOB, id="9")) for each in POSTS]
    with words_in("ar"), make_document(made, files=FILES) as document:
        docx = make_docx(document, tmp_path / "a.docx")
    sections = docx.all(f"{W}sectPr")
    assert [len(each.findall(f"{W}bidi")) for each in sections] == [1] * len(sections)
    # Marks keep the sign before the handle and the number behind it.
    assert any("\u200e@bob\u200e\u200f (30)" in text for text in docx.paragraphs("Post"))
    with make_document(made, files=FILES) as document:
        docx = make_docx(document, tmp_path / "b.docx")
    assert not [each for each in docx.all(f"{W}sectPr") if each.findall(f"{W}bidi")]


def test_a_contact_sheet_adds_no_file(tmp_path: Path) -> None:
    with make_document(POSTS, files=FILES) as document:
        docx = make_docx(document, tmp_path / "a.docx")
    assert len([name for name in docx.parts if name.startswith("word/media/")]) == 1
    assert len(docx.all(f"{WP}inline")) == 19


def test_none_are_there_where_none_are_wanted(tmp_path: Path) -> None:
    with make_document(POSTS, files=FILES) as document:
        docx = make_docx(document, tmp_path / "a.docx", aids=["none"])
    assert docx.paragraphs("Heading1") == ["2018", "2019", "About this document"]
    assert not [name for name in docx.parts if "chart" in name]
