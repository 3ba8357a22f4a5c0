"""Each case of ``tests/record_cases`` and the tiddlers it becomes: a file of ``record_cases`` for each.

To see what changed after a change of the exporter, run pytest with ``TWCONVERT_ACCEPT=1`` and read the difference.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from support.reading.tiddlywiki import written
from support.record_cases import CASES, document_of

EXPECTED = Path(__file__).parent / "record_cases"
_THE_SAME_ALWAYS = ("$:/", "Twitter Archive for ", "Tweets of ")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_records_become_these_tiddlers(case: Path, tmp_path: Path) -> None:
    with document_of(case) as document:
        tiddlers = written(document, tmp_path / "wiki")
    found = [each for title, each in tiddlers.items() if not title.startswith(_THE_SAME_ALWAYS)]
    text = json.dumps(found, indent=1, ensure_ascii=False) + "\n"
    expected = EXPECTED / f"{case.stem}.json"
    if os.environ.get("TWCONVERT_ACCEPT"):
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")
