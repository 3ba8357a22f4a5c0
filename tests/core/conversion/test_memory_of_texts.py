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
MOST = 2.5
MORE = {"dayone": 3.7, "html": 6.2, "mastodon": 5.2, "pdf": 3.2}
"""A page of the site, an entry of a journal and what the typesetter gets are one string, and an
activity has its text twice, once by its language."""


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
    assert copies <= MORE.get(format_name, MOST), f"{copies:.1f} copies"
