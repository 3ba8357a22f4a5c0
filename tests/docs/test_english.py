"""Messages are in the English of native speakers."""

from __future__ import annotations

import re

import pytest

from support.documentation.messages import every_part
from support.documentation.pages import ROOT

TRANSLATED = re.compile(r"(?<!there )\b(?:is|are|was) no (?!longer|more|such|other|reason|room)[a-z]")
"""What stands for *is not a*, as in "X is no zip"."""


def test_what_is_not_is_said_as_english_has_it() -> None:
    found = [part for part in every_part(ROOT / "core", ROOT / "plugins") if TRANSLATED.search(part.words)]
    assert found == []


@pytest.mark.parametrize(
    ("words", "is_found"),
    [("it is no zip", True), ("'x' is no date; write", True), ("there is no zip here", False), ("is no longer", False)],
)
def test_the_pattern_finds_what_it_is_for(words: str, is_found: bool) -> None:  # noqa: FBT001 - a case
    assert bool(TRANSLATED.search(words)) == is_found
