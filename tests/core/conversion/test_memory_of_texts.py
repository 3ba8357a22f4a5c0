"""A long text is in memory few times at once, whatever is made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.large_archives import CASES, write_archive
from support.memory import peak_of
from twconvert import convert, installed_exporters

if TYPE_CHECKING:
    from pathlib import Path

SHORT, LONG = 1_500_000, 3_000_000
MOST = {
    "csv": 2.7,
    "docx": 3.2,
    "epub": 4.2,
    "html": 5.2,
    "jsonfeed": 5.2,
    "markdown": 3.2,
    "mastodon-follows": 2.7,
    "sqlite": 3.7,
    "tiddlywiki": 4.7,
}
"""A feed has each text as HTML and as plain text, and msgspec makes room for half as much again as JSON takes."""


@pytest.mark.parametrize("format_name", installed_exporters())
def test_few_copies_of_a_text_are_in_memory(format_name: str, tmp_path: Path) -> None:
    peaks = []
    for size in (25, SHORT, LONG):
        archive = tmp_path / f"{size}.zip"
        write_archive(CASES["text"], size, archive)
        if size == 25:  # The first run imports modules and fills caches.
            convert(archive, to=format_name, output=tmp_path / "first")
        else:
            peaks.append(peak_of(archive, format_name, tmp_path / f"of-{size}"))
    copies = (peaks[1] - peaks[0]) / (LONG - SHORT)
    assert copies <= MOST[format_name], f"{copies:.1f} copies"
