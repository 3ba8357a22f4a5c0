"""The posts of the cases of EPUB as items of a feed: ``cases/NAME.json`` holds what becomes of them.

To see what changed after a change of the exporter, run pytest with ``TWCONVERT_ACCEPT=1`` and read the difference.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import msgspec
import pytest

from support.reading.jsonfeed import make_feed
from support.samples import FILES
from twconvert import Post
from twconvert.testing import make_document

POSTS = Path(__file__).parent.parent / "epub" / "cases"
EXPECTED = Path(__file__).parent / "cases"


@pytest.mark.parametrize("case", sorted(POSTS.iterdir()), ids=lambda case: case.name)
def test_posts_become_these_items(case: Path, tmp_path: Path) -> None:
    posts = msgspec.json.decode((case / "posts.json").read_bytes(), type=list[Post])
    with make_document(posts, files=FILES) as document:
        items = make_feed(document, tmp_path / "feed")["items"]
    expected = EXPECTED / f"{case.name}.json"
    if os.environ.get("TWCONVERT_ACCEPT"):
        text = json.dumps(items, ensure_ascii=False, indent=2)
        expected.write_text(f"{text}\n", encoding="utf-8", newline="\n")
    assert items == json.loads(expected.read_text("utf-8"))
