"""Messages and pages are in the English of native speakers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from support.documentation.messages import every_part
from support.documentation.pages import ROOT

if TYPE_CHECKING:
    from pathlib import Path

TRANSLATED = re.compile(r"(?<![Tt]here )\b(?:is|are|was) no (?!longer|more|such|other|reason|room)[A-Za-z]")
"""What stands for *is not a*, as in "X is no zip"."""
# Pages that are made of schemas, where the documentation was built, are of schemas' words.
_MADE = ROOT / "docs" / "reference" / "schemas"
PAGES = sorted(page for page in (*(ROOT / "docs").rglob("*.md"), *ROOT.glob("*.md")) if _MADE not in page.parents)


OTHERS = re.compile(
    r"exists already|\banew\b|passed over|meanwhile|for want of|of no known|not known yet|\bfilms?\b"
    r"|, for (?:it|they|there|nothing|nobody) |\btakes? the same road|which .{3,20} sees to\b"
)
"""Other turns of phrase that are stiff or belong to another language, and *film* for what X calls a video."""


def turns(text: str) -> list[str]:
    """Return the turns of phrase in a text that a native speaker would not use."""
    return [match[0] for pattern in (TRANSLATED, OTHERS) for match in pattern.finditer(text)]


def test_what_is_not_is_said_as_english_has_it() -> None:
    found = [part for part in every_part(ROOT / "core", ROOT / "plugins") if turns(part.words)]
    assert found == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_pages_are_as_english_has_it(page: Path) -> None:
    # Blocks of code have their own words, and so have names in code.
    prose = re.sub(r"```.*?```|`[^`\n]*`", "", page.read_text("utf-8"), flags=re.DOTALL)
    assert turns(" ".join(prose.split())) == []


@pytest.mark.parametrize(
    ("words", "is_found"),
    [("it is no zip", True), ("'x' is no date; write", True), ("there is no zip here", False), ("is no longer", False)],
)
def test_the_pattern_finds_what_it_is_for(words: str, is_found: bool) -> None:  # noqa: FBT001 - a case
    assert bool(TRANSLATED.search(words)) == is_found
