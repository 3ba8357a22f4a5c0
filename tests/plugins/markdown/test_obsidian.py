"""Obsidian finds threads by their first words, and people by notes."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

import twconvert_markdown
from support.markdown.document import markdown_document
from support.markdown.strings import BY_HAND
from support.reading.markdown import body_of, rendered
from support.samples import at, post
from twconvert import AccountRef, Mention, Quote, Reply, Text
from twconvert.testing import make_document
from twconvert.text import xml_safe
from twconvert_markdown.people import People
from twconvert_markdown.thread_names import ThreadNames

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from twconvert import Post

NOTE = "The posts are among the backlinks of this note."


def write(folder: Path, posts: Sequence[Post], layout: str = "thread") -> Path:
    with make_document(posts) as document:
        twconvert_markdown.export(document, folder, layout=layout, flavor="obsidian")  # type: ignore[arg-type]
    return folder / "Posts"


def names_of(*texts: str, **fields: object) -> list[str]:
    posts = [post(number, text, **fields) for number, text in enumerate(texts, 1)]
    with make_document(posts) as document:
        names = ThreadNames(document)
        return [names.of(each.id) for each in posts]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Eleven hours of trains", " Eleven hours of trains"),
        ("Rain.\n\nAgain: 100% [rain]...", " Rain. Again 100 rain"),
        ("#one ../two\\three|four^five", " one .. two three four five"),
        (
            "\u0928\u092e\u0938\u094d\u0924\u0947 \u4e16\u754c \U0001f642",
            " \u0928\u092e\u0938\u094d\u0924\u0947 \u4e16\u754c \U0001f642",
        ),
        ("\u202egpj.exe\u200b", " gpj.exe"),
        ("???", ""),
        ("", ""),
        ("word " * 40, " word word word word word word word word word word word word"),
    ],
)
def test_name_of_a_thread(text: str, words: str) -> None:
    assert names_of(text) == [f"2019-01-05{words}"]


def test_the_name_of_a_reply_is_what_it_says() -> None:
    content = (Mention("bea_example"), Text(" "), Mention("cid"), Text(" Of course, "), Mention("dora"))
    to_bea = Reply(author=AccountRef(handle="bea_example"), id="99")
    with make_document([post(1, content, reply_to=to_bea)]) as document:
        assert ThreadNames(document).of("1") == "2019-01-05 Of course, @dora"


def test_no_two_names_are_one() -> None:
    assert names_of("Rain", "rain?", "Rain 2", "RAIN", "\uff32ain", "Caf\u00e9", "Cafe\u0301") == [
        *("2019-01-05 Rain", "2019-01-05 rain 2", "2019-01-05 Rain 2 2", "2019-01-05 RAIN 3"),
        *("2019-01-05 \uff32ain 4", "2019-01-05 Caf\u00e9", "2019-01-05 Cafe\u0301 2"),
    ]


@given(st.lists(st.one_of(st.text(), st.sampled_from(BY_HAND)).map(xml_safe), max_size=8))
def test_any_words_make_names_that_every_system_takes(texts: list[str]) -> None:
    names = names_of(*texts)
    assert len({unicodedata.normalize("NFC", name).lower() for name in names}) == len(texts)
    for name in names:
        assert len(f"{name}.md".encode()) <= 255
        assert not re.search(r'[\x00-\x1f<>:"/\\|?*#^\[\]%]|[ .]$', name)


def test_links_between_pages_lead_to_them(tmp_path: Path) -> None:
    with markdown_document() as document:
        twconvert_markdown.export(document, tmp_path / "out", layout="thread", flavor="obsidian")
    pages = rendered(tmp_path / "out")
    # Block ids are no ids of HTML.
    faults = [each for each in pages.faults() if not (tmp_path / "out" / _target(each)).is_file()]
    assert faults == []
    assert len({name for name in pages.files if name.startswith("Posts/2")}) > len(document.threads)


def _target(fault: str) -> str:
    page, _, address = fault.removesuffix(" leads nowhere").partition(": ")
    path = unquote(address).partition("#^")[0]
    return f"{page.rpartition('/')[0]}/{path}" if path else page


def test_a_quote_leads_to_the_page_with_a_readable_name(tmp_path: Path) -> None:
    quote = Quote(url="https://twitter.com/ada_example/status/2", id="2")
    folder = write(
        tmp_path,
        [post(1, "As I will say", quote=quote), post(2, "100% (sure) \u00e9", created_at=at("2020-02-01T00:00:00"))],
    )
    page = body_of(folder / "2019/2019-01-05 As I will say.md")
    assert "(../2020/2020-02-01%20100%20%28sure%29%20%C3%A9.md#^p2)" in page
    assert (folder / "2020/2020-02-01 100 (sure) \u00e9.md").is_file()


def test_people_have_notes(tmp_path: Path) -> None:
    to_bea = Reply(author=AccountRef(handle="bea_example"), id="99")
    posts = [
        post(1, (Mention("bea_example"), Text(" yes "), Mention("Bea_Example"), Text("!"), Mention("x]] [[y"))),
        post(2, (Mention("bea_example"), Text(" of course")), reply_to=to_bea),
    ]
    folder = write(tmp_path, posts)
    (note,) = (folder / "people").iterdir()
    assert note.name == "@bea_example.md"
    profile = "[twitter.com/bea\\_example](https://twitter.com/bea_example)"
    assert body_of(note) == f"# @bea\\_example\n\n{profile}\n\n{NOTE}\n".replace("\\_", "_")
    first, second = (body_of(page) for page in sorted(folder.glob("2019/* *.md")))
    assert "of course" in second
    assert "[[@bea_example]] ^p2" in second
    assert "[[@bea_example]] yes [[@Bea_Example]]\\!" in first
    assert "[[y" not in first


def test_the_200_most_frequent_people_have_notes(tmp_path: Path) -> None:
    posts = [post(number, (Mention(f"bob{number}"),)) for number in range(1, 206)]
    folder = write(tmp_path, [*posts, post(300, (Mention("bob205"),))])
    notes = {note.name for note in (folder / "people").iterdir()}
    assert len(notes) == 200
    assert "@bob205.md" in notes


def test_pages_of_months_have_no_notes(tmp_path: Path) -> None:
    folder = write(tmp_path, [post(1, (Mention("bea_example"),))], "month")
    assert not (folder / "people").exists()
    assert "[[" not in body_of(folder / "2019/2019-01.md")


@pytest.mark.parametrize("handle", ["../bea", "a]]b", "a|b", "a#b", "con/a", ".", "", "b" * 201, "a b"])
def test_a_handle_that_is_no_name_of_a_file_has_no_note(handle: str) -> None:
    with make_document([post(1, (Mention(handle), Mention("cid@social.example")))]) as document:
        assert list(People(document).accounts) == ["@cid@social.example"]
