"""What people wrote comes back literally from an independent reader, and every address as a link."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from support.nasty_document import NASTY_URLS, nasty_document
from support.reading.docx import Shown, make_docx
from support.samples import post
from twconvert import AccountRef, Link, Reply
from twconvert.testing import make_document
from twconvert.text import plain_text, xml_safe
from twconvert.urls import safe_url

texts = st.text(st.characters(codec="utf-8") | st.sampled_from("\n\t <>&\"'\u05d0\u0627()1a\u200f\ufeff\u2028")).map(
    xml_safe
)


def test_every_post_of_the_nasty_document(tmp_path: Path) -> None:
    with nasty_document() as document:
        shown = Shown(make_docx(document, tmp_path / "a.docx").path)
        posts = [plain_text(each.content).removeprefix("@bob ") for each in document.posts]
        addresses = {
            safe_url(part.url) for each in document.posts for part in each.content if isinstance(part, Link)
        } - {None}
        descriptions = {media.alt for each in document.posts for media in each.media if media.alt and media.path}
    assert [text for text in posts if text not in shown.text] == []
    assert len(addresses) > len(NASTY_URLS) / 2
    assert addresses - shown.addresses == set()
    assert descriptions - set(shown.descriptions) == set()


@given(st.lists(texts, min_size=5, max_size=15), st.sampled_from([None, "en", "he", "ar", "ja", "pt"]))
def test_any_text(written: list[str], language: str | None) -> None:
    posts = [post(number, text, language=language) for number, text in enumerate(written)]
    with TemporaryDirectory() as folder, make_document(posts) as document:
        shown = Shown(make_docx(document, Path(folder) / "a.docx").path)
    assert [text for text in written if text not in shown.text] == []


def test_reader_tells_text_that_is_lost(tmp_path: Path) -> None:
    with make_document([post(1, "here")]) as document:
        assert "elsewhere" not in Shown(make_docx(document, tmp_path / "a.docx").path).text


def test_text_far_longer_than_others_is_whole(tmp_path: Path) -> None:
    text = "word " * 220_000
    with make_document([post(1, text), post(2, "short")]) as document:
        assert len(document.posts[0].content) > 1
        shown = Shown(make_docx(document, tmp_path / "a.docx").path)
    assert text.strip() in shown.text
    assert "short" in shown.text


def test_many_addresses_with_signs_of_xml_are_all_links(tmp_path: Path) -> None:
    addresses = [f"https://example.org/it's?number={number}&all=1" for number in range(450)]
    posts = [post(number, (Link(address, address),), url=None) for number, address in enumerate(addresses)]
    with make_document(posts) as document:
        shown = Shown(make_docx(document, tmp_path / "a.docx").path)
    assert set(addresses) <= set(shown.addresses)


def test_answers_to_the_same_person_lead_to_what_each_answers(tmp_path: Path) -> None:
    answered = [f"https://twitter.com/bea/status/{number}" for number in (700, 701)]
    replies = [Reply(author=AccountRef("2001", "bea"), id=url.rpartition("/")[2], url=url) for url in answered]
    posts = [post(number, "Yes", reply_to=reply, url=None) for number, reply in enumerate(replies)]
    with make_document(posts) as document:
        shown = Shown(make_docx(document, tmp_path / "a.docx").path)
    assert set(answered) <= set(shown.addresses)
    assert not any(".invalid" in address for address in shown.addresses)
