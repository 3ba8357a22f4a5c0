"""Values of options that make no sense are refused before an archive is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from twconvert import UsageError, convert

if TYPE_CHECKING:
    from pathlib import Path

BAD = [
    ("epub", "volumes", "0.5MB", "volumes are by year, or of a size of 1MB or more"),
    ("docx", "volumes", "month", "volumes are by year, or of a size of 1MB or more"),
    ("epub", "css", "gone.css", "the style sheet gone.css cannot be read"),
    ("html", "css", "gone.css", "the style sheet gone.css cannot be read"),
    ("html", "base_url", "example.org", "'base_url' must be an address that files can be at, not 'example.org'"),
    ("jsonfeed", "base_url", "example.org", "'base_url' must be an address that files can be at, not 'example.org'"),
    ("tiddlywiki", "template", "gone.html", "gone.html cannot be read as a TiddlyWiki"),
    ("markdown", "title_of_posts", "none", "'title_of_posts' is none for blogs"),
]


@pytest.mark.parametrize("bad", BAD, ids=[f"{each[0]}-{each[1]}" for each in BAD])
def test_a_bad_value_is_refused_before_anything_is_read(
    bad: tuple[str, str, str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, option, value, said = bad
    monkeypatch.chdir(tmp_path)
    # An archive that was opened would be said to be missing.
    with pytest.raises(UsageError, match=said):
        convert("none.zip", to=name, format_options={option: value})
