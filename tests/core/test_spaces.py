"""Spaces that HTML and Markdown would not show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twconvert import Emphasis, Inline, Mention, Strong, Text
from twconvert.spaces import with_spaces_kept
from twconvert.text import plain_text

_SHOWN = "\u00a0"


def kept(*content: Inline) -> str:
    return plain_text(with_spaces_kept(content)).replace(_SHOWN, "_")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("one space each time", "one space each time"),
        ("if x:\n    return 1", "if x:\n____return 1"),
        ("   three", "___three"),
        ("Ada    3\nCarol  7", "Ada___ 3\nCarol_ 7"),
        ("a\tbc\n\td", "a______ bc\n________d"),
        ("\u65e5\u672c\tx", "\u65e5\u672c___ x"),
        ("at the end  \nof a line  ", "at the end  \nof a line  "),
        ("  \n\n \n", "  \n\n \n"),
        ("a\u00a0\u3000 b", "a_\u3000 b"),
    ],
)
def test_spaces_that_mean_something_are_kept(text: str, shown: str) -> None:
    assert kept(Text(text)) == shown


def test_the_line_goes_on_over_the_parts_of_a_content() -> None:
    assert kept(Text("see "), Mention("bob"), Text(" there")) == "see @bob there"
    assert kept(Text("a "), Strong((Text(" b"), Emphasis((Text("\n c"),))))) == "a _b\n_c"
    assert kept(Text("\n  "), Mention("bob"), Text("  ")) == "\n__@bob  "


_CONTENTS: st.SearchStrategy[tuple[Inline, ...]] = st.recursive(
    st.lists(st.builds(Text, st.text("ab \t\n\u2003")) | st.just(Mention("bob")), max_size=4).map(tuple),
    lambda inner: st.lists(st.builds(Strong, inner) | st.builds(Text, st.text(" a\n")), max_size=3).map(tuple),
    max_leaves=6,
)


@given(_CONTENTS)
def test_nothing_but_spaces_changes_and_every_line_may_be_broken(content: tuple[Inline, ...]) -> None:
    before, after = plain_text(content), plain_text(with_spaces_kept(content))
    assert before.expandtabs().replace(" ", "").split("\n") == after.expandtabs().replace(_SHOWN, "").replace(
        " ", ""
    ).split("\n")
    for line in after.split("\n"):
        assert "  " not in line.strip(" \t")
        assert not line.startswith(" ") or not line.strip(" \t")
