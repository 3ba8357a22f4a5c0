"""Each case of ``tests/record_cases`` and the Markdown it becomes, by flavor: ``record_cases/<case>/plain.md`` ...

Such a file holds all pages but the one of contents, each below its name.
To see what changed after a change of the exporter, run pytest with ``TWCONVERT_ACCEPT=1`` and read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import twconvert_markdown
from support.record_cases import CASES, document_of

EXPECTED = Path(__file__).parent / "record_cases"
FLAVORS = {"right-to-left": ("plain", "hugo", "jekyll"), "conversation": ("plain", "hugo", "eleventy", "obsidian")}
"""Beside plain, where they differ."""


@pytest.mark.parametrize(
    ("case", "flavor"),
    [
        pytest.param(case, flavor, id=f"{case.stem}-{flavor}")
        for case in CASES
        for flavor in FLAVORS.get(case.stem, ("plain", "jekyll"))
    ],
)
def test_records_become_this_markdown(case: Path, flavor: str, tmp_path: Path) -> None:
    with document_of(case) as document:
        twconvert_markdown.export(document, tmp_path / "out", flavor=flavor)  # type: ignore[arg-type]
    contents = {"README.md", "Contents.md", "posts/index.md", "posts/_index.md"}
    pages = {path.relative_to(tmp_path / "out").as_posix(): path for path in sorted(tmp_path.rglob("*.md"))}
    markdown = "\n".join(
        f"======== {name}\n{path.read_text(encoding='utf-8')}"
        for name, path in pages.items()
        if not any(name.endswith(each) for each in contents)
    )
    expected = EXPECTED / case.stem / f"{flavor}.md"
    if os.environ.get("TWCONVERT_ACCEPT"):
        expected.parent.mkdir(exist_ok=True, parents=True)
        expected.write_text(markdown, encoding="utf-8")
    assert markdown == expected.read_text(encoding="utf-8")
