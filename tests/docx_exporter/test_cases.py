"""Each folder of ``cases`` holds posts and the paragraphs they become: ``posts.json`` and ``expected.xml``.

To see what changed after a change of the exporter, run pytest with ``TWCONVERT_ACCEPT=1`` and read the difference.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import msgspec
import pytest

from docx_exporter.reading import TEXT, Docx, make_docx
from epub.samples import FILES
from twconvert import Post
from twconvert.testing import make_document

CASES = Path(__file__).parent / "cases"
_HEADING = '<w:p><w:pPr><w:pStyle w:val="Heading1"/>'


@pytest.mark.parametrize("case", sorted(CASES.iterdir()), ids=lambda case: case.name)
def test_posts_become_these_paragraphs(case: Path, tmp_path: Path) -> None:
    posts = msgspec.json.decode((case / "posts.json").read_bytes(), type=list[Post])
    with make_document(posts, files=FILES) as document:
        docx = make_docx(document, tmp_path / "case.docx")
    assert list(docx.faults()) == []
    text = _readable(docx)
    expected = case / "expected.xml"
    if os.environ.get("TWCONVERT_ACCEPT"):
        expected.write_text(text, encoding="utf-8", newline="\n")
    assert text == expected.read_text(encoding="utf-8")


def _readable(docx: Docx) -> str:
    """Return the paragraphs from the first year on, a line for each run, and the targets of their relationships."""
    text = docx.parts[TEXT].decode()
    text = text[text.index(_HEADING) : text.rindex(_HEADING)]
    for tag in ("w:bookmarkStart", "w:hyperlink", "w:r"):
        text = re.sub(f"<{tag}(?=[ >])", f"\n  <{tag}", text)
    text = text.replace("</w:p>", "</w:p>\n")
    targets = "".join(
        f"{name}: {relationship.get('Target')}\n"
        for name, relationship in docx.relationships.items()
        if f'"{name}"' in text
    )
    return f"{text}\n{targets}" if targets else text
