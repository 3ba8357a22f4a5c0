"""Markdown becomes blocks, whatever is in it, and nothing of it is lost."""

from __future__ import annotations

import re
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.blocks import contents_of
from twconvert import Emphasis, Link, Strong, Text
from twconvert.autolink import autolinked
from twconvert.blocks import CodeBlock, Heading, ItemList, Paragraph, Quotation, Rule, TableBlock
from twconvert.markdown import blocks_in, first_words, first_words_of_plain_text, source_of
from twconvert.text import plain_text, without_styles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert import Inline
    from twconvert.blocks import Block


def text(words: str) -> Paragraph:
    return Paragraph((Text(words),))


@pytest.mark.parametrize(
    ("markdown", "blocks"),
    [
        ("", []),
        ("one\ntwo\n\nthree", [text("one\ntwo"), text("three")]),
        ("### a\n\n##### b\n\n# c", [Heading(1, (Text("a"),)), Heading(2, (Text("b"),)), Heading(1, (Text("c"),))]),
        ("a **b *c***", [Paragraph((Text("a "), Strong((Text("b "), Emphasis((Text("c"),))))))]),
        ("- a\n  1. b\n- c", [ItemList(((text("a"), ItemList(((text("b"),),), 1)), (text("c"),)))]),
        ("7. a\n8. b", [ItemList(((text("a"),), (text("b"),)), 7)]),
        ("```py\n  a\n\nb\n```", [CodeBlock("  a\n\nb", "py")]),
        ("```not a language\na", [CodeBlock("not a language\na")]),
        ("> a\n> > b", [Quotation((text("a"), Quotation((text("b"),))))]),
        ("a|b\n-|-\nc\\|d|", [TableBlock((((Text("a"),), (Text("b"),)), ((Text("c|d"),), ())))]),
        ("a|b\n-|-\nc|d|e", [text("a|b\n-|-\nc|d|e")]),
        ("a\n\n---", [text("a"), Rule()]),
        ("`a*b*` &amp; \\* <b>c</b>", [text("a*b* & * <b>c</b>")]),
        ("\\(a_1 * b * c_1\\) and \\[x", [text("\\(a_1 * b * c_1\\) and [x")]),
        ("\\[1\\] is \\(no\\) formula", [text("[1] is (no) formula")]),
        ("~~a~~", [text("~~a~~")]),
        ("[a](https://b.example/ 'c')", [Paragraph((Link("https://b.example/", "a"),))]),
        ("![a](https://b.example/c.png)", [Paragraph((Link("https://b.example/c.png", "a"),))]),
        ("[](https://b.example/)", [Paragraph((Link("https://b.example/", "b.example/"),))]),
        (
            "see https://b.example/a_b_c",
            [Paragraph((Text("see "), Link("https://b.example/a_b_c", "b.example/a_b_c")))],
        ),
        ("[a](javascript:alert(1))", [text("[a](javascript:alert(1))")]),
        ("[a]: https://b.example/", [Paragraph((Text("[a]: "), Link("https://b.example/", "b.example/")))]),
    ],
)
def test_blocks(markdown: str, blocks: list[Block]) -> None:
    assert list(blocks_in(markdown)) == blocks


def letters(content: Iterable[Inline]) -> str:
    return "".join(
        each.text + each.url * (each.text not in each.url) if isinstance(each, Link) else plain_text((each,))
        for each in without_styles(content)
    )


def languages(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case CodeBlock(language=language):
                yield language
            case Quotation(inner):
                yield from languages(inner)
            case ItemList(items):
                yield from languages(chain.from_iterable(items))


_MARKS = ("- ", "> ", "a", "\n", "\n\n", "    ", "|", "|-|-|", "1. ", "**", "```", "[b](a)")


@given(st.text("ab *_~`#>-+1|[]()!\n\\") | st.lists(st.sampled_from(_MARKS), max_size=40).map("".join))
def test_no_letter_is_lost(markdown: str) -> None:
    blocks = blocks_in(markdown)
    found = "".join(map(letters, contents_of(blocks))) + "".join(languages(blocks))
    assert Counter(re.findall("[ab]", found)) == Counter(re.findall("[ab]", markdown))


@pytest.mark.parametrize(
    "markdown",
    [
        "> " * 200 + "a",
        "".join(" " * (2 * level) + "- a\n" for level in range(200)),
        "*a " * 3_000 + "a* " * 3_000,
        "[" * 10_000 + "a",
        "![" * 5_000 + "a",
        "a" * 1_000_000,
        "|a" * 300 + "\n" + "|-" * 300 + "\n" + "|a\n" * 60,
        "\\(" * 20_000 + "a",
        "\\(" * 20_000 + "a\\)",
    ],
    ids=range(9),
)
def test_hostile_markdown_is_shown_and_no_more(markdown: str) -> None:
    found = sum(letters(content).count("a") for content in contents_of(blocks_in(markdown)))
    assert found == markdown.count("a")


def test_what_is_too_deep_stays_as_it_is_written() -> None:
    markdown = "> " * 200 + "**a**"
    assert blocks_in(markdown) == (text(markdown),)


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("### Nsiq\n\nmore", "Nsiq"),
        ("<div class='a'>\n <b>Is **this** it</b>?</div>", "Is this it?"),
        ("<div\n unfinished", ""),
        ("- \n- [a](https://b.example/) `c`", "a c"),
        ("| a | b |\n|---|---|", "a b"),
        ("---\n\n```\n\n  x = 1\n```", "x = 1"),
        ("<" * 1_000_000, "<" * 4_000),
    ],
)
def test_first_words_are_clean(markdown: str, words: str) -> None:
    assert first_words(markdown) == words


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("What is a_b[0](c) & d*e*f, `g` &amp; 1 < 2?", "What is a_b[0](c) & d*e*f, g &amp; 1 < 2?"),
        ("\n### **Is** this it\nor not", "Is this it"),
        ("> - a", "a"),
        ("#tag and 1. point", "#tag and 1. point"),
        ("<p class='a'>\n  <b>Bold</b> words</p>", "Bold words"),
        ("# " * 1_000_000, ""),
        ("", ""),
    ],
)
def test_first_words_of_a_question_are_those_of_its_author(words: str, first: str) -> None:
    assert first_words_of_plain_text(words) == first


def test_addresses_that_are_links_are_read_as_they_were_written() -> None:
    markdown = "[a](https://b.example/) https://c.example/d"
    assert source_of(autolinked((Text(markdown),))) == markdown
