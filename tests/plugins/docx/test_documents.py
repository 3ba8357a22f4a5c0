from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zipfile import ZipFile
from zoneinfo import ZoneInfo

import docx
import pytest

from support.nasty_document import nasty_document
from support.reading.docx import TEXT, R, W, make_docx
from support.samples import ADA, at, post, reply
from twconvert import Account, AccountRef, Post, Relation, Reply
from twconvert.testing import every_kind_of_record, make_document

if TYPE_CHECKING:
    from pathlib import Path
    from zipfile import ZipInfo


@pytest.mark.parametrize("page_size", ["a4", "letter"])
def test_everything_hard_is_well_formed_and_every_link_leads_somewhere(tmp_path: Path, page_size: str) -> None:
    with nasty_document() as document:
        made = make_docx(document, tmp_path / "a.docx", page_size=page_size)
    assert list(made.faults()) == []


def test_same_input_is_the_same_bytes(tmp_path: Path) -> None:
    paths = tmp_path / "first.docx", tmp_path / "second.docx"
    for path in paths:
        with nasty_document() as document:
            make_docx(document, path)
    assert paths[0].read_bytes() == paths[1].read_bytes()
    assert {info.date_time for info in make_members(paths[0])} == {(1980, 1, 1, 0, 0, 0)}


def make_members(path: Path) -> list[ZipInfo]:
    with ZipFile(path) as package:
        return package.infolist()


def test_headings_are_years_and_months(tmp_path: Path) -> None:
    with nasty_document() as document:
        made = make_docx(document, tmp_path / "a.docx", aids=["none"])
    assert made.paragraphs("Heading1") == ["2008", "2018", "2019", "2024", "About this document"]
    assert made.paragraphs("Heading2") == ["May 2008", "December 2018", "January 2019", "February 2019", "March 2024"]


def test_no_heading_stands_alone_at_the_foot_of_a_page(tmp_path: Path) -> None:
    months = [at(f"2019-{month:02}-01T00:00:00") for month in range(1, 5)]
    threads = [
        each
        for number, time in enumerate(months)
        for each in (
            post(10 * number, created_at=time),
            post(10 * number + 1, created_at=time, reply_to=Reply(author=ADA, id=str(10 * number))),
        )
    ]
    followers = [Relation("follower", AccountRef(str(number))) for number in range(10_000, 10_100)]
    with make_document([*threads, *every_kind_of_record(), *followers]) as document:
        made = make_docx(document, tmp_path / "a.docx")
    assert len(made.paragraphs("Heading2")) > len(months)
    assert made.lonely_headings() == []


def test_two_threads_of_a_month_are_kept_apart(tmp_path: Path) -> None:
    threads = [
        each
        for number in (1, 3)
        for each in (post(number), post(number + 1, reply_to=Reply(author=ADA, id=str(number))))
    ]
    with make_document(threads) as document:
        made = make_docx(document, tmp_path / "a.docx")
    # The other one ends the section of the contents.
    assert made.paragraphs("SectionEnd") == ["", ""]


def test_words_are_not_hyphenated(tmp_path: Path) -> None:
    with make_document([post(1)]) as document:
        settings = make_docx(document, tmp_path / "a.docx").parts["word/settings.xml"]
    assert b'<w:autoHyphenation w:val="0"/>' in settings


def test_contents_lead_to_every_heading(tmp_path: Path) -> None:
    with nasty_document() as document:
        made = make_docx(document, tmp_path / "a.docx", aids=["none"])
    assert made.paragraphs("TOC1") == [
        "2008May",
        "2018December",
        "2019January  \u00b7  February",
        "2024March",
        "About this document",
    ]
    contents = next(iter(made.all(f"{W}sdtContent")))
    targets = [link.get(f"{W}anchor") for link in contents.iter(f"{W}hyperlink")]
    marks = [
        mark.get(f"{W}name")
        for paragraph in made.all(f"{W}p")
        if any((style.get(f"{W}val") or "").startswith("Heading") for style in paragraph.iter(f"{W}pStyle"))
        for mark in paragraph.iter(f"{W}bookmarkStart")
    ]
    assert targets == marks
    assert len(targets) == 10


def test_contents_are_a_field_that_word_can_update(tmp_path: Path) -> None:
    with make_document([post(1)]) as document:
        made = make_docx(document, tmp_path / "a.docx")
    kinds = made.values(f"{W}fldChar", f"{W}fldCharType")
    assert kinds == ["begin", "separate", "end"]
    (instruction,) = made.all(f"{W}instrText")
    assert (instruction.text or "").split()[:3] == ["TOC", "\\o", '"1-2"']


@pytest.mark.parametrize(("page_size", "expected"), [("a4", ("11906", "16838")), ("letter", ("12240", "15840"))])
def test_paper(tmp_path: Path, page_size: str, expected: tuple[str, str]) -> None:
    with make_document([post(1)]) as document:
        made = make_docx(document, tmp_path / "a.docx", page_size=page_size)
    assert {(each.get(f"{W}w"), each.get(f"{W}h")) for each in made.all(f"{W}pgSz")} == {expected}


def test_page_numbers_are_in_the_footer_of_every_section(tmp_path: Path) -> None:
    with make_document([post(1)]) as document:
        made = make_docx(document, tmp_path / "a.docx")
    sections = made.all(f"{W}sectPr")
    names = [footer.get(f"{R}id", "") for section in sections for footer in section.iter(f"{W}footerReference")]
    assert len(names) == len(sections) == 2
    for name in names:
        assert b" PAGE " in made.parts[f"word/{made.relationships[name].get('Target')}"]


def test_long_titles_and_names_fit_the_properties(tmp_path: Path) -> None:
    owner = Account(id="1", handle="h" * 300, name="N\u00e4me " * 100)
    with make_document([post(1)], owner=owner, title="T" * 300, generated_at=at("2024-03-03T12:00:00")) as document:
        made = make_docx(document, tmp_path / "a.docx")
    properties = docx.Document(str(made.path)).core_properties
    assert properties.title == f"{'T' * 254}\u2026"
    assert len(properties.author) == len(properties.subject) == 255
    assert properties.created == properties.modified == at("2024-03-03T12:00:00")
    assert made.paragraphs("Title") == ["T" * 300]


def test_properties_without_name_and_date(tmp_path: Path) -> None:
    with make_document([post(1)], owner=Account(id="1")) as document:
        made = make_docx(document, tmp_path / "a.docx")
    properties = docx.Document(str(made.path)).core_properties
    assert properties.author == "Unknown"
    assert properties.created == at("2019-01-05T15:03:00")
    assert b"None" not in made.parts[TEXT]


def test_python_docx_reads_the_posts(tmp_path: Path) -> None:
    with nasty_document() as document:
        made = make_docx(document, tmp_path / "a.docx")
    texts = [each.text for each in docx.Document(str(made.path)).paragraphs if each.style and each.style.name == "Post"]
    assert "An ordinary post, number 1059." in texts
    assert '@not a handle"<> line\n\nparagraph\n' in texts


def test_document_without_posts(tmp_path: Path) -> None:
    with make_document([]) as document:
        made = make_docx(document, tmp_path / "a.docx")
    assert list(made.faults()) == []
    assert made.paragraphs("Heading1") == ["About this document"]
    assert "It holds 0 posts." in made.paragraphs("Post")


def test_months_follow_the_time_zone(tmp_path: Path) -> None:
    late = post(1, created_at=at("2019-01-31T23:30:00"))
    with make_document([late], timezone=ZoneInfo("Asia/Tokyo")) as document:
        made = make_docx(document, tmp_path / "a.docx")
    assert made.paragraphs("Heading2") == ["February 2019"]
    assert made.paragraphs("Heading3") == ["1 February 2019"]
    assert made.paragraphs("PostDetails") == ["08:30"]


def test_day_without_time_before_a_late_hour_of_the_month_before(tmp_path: Path) -> None:
    """Sorted by UTC the months of the author's clock may go back; headings do not, and nothing is lost."""
    posts = [
        post(1, created_at=at("2010-10-05T12:00:00")),
        post(2, created_at=at("2010-11-01T00:00:00"), precision="day"),
        post(3, created_at=at("2010-11-01T02:00:00")),
        post(4, created_at=at("2010-12-05T12:00:00")),
    ]
    with make_document(posts, timezone=ZoneInfo("America/Los_Angeles")) as document:
        made = make_docx(document, tmp_path / "a.docx")
    assert made.paragraphs("Heading2") == ["October 2010", "November 2010", "December 2010"]
    assert len(made.paragraphs("PostDetails")) == len(posts)


def test_only_years_of_many_posts_begin_a_page(tmp_path: Path) -> None:
    first = [post(1, created_at=at("2017-01-01T00:00:00"))]
    many = [post(n, created_at=at("2018-01-01T00:00:00") + timedelta(hours=n)) for n in range(2, 52)]
    few = [post(n, created_at=at("2019-01-01T00:00:00") + timedelta(hours=n)) for n in range(52, 60)]
    with make_document([*first, *many, *few]) as document:
        made = make_docx(document, tmp_path / "a.docx")
    (paragraph,) = [each for each in made.all(f"{W}p") if each.find(f"{W}pPr/{W}pageBreakBefore") is not None]
    assert "".join(text.text or "" for text in paragraph.iter(f"{W}t")) == "2018"


def test_lines_beside_two_threads_are_apart(tmp_path: Path) -> None:
    posts = [post(1), reply(2, 1, "on"), post(3), reply(4, 3, "on"), post(5), post(6), reply(7, 6, "on")]
    with make_document(posts) as document:
        made = make_docx(document, tmp_path / "a.docx")
    lines = [each.find(f"{W}pPr/{W}pBdr/{W}left") is not None for each in made.all(f"{W}p")]
    runs = sum(here and not before for before, here in zip([False, *lines], lines, strict=False))
    assert runs == 3


def test_ids_of_another_kind_make_bookmarks(tmp_path: Path) -> None:
    odd = [
        Post(id=name, author=ADA, created_at=datetime.fromisoformat("2019-01-01T00:00:00Z"))
        for name in ("a b/\u00e9", "A", "a", "9" * 39, "\u0663", "")
    ]
    with make_document(odd) as document:
        made = make_docx(document, tmp_path / "a.docx")
    assert list(made.faults()) == []


def test_colophon_says_what_is_not_there(tmp_path: Path) -> None:
    with nasty_document() as document:
        made = make_docx(document, tmp_path / "a.docx")
    words = "\n".join(made.paragraphs("Post"))
    for line in (
        "made on 3 March 2024",
        "It holds 95 posts and 11 pictures.",
        "1,430 liked posts: in the archive, but not in this document",
        "1 picture: not in the archive",
        "4 pictures: in the archive, but not readable",
        "1 video or recording: in the archive, not in the document",
        "1 video or recording: not in the archive",
    ):
        assert line in words
