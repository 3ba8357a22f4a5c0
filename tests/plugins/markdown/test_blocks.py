"""Answers in Markdown keep their structure, and no template or program of theirs runs."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.markdown.strings import ANSWER, BY_HAND, SPACED
from twconvert import Text
from twconvert.autolink import autolinked
from twconvert.blocks import Block, CodeBlock, Heading, ItemList, Paragraph, Quotation, TableBlock
from twconvert.markdown import blocks_in
from twconvert.testing import make_document
from twconvert_markdown.escaping import without_templates
from twconvert_markdown.flavors import FLAVORS
from twconvert_markdown.markup import BlockWriter
from twconvert_markdown.media import Pictures


def written(flavor: str, *blocks: Block) -> str:
    with TemporaryDirectory() as folder, make_document([]) as document:
        writer = BlockWriter(document, FLAVORS[flavor], Pictures(document, FLAVORS[flavor], Path(folder)))
        return without_templates(writer.answer(blocks, 1))


@pytest.mark.parametrize("flavor", FLAVORS)
def test_an_answer_has_the_structure_that_it_had(flavor: str) -> None:
    assert blocks_in(written(flavor, *blocks_in(ANSWER))) == blocks_in(ANSWER)


def texts(content: str) -> tuple[Text, ...]:
    return (Text(content),) if content else ()


_WORDS = st.text("ab 1.*_-+#>|`~!\\", min_size=1).map(lambda each: " ".join(f"x{each}x".split()))
_LEAVES: st.SearchStrategy[Block] = st.one_of(
    st.builds(Paragraph, _WORDS.map(texts)),
    st.builds(Heading, st.just(1), _WORDS.map(texts)),
    st.builds(CodeBlock, st.text("a ~`-\n").map(lambda each: f"a\n{each}\nb"), st.just("")),
    st.lists(st.tuples(_WORDS.map(texts), _WORDS.map(texts)), min_size=1, max_size=3).map(
        lambda rows: TableBlock(tuple(rows))
    ),
)
_BLOCKS: st.SearchStrategy[Block] = st.recursive(
    _LEAVES,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3).map(lambda each: Quotation(tuple(each)))
        | st.lists(st.lists(inner, min_size=1, max_size=2).map(tuple), min_size=1, max_size=3).map(
            lambda items: ItemList(tuple(items))
        )
    ),
    max_leaves=6,
)


@given(_BLOCKS)
def test_any_block_is_read_as_it_was(block: Block) -> None:
    assert flat(blocks_in(written("plain", block))) == flat((block,))


def flat(blocks: tuple[Block, ...]) -> list[object]:
    """Return blocks without the levels of their headings, which the place in the text decides."""
    found: list[object] = []
    for block in blocks:
        match block:
            case Heading(_, content):
                found.append(("heading", content))
            case Quotation(inner):
                found.append(("quotation", flat(inner)))
            case ItemList(items, start):
                found.append(("list", start, [flat(item) for item in items]))
            case _:
                found.append(block)
    return found


@pytest.mark.parametrize("flavor", FLAVORS)
@pytest.mark.parametrize("code", ["{{ site.title }}", "{% include x %}", "{{< youtube x >}}", "{# x #}", "a\n{%raw%}"])
def test_no_template_runs_in_code(flavor: str, code: str) -> None:
    markdown = written(flavor, CodeBlock(code))
    assert not any(mark in markdown for mark in ("{{", "{%", "{#"))


def test_code_that_a_program_would_run_is_only_shown() -> None:
    assert written("obsidian", CodeBlock("x", "dataviewjs")) == "~~~\nx\n~~~"
    assert written("obsidian", CodeBlock("x", "python")) == "~~~python\nx\n~~~"
    assert written("plain", CodeBlock("~~~~\nx")) == "~~~~~\n~~~~\nx\n~~~~~"


@pytest.mark.parametrize(
    "text", [each for each in (*BY_HAND, *SPACED) if "[" not in each and "www" not in each.lower()]
)
def test_a_heading_of_an_answer_is_literal(text: str) -> None:
    line = " ".join(text.split())
    (heading,) = blocks_in(written("obsidian", Heading(1, texts(line))))
    assert flat((heading,)) == [("heading", autolinked(texts(line)))]
