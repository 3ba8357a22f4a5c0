"""Each file of ``tests/record_cases`` holds records that are no posts, and of ``record_cases`` what they become.

To see what changed after a change of the exporter, run pytest with ``TWCONVERT_ACCEPT=1`` and read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from support.reading.docx import make_docx
from support.record_cases import CASES, document_of

EXPECTED = Path(__file__).parent / "record_cases"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_records_become_these_paragraphs(case: Path, tmp_path: Path) -> None:
    with document_of(case) as document:
        docx = make_docx(document, tmp_path / "case.docx")
    assert list(docx.faults()) == []
    text = docx.readable()
    expected = EXPECTED / f"{case.stem}.xml"
    if os.environ.get("TWCONVERT_ACCEPT"):
        expected.write_text(text, encoding="utf-8", newline="\n")
    assert text == expected.read_text(encoding="utf-8")
