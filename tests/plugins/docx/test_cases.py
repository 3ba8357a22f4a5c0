"""Each folder of ``cases`` holds posts and the paragraphs they become: ``posts.json`` and ``expected.xml``.

To see what changed after a change of the exporter, run pytest with ``TWCONVERT_ACCEPT=1`` and read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest

from support.reading.docx import make_docx
from support.samples import FILES
from twconvert import Post
from twconvert.testing import make_document

CASES = Path(__file__).parent / "cases"


@pytest.mark.parametrize("case", sorted(CASES.iterdir()), ids=lambda case: case.name)
def test_posts_become_these_paragraphs(case: Path, tmp_path: Path) -> None:
    posts = msgspec.json.decode((case / "posts.json").read_bytes(), type=list[Post])
    with make_document(posts, files=FILES) as document:
        docx = make_docx(document, tmp_path / "case.docx")
    assert list(docx.faults()) == []
    text = docx.readable()
    expected = case / "expected.xml"
    if os.environ.get("TWCONVERT_ACCEPT"):
        expected.write_text(text, encoding="utf-8", newline="\n")
    assert text == expected.read_text(encoding="utf-8")
