"""Text means nothing in Markdown but itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.markdown.rendering import elements, lines_shown, reader, said, squeezed, visible_lines
from support.markdown.strings import BY_HAND, SPACED, at_random
from twconvert import Text
from twconvert.text import xml_safe
from twconvert.twitter.service import TWITTER
from twconvert_markdown.escaping import Escaper, without_templates
from twconvert_markdown.flavors import FLAVORS
from twconvert_markdown.inlines import InlineWriter

PARAGRAPHS = {"p", "br", "div", "a"}
"""What literal text may become; a program may make links of addresses, which still say what they are."""
DIALECTS = [
    pytest.param(flavor, preset, id=f"{flavor}-{preset}") for flavor in FLAVORS for preset in ("commonmark", "gfm-like")
]


def written(flavor: str, text: str) -> str:
    content = InlineWriter(FLAVORS[flavor], TWITTER).content((Text(text),))
    return without_templates(Escaper(FLAVORS[flavor]).paragraphs(content))


@pytest.mark.parametrize(("flavor", "preset"), DIALECTS)
@given(text=st.text(max_size=40).map(xml_safe))
def test_any_text_is_literal(flavor: str, preset: str, text: str) -> None:
    html = reader(preset).render(written(flavor, text))
    assert said(html) == squeezed(text)
    assert elements(html) <= PARAGRAPHS


@pytest.mark.parametrize(("flavor", "preset"), DIALECTS)
def test_text_full_of_marks_is_literal(flavor: str, preset: str) -> None:
    for text in map(xml_safe, (*BY_HAND, *SPACED, *at_random(400))):
        html = reader(preset).render(written(flavor, text))
        assert lines_shown(html) == visible_lines(text)
        assert said(html) == squeezed(text)
        assert elements(html) <= PARAGRAPHS


SPACES = st.text("ab -*1.>#=\t\n\u00a0\u2003")


@pytest.mark.parametrize(("flavor", "preset"), DIALECTS)
@given(text=SPACES)
def test_spaces_are_shown(flavor: str, preset: str, text: str) -> None:
    html = reader(preset).render(written(flavor, text))
    assert lines_shown(html) == visible_lines(text)


@pytest.mark.parametrize("flavor", FLAVORS)
def test_no_template_begins_in_text(flavor: str) -> None:
    for text in map(xml_safe, (*BY_HAND, *at_random(2000, seed=2))):
        markdown = written(flavor, text)
        assert not any(mark in markdown for mark in ("{{", "{%", "{#"))


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("I <3 rye & oats; 2 < 3 > 1!", "I <3 rye & oats; 2 < 3 > 1!"),
        ('It\'s 12:30:45 - "so late" (again).', 'It\'s 12:30:45 - "so late" (again).'),
        ("ask @ada_example about #bread", "ask @ada_example about #bread"),
        ("one\ntwo\n\nthree", "one  \ntwo\n\nthree"),
        ("a\n\n\n\nb", "a\n\n&nbsp;\n\n&nbsp;\n\nb"),
        ("1. no list\n- nor this", "1\\. no list  \n\\- nor this"),
    ],
)
def test_text_reads_well_where_nothing_must_be_escaped(text: str, markdown: str) -> None:
    assert written("plain", text) == markdown


def test_a_text_that_is_not_escaped_is_seen() -> None:
    html = reader("commonmark").render("*stars* and &copy;")
    assert said(html) != squeezed("*stars* and &copy;")
    assert not elements(html) <= PARAGRAPHS


@pytest.mark.parametrize("preset", ["commonmark", "gfm-like"])
def test_breaks_are_kept(preset: str) -> None:
    html = reader(preset).render(written("plain", "one\ntwo\n\nthree\n\n\nfour"))
    assert html.replace("\n", "") == "<p>one<br />two</p><p>three</p><p>\u00a0</p><p>four</p>"
