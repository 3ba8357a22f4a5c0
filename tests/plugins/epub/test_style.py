"""What the style sheet of a book must say, and what it must not."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

STYLE = re.sub(r"/\*.*?\*/", "", files("twconvert_epub").joinpath("style.css").read_text("utf-8"), flags=re.DOTALL)
RULES = [
    (selector.strip(), name.strip(), value.strip())
    for selectors, declarations in re.findall(r"([^{};]+)\{([^}]*)\}", STYLE)
    for selector in selectors.split(",")
    for name, _, value in (each.partition(":") for each in declarations.split(";"))
]


@pytest.mark.parametrize("name", ["hyphens", "-epub-hyphens", "-webkit-hyphens"])
@pytest.mark.parametrize("selector", ["a", "bdi"])
def test_addresses_names_and_tags_are_not_hyphenated(selector: str, name: str) -> None:
    assert ("body", name, "auto") in RULES
    assert (selector, name, "none") in RULES


def test_readers_may_set_the_height_of_lines() -> None:
    assert {selector for selector, name, _ in RULES if name == "line-height"} == {"html", "h1", "h2", "h3"}
