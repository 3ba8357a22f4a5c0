"""The posts of the golden cases (``tests/plugins/epub/cases``) and the tiddlers they become: a file of ``cases`` for each.

To see what changed after a change of the exporter, run pytest with ``TWCONVERT_ACCEPT=1`` and read the difference.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import msgspec
import pytest

from support.reading.tiddlywiki import written
from support.samples import FILES
from twconvert import Post
from twconvert.testing import make_document

POSTS = Path(__file__).parents[1] / "epub" / "cases"
CASES = Path(__file__).parent / "cases"
_THE_SAME_ALWAYS = ("$:/", "Twitter Archive for ", "Tweets of ")


@pytest.mark.parametrize("case", sorted(POSTS.iterdir()), ids=lambda case: case.name)
def test_posts_become_these_tiddlers(case: Path, tmp_path: Path) -> None:
    posts = msgspec.json.decode((case / "posts.json").read_bytes(), type=list[Post])
    expected = CASES / f"{case.name}.json"
    with make_document(posts, files=FILES) as document:
        tiddlers = written(document, tmp_path / "wiki")
    found = [each for title, each in tiddlers.items() if not title.startswith(_THE_SAME_ALWAYS)]
    text = json.dumps(found, indent=1, ensure_ascii=False) + "\n"
    if os.environ.get("TWCONVERT_ACCEPT"):
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")
