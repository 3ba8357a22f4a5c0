"""However long an archive is, few of its posts are in memory at a time, in one file as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import twconvert_markdown
from support.counted_messages import CountedMessages, document_with
from twconvert.testing import CountedPosts, counted_document

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("layout", ["month", "thread", "single"])
def test_posts_are_let_go_once_they_are_written(tmp_path: Path, layout: str) -> None:
    posts = CountedPosts(1000)
    twconvert_markdown.export(counted_document(posts), tmp_path / "out", layout=layout)  # type: ignore[arg-type]
    assert posts.most_alive <= 5


def test_messages_of_one_page_are_let_go_once_they_are_written(tmp_path: Path) -> None:
    messages = CountedMessages(1000)
    twconvert_markdown.export(document_with(messages), tmp_path / "out", layout="single")
    assert messages.most_alive <= 5
