"""What becomes of posts and of all other records: ``cases/NAME`` holds the tables.

To see what changed after a change of the exporter, run pytest with ``TWCONVERT_ACCEPT=1`` and read the difference.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import msgspec
import pytest

from support.samples import FILES
from twconvert import Post
from twconvert.testing import every_kind_of_record, make_document
from twconvert_csv import export

if TYPE_CHECKING:
    from twconvert import Document

POSTS = Path(__file__).parent.parent / "epub" / "cases"
EXPECTED = Path(__file__).parent / "cases"
OF_POSTS = (
    "bold-and-italic", "community", "day-without-time", "deleted", "edited", "links-and-names", "picture-missing",
    "pictures-four", "place", "plain", "quote-of-another", "reply-to-somebody", "repost-cut", "right-to-left",
    "thread-with-branch", "video",
)  # fmt: skip


@pytest.mark.parametrize("case", OF_POSTS)
def test_posts_become_these_tables(case: str, tmp_path: Path) -> None:
    posts = msgspec.json.decode((POSTS / case / "posts.json").read_bytes(), type=list[Post])
    with make_document(posts, files=FILES) as document:
        check(document, case, tmp_path)


def test_other_records_become_these_tables(tmp_path: Path) -> None:
    with make_document(every_kind_of_record(), timezone=ZoneInfo("Europe/Berlin")) as document:
        check(document, "every-kind-of-record", tmp_path)


def check(document: Document, case: str, work: Path) -> None:
    export(document, work / "tables")
    if os.environ.get("TWCONVERT_ACCEPT"):
        shutil.rmtree(EXPECTED / case, ignore_errors=True)
        shutil.copytree(work / "tables", EXPECTED / case)
    found, expected = (contents(folder) for folder in (work / "tables", EXPECTED / case))
    assert found == expected


def contents(folder: Path) -> dict[str, str]:
    return {file.name: file.read_bytes().decode() for file in sorted(folder.iterdir())}
