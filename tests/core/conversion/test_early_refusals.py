"""What cannot be meant is refused before archives are read: here they cannot be read at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from twconvert import UsageError, convert, open_archive
from twconvert.errors import ArchiveError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    path = tmp_path / "archive.zip"
    path.write_bytes(b"PK\3\4, and no more")
    return path


@pytest.fixture(autouse=True)
def current(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tmp_path.joinpath("here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    tmp_path.joinpath("here", "handles.csv").write_text("id,handle\n7,bea\n1.5E+9,cem\n", "utf-8")
    tmp_path.joinpath("here", "texts.json").write_text('{"tweet_id": "7"}', "utf-8")


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        ({"to": "csv", "handles": "handles.csv"}, r"handles\.csv, line 3: '1\.5E\+9' is not an id"),
        ({"to": "csv", "handles": "none.csv"}, r"none\.csv: cannot be read as a table"),
        ({"to": "csv", "alt_text": "texts.json"}, r"texts\.json: is not a list of descriptions"),
        ({"to": "csv", "alt_text": "none.json"}, r"none\.json: cannot be read"),
        ({"to": "csv", "fetched": "."}, "fetch"),
        ({"to": "csv", "words": "xx"}, "'words'"),
        ({"to": "mastodon", "output": "twitter-ada.zip"}, r"the name twitter-ada\.zip begins with 'twitter'"),
        ({"to": "html", "format_options": {"link_media": True}}, r"link_media.*archive\.zip is not"),
    ],
)
def test_the_archive_is_not_read_for_it(options: dict[str, Any], complaint: str, damaged: Path) -> None:
    with pytest.raises(UsageError, match=complaint):
        convert(damaged, **options)


def test_files_are_looked_at_where_nothing_is_made_too(damaged: Path) -> None:
    with pytest.raises(UsageError, match="is not an id"), open_archive(damaged, handles="handles.csv"):
        pass


def test_what_can_be_meant_comes_to_the_archive(damaged: Path) -> None:
    with pytest.raises(ArchiveError):
        convert(damaged, to="mastodon", output="archive-ada.zip")
