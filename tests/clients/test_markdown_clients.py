"""Markdown says what people wrote in every program that reads it, and site generators build sites of it."""

from __future__ import annotations

import subprocess
import sysconfig
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from lxml.html import fromstring

import twconvert_markdown
from clients.markdown_readers import html_by_cmark_gfm, html_by_commonmark, html_by_kramdown
from clients.nasty_archive import write_nasty_archive
from clients.site_generators import BuildError, built_by_eleventy, built_by_hugo, built_by_jekyll
from clients.tools import require_program, run
from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE
from support.markdown.document import markdown_document
from support.markdown.rendering import elements, lines_shown, said, squeezed, visible_lines
from support.markdown.strings import ANSWER, BY_HAND, SPACED, at_random
from support.reading.markdown import body_of, lost, rendered, site
from support.samples import FILES, at, post
from twconvert import AccountRef, ChatMessage, Conversation, Media, Mention, Message, Text, open_archive
from twconvert.outline import Chapter
from twconvert.testing import every_kind_of_record, make_document
from twconvert.text import xml_safe
from twconvert.twitter.service import TWITTER
from twconvert_markdown.addresses import PageAddresses
from twconvert_markdown.escaping import Escaper, without_templates
from twconvert_markdown.flavors import FLAVORS
from twconvert_markdown.inlines import InlineWriter
from twconvert_markdown.markup import BlockWriter
from twconvert_markdown.media import Pictures
from twconvert_markdown.talk import TalkWriter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

TEXTS = [xml_safe(text) for text in (*BY_HAND, *SPACED, *at_random(410))]
READERS: dict[str, Callable[[Sequence[str]], list[str]]] = {
    "cmark-gfm": html_by_cmark_gfm,
    "commonmark.js": html_by_commonmark,
    "kramdown": partial(html_by_kramdown, gfm=False, finer=False),
    "kramdown-gfm": partial(html_by_kramdown, gfm=True, finer=False),
    "kramdown-finer": partial(html_by_kramdown, gfm=False, finer=True),
    "kramdown-gfm-finer": partial(html_by_kramdown, gfm=True, finer=True),
}
GENERATORS = {"hugo": built_by_hugo, "jekyll": built_by_jekyll, "eleventy": built_by_eleventy}
BUILDS = [(flavor, layout) for flavor in GENERATORS for layout in ("month", "thread", "single")]


@pytest.mark.parametrize(
    ("flavor", "reader"),
    [
        *((flavor, reader) for flavor in FLAVORS for reader in READERS if "finer" not in reader),
        ("jekyll", "kramdown-finer"),
        ("jekyll", "kramdown-gfm-finer"),
    ],
)
def test_text_is_literal(flavor: str, reader: str) -> None:
    paragraphs = Escaper(FLAVORS[flavor]).paragraphs
    inlines = InlineWriter(FLAVORS[flavor], TWITTER)
    written = [without_templates(paragraphs(inlines.content((Text(text),)))) for text in TEXTS]
    for text, html in zip(TEXTS, READERS[reader](written), strict=True):
        assert said(html) == squeezed(text)
        assert lines_shown(html) == visible_lines(text)
        assert elements(html) <= {"p", "br", "div", "a"}


@pytest.mark.parametrize(
    ("flavor", "reader"),
    [("jekyll" if reader.startswith("kramdown") else "plain", reader) for reader in READERS],
)
def test_text_of_a_message_is_literal(flavor: str, reader: str) -> None:
    names = [text for text in map(squeezed, TEXTS) if text and len(text) < 60][:150]
    texts = [TEXTS[number % len(TEXTS)] for number in range(len(names))]
    for name, text, html in zip(names, texts, READERS[reader](messages_of(flavor, names, texts)), strict=True):
        assert said(html) == squeezed(f"{name} 14:03 {text}")
        assert elements(html) <= {"p", "br", "div", "a", "strong"}


@pytest.mark.parametrize(
    ("flavor", "reader"),
    [("jekyll" if reader.startswith("kramdown") else "plain", reader) for reader in READERS],
)
def test_an_answer_has_its_structure(flavor: str, reader: str) -> None:
    answer = ChatMessage(role="assistant", created_at=at("2019-01-05T14:03:00"), content=(Text(ANSWER),))
    (shown,) = READERS[reader](talk_of(flavor, [answer]))
    tree = fromstring(f"<div>{shown}</div>")
    numbers = {"h3": 1, "h4": 1, "ol": 1, "li": 7, "pre": 1, "blockquote": 1, "hr": 1, "em": 2, "table": 1, "td": 4}
    if reader == "commonmark.js":
        numbers |= {"table": 0, "td": 0}  # tables are GitHub's
    assert {name: len(list(tree.iter(name))) for name in numbers} == numbers
    (code,) = tree.iter("pre")
    assert "def rest(hours):\n    return hours * 2\n\n~~~" in code.text_content()


def messages_of(flavor: str, names: Sequence[str], texts: Sequence[str]) -> list[str]:
    """Return messages as they stand in the file of a conversation."""
    events = [
        Message(
            id=str(number), sender=AccountRef(name=name), created_at=at("2019-01-05T14:03:00"), content=(Text(text),)
        )
        for number, (name, text) in enumerate(zip(names, texts, strict=True))
    ]
    return talk_of(flavor, events)


def talk_of(flavor: str, events: Sequence[Message | ChatMessage]) -> list[str]:
    """Return messages of a conversation or chat as they stand in its file."""
    with TemporaryDirectory() as folder, make_document([]) as document:
        pictures = Pictures(document, FLAVORS[flavor], Path(folder))
        addresses = PageAddresses(document, FLAVORS[flavor], "month")
        blocks = BlockWriter(document, FLAVORS[flavor], pictures)
        writer = TalkWriter(document, FLAVORS[flavor], addresses, blocks)
        pieces = writer.pieces(Chapter("1", "A conversation", events, "many"), addresses.private("1"), 2)
        return [without_templates(piece.text) for piece in pieces if piece.is_counted]


@pytest.mark.parametrize("reader", READERS)
def test_reader_sees_markup_that_is_not_escaped(reader: str) -> None:
    (html,) = READERS[reader](["*stars* and\n===\n\n- dashes"])
    assert {"em", "h1", "li"} <= elements(html)


@pytest.mark.parametrize(("flavor", "layout"), BUILDS)
def test_site_of_all_that_is_hard_is_whole(tmp_path: Path, flavor: str, layout: str) -> None:
    with markdown_document() as document:
        twconvert_markdown.export(document, tmp_path / "source", layout=layout, flavor=flavor)  # type: ignore[arg-type]
        pages = site(GENERATORS[flavor](tmp_path / "source", tmp_path))
        assert list(lost(document, pages)) == []
    assert list(pages.faults()) == []


SECRETS = ("Who am I?", "Welcome", "Liked ", "Bakers", "A heading", "carol_example", "4000")
"""Of messages, likes, chats and relations alone."""


def with_private_things(folder: Path, flavor: str, layout: str) -> Path:
    picture = Media(kind="image", path="hills.jpg", media_type="image/jpeg", alt="Hills")
    seen = Message(id="70", sender=AccountRef("1000"), created_at=at("2020-01-01T12:00:00"), media=(picture,))
    records = (*every_kind_of_record(), Conversation(id="1000-3000", events=[seen]))
    with make_document([post(1, "In public"), *records], files=FILES) as document:
        twconvert_markdown.export(document, folder, layout=layout, flavor=flavor)  # type: ignore[arg-type]
    return folder


def told(folder: Path) -> set[str]:
    """Return which secrets are in any file of a site."""
    content = b"\n".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    return {word for word in SECRETS if word.encode() in content}


@pytest.mark.parametrize(("flavor", "layout"), BUILDS)
def test_site_publishes_nothing_private(tmp_path: Path, flavor: str, layout: str) -> None:
    built = GENERATORS[flavor](with_private_things(tmp_path / "source", flavor, layout), tmp_path)
    pages = site(built)
    assert "In public" in pages.text()
    assert "bakers, by @bob_example" in pages.text()
    assert "Bread & <butter>" in pages.text()
    assert list(pages.faults()) == []
    assert told(built) == set()
    assert FILES["hills.jpg"] not in {path.read_bytes() for path in built.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("flavor", "private", "public"),
    [("hugo", "private", "content/posts/mine"), ("jekyll", "_private", "mine"), ("eleventy", "private", "mine")],
)
def test_private_pages_say_so_wherever_they_are_put(tmp_path: Path, flavor: str, private: str, public: str) -> None:
    source = with_private_things(tmp_path / "source", flavor, "month")
    (source / private).rename(source / public)
    assert told(GENERATORS[flavor](source, tmp_path)) == set()


@pytest.mark.parametrize(
    ("flavor", "private", "public"),
    [("hugo", "private", "content/posts/mine"), ("jekyll", "_private", "mine"), ("eleventy", "private", "mine")],
)
def test_a_private_page_that_is_published_is_found(tmp_path: Path, flavor: str, private: str, public: str) -> None:
    source = with_private_things(tmp_path / "source", flavor, "month")
    (source / private).rename(source / public)
    for page in (source / public).rglob("*.md"):
        page.write_text(f'---\ntitle: "x"\n---\n{body_of(page)}', encoding="utf-8")
    assert told(GENERATORS[flavor](source, tmp_path)) == set(SECRETS)


@pytest.mark.parametrize("flavor", ["hugo", "jekyll"])
def test_titles_are_shown_as_they_are(tmp_path: Path, flavor: str) -> None:
    titles = [xml_safe(text) for text in BY_HAND if len(text) < 60 and text.split()]
    with make_document([post(number, title) for number, title in enumerate(titles)]) as document:
        twconvert_markdown.export(document, tmp_path / "source", layout="thread", flavor=flavor)  # type: ignore[arg-type]
    pages = site(GENERATORS[flavor](tmp_path / "source", tmp_path))
    shown = {squeezed(str(tree.xpath("string(//h1)"))) for tree in pages.trees.values()}
    assert [title for title in titles if squeezed(title) not in shown] == []


@pytest.mark.parametrize("flavor", ["plain", *GENERATORS])
@pytest.mark.parametrize("archive", ["sample", "nasty"])
def test_archive_becomes_whole_pages(tmp_path: Path, flavor: str, archive: str) -> None:
    source = SAMPLE_ARCHIVE if archive == "sample" else write_nasty_archive(tmp_path / "nasty.zip")
    program = Path(sysconfig.get_path("scripts")) / "twconvert"
    result = run(program, source, "--to", "markdown", "--flavor", flavor, "-o", tmp_path / "source")
    assert result.returncode in {0, 4}, result.stderr
    build = GENERATORS.get(flavor)
    pages = site(build(tmp_path / "source", tmp_path)) if build else rendered(tmp_path / "source")
    with open_archive(source) as document:
        assert list(lost(document, pages)) == []
    assert list(pages.faults()) == []


@pytest.mark.parametrize(
    ("flavor", "planted"), [("jekyll", "{% raw %}"), ("eleventy", "{% raw %}"), ("hugo", "{{< x >}}")]
)
def test_generator_stumbles_over_a_template(tmp_path: Path, flavor: str, planted: str) -> None:
    with make_document([post(1, "words")]) as document:
        twconvert_markdown.export(document, tmp_path / "source", flavor=flavor)  # type: ignore[arg-type]
    page = next(path for path in (tmp_path / "source").rglob("*.md") if "words" in path.read_text(encoding="utf-8"))
    page.write_text(page.read_text(encoding="utf-8").replace("words", planted), encoding="utf-8")
    with pytest.raises(BuildError):
        GENERATORS[flavor](tmp_path / "source", tmp_path)


@pytest.mark.parametrize("flavor", ["plain", *GENERATORS])
def test_right_to_left_text_is_shown_so(tmp_path: Path, flavor: str) -> None:
    content = (Mention("bob"), Text(" \u05e9\u05dc\u05d5\u05dd!"))
    with make_document([post(1, content, language="he")]) as document:
        twconvert_markdown.export(document, tmp_path / "source", flavor=flavor)  # type: ignore[arg-type]
    build = GENERATORS.get(flavor)
    pages = site(build(tmp_path / "source", tmp_path)) if build else rendered(tmp_path / "source")
    page = next(html for name, html in pages.pages.items() if "\u05e9" in html and name != "index.html")
    assert _is_last_mark_left_of_name(page, tmp_path)
    assert not _is_last_mark_left_of_name(page.replace("\u2067", "").replace('dir="rtl"', ""), tmp_path)


_PLACES = """
document.currentScript.remove();
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const places = {};
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  for (const mark of ["@bob", "!"]) {
    const start = node.data.indexOf(mark);
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + 1);
    places[mark] = range.getBoundingClientRect().x;
  }
}
document.title = places["!"] < places["@bob"] ? "left" : "right";
"""


def _is_last_mark_left_of_name(html: str, folder: Path) -> bool:
    """Ask Chromium where it draws the end of the sentence."""
    chromium = require_program("chromium", "chromium")
    page = folder / "page.html"
    page.write_text(f'<meta charset="utf-8"><body>{html}<script>{_PLACES}</script>', encoding="utf-8")
    options = ("--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", f"--user-data-dir={folder / 'profile'}")
    dom = subprocess.run([chromium, *options, page.as_uri()], capture_output=True, text=True, check=True).stdout
    assert ("<title>left" in dom) != ("<title>right" in dom)
    return "<title>left" in dom
