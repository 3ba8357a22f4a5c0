"""However long an archive is, few of its posts are in memory at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import twconvert_tiddlywiki
from epub.test_memory import CountedPosts, LoneThreads
from tiddlywiki.reading import tiddlers_in
from twconvert import Account, Document, Source
from twconvert.testing import FilesInMemory

if TYPE_CHECKING:
    from pathlib import Path


def test_posts_are_let_go_once_they_are_written(tmp_path: Path) -> None:
    posts = CountedPosts(3000)
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
    twconvert_tiddlywiki.export(document, tmp_path / "wiki")
    assert posts.most_alive <= 5
    assert "Tweet - 2999" in tiddlers_in(tmp_path / "wiki" / "tiddlers.json")
