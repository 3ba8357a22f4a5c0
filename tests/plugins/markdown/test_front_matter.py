"""Front matter says in YAML what it should."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from support.markdown.strings import BY_HAND
from twconvert.text import xml_safe
from twconvert_markdown.escaping import without_templates
from twconvert_markdown.front_matter import Value, front_matter

TEXTS = st.text().map(xml_safe)


def read(block: str) -> Any:
    begin, yaml_text, rest = block.split("---\n", 2)
    assert (begin, rest) == ("", "\n")
    return yaml.safe_load(yaml_text)


@given(TEXTS.filter(bool), st.lists(TEXTS, min_size=1))
def test_any_text_is_read_back(text: str, tags: list[str]) -> None:
    assert read(front_matter({"title": text, "tags": tags})) == {"title": text, "tags": tags}


@given(TEXTS, TEXTS, st.lists(TEXTS, min_size=1), st.integers())
def test_no_field_breaks_out_of_its_line(kind: str, image: str, people: list[str], likes: int) -> None:
    values: dict[str, Value] = {"kind": kind, "likes": likes, "people": people, "image": image, "draft": False}
    assert read(front_matter(values)) == {name: value for name, value in values.items() if value != ""}


@pytest.mark.parametrize(
    "text",
    [
        *map(xml_safe, BY_HAND),
        *("yes", "no", "null", "~", "on", "1_000", "0x10", "1e3", "2019-01-05", "12:30:45", "!!python/name:x", "&a *a"),
        *("a: b", "- a", "# a", "'", '"', "\\", "\\n", "%TAG", "@a", "`a`", "a\u0085b\u2028c\u2029d\x7fe\ufefff\x9f"),
        "1181439867529801728",
    ],
)
def test_text_that_means_something_in_yaml_is_read_back(text: str) -> None:
    block = front_matter({"title": text})
    assert read(block) == {"title": text}
    assert without_templates(block) == block


def test_what_is_not_known_is_left_out() -> None:
    assert read(front_matter({"title": "a", "lang": None, "tags": [], "likes": 0, "draft": False})) == {
        "title": "a",
        "likes": 0,
        "draft": False,
    }
