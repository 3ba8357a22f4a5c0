"""Each folder of ``cases`` holds posts, ``posts.json``, and the Markdown they become, by flavor: ``plain.md`` ...

To see what changed after a change of the exporter, run pytest with ``TWCONVERT_ACCEPT=1`` and read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest

import twconvert_markdown
from support.markdown_samples import FILES
from twconvert import Post
from twconvert.testing import make_document

CASES = Path(__file__).parent / "cases"


@pytest.mark.parametrize("expected", sorted(CASES.glob("*/*.md")), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_posts_become_this_markdown(expected: Path, tmp_path: Path) -> None:
    posts = msgspec.json.decode((expected.parent / "posts.json").read_bytes(), type=list[Post])
    with make_document(posts, files=FILES) as document:
        twconvert_markdown.export(document, tmp_path / "out", layout="thread", flavor=expected.stem)  # type: ignore[arg-type]
    pages = sorted(path for path in tmp_path.rglob("*.md") if posts[0].id in str(path))
    markdown = "\n".join(page.read_text(encoding="utf-8") for page in pages)
    if os.environ.get("TWCONVERT_ACCEPT"):
        expected.write_text(markdown, encoding="utf-8")
    assert markdown == expected.read_text(encoding="utf-8")
