"""Which addresses are found: ``cases/NAME.txt`` has a post on each line, ``NAME.csv`` is what becomes of them.

To see what changed after a change of the exporter, run pytest with ``TWCONVERT_ACCEPT=1`` and read the difference.
"""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from twconvert import Account, HandleChange, Link, Text
from twconvert.testing import make_document, make_post
from twconvert_mastodon_follows import export

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import Inline

CASES = sorted((Path(__file__).parent / "cases").glob("*.txt"))
OWNER = Account(
    id="1000",
    handle="ada_example",
    bio="Also @ada@mastodon.example",
    website="https://website.example/@ada.w",
    handle_changes=(HandleChange(datetime(2019, 1, 1, tzinfo=UTC), "ada_before", "ada_example"),),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_these_addresses_are_found(case: Path, tmp_path: Path) -> None:
    lines = case.read_text("utf-8").splitlines()
    posts = [
        make_post(number, *inlines(line), url=f"https://twitter.com/ada_example/status/{number}")
        for number, line in enumerate(lines, 1)
    ]
    with make_document(posts, owner=OWNER) as document:
        export(document, tmp_path / "found.csv")
    found = (tmp_path / "found.csv").read_text("utf-8")
    expected = case.with_suffix(".csv")
    if os.environ.get("TWCONVERT_ACCEPT"):
        expected.write_text(found, encoding="utf-8", newline="\n")
    assert found == expected.read_text("utf-8")


def inlines(line: str) -> Iterator[Inline]:
    """Yield what a loader makes of a line: addresses with a scheme are links."""
    for part in re.split(r"(https?://\S+[\w/])", line):
        # A link shows its address without the scheme, cut off.
        yield Link(part, f"{part.partition('//')[2][:20]}…") if part.startswith("http") else Text(part)
