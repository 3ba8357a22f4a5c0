"""However long an archive is, few of its posts are in memory at a time, in one file as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import twconvert_markdown
from epub.test_memory import CountedPosts, LoneThreads
from twconvert import Account, Document, Source
from twconvert.testing import FilesInMemory

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("layout", ["month", "thread", "single"])
def test_posts_are_let_go_once_they_are_written(tmp_path: Path, layout: str) -> None:
    posts = CountedPosts(1000)
    owner = Account(id="1000")
    document = Document(
        title="Posts",
        owner=owner,
        posts=posts,
        threads=LoneThreads(posts),
        files=FilesInMemory({}),
        sources=(Source(path="a.zip", layout="test", owner=owner),),
        left_out={},
    )
    twconvert_markdown.export(document, tmp_path / "out", layout=layout)  # type: ignore[arg-type]
    assert posts.most_alive <= 5
