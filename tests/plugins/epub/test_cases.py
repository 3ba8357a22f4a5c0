"""Each folder of ``cases`` holds posts and the XHTML they become: ``posts.json`` and ``expected.xhtml``.

To see what changed after a change of the exporter, run pytest with ``TWCONVERT_ACCEPT=1`` and read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest

from support.samples import FILES
from twconvert import Post
from twconvert.testing import make_document
from twconvert_epub.figures import Figures
from twconvert_epub.posts import PostWriter
from twconvert_epub.shelf import Shelf

CASES = Path(__file__).parent / "cases"


@pytest.mark.parametrize("case", sorted(CASES.iterdir()), ids=lambda case: case.name)
def test_posts_become_this_xhtml(case: Path) -> None:
    posts = msgspec.json.decode((case / "posts.json").read_bytes(), type=list[Post])
    expected = case / "expected.xhtml"
    with make_document(posts, files=FILES) as document:
        shelf = Shelf(document, max_image_size=None, embed_video=case.name == "video-embedded")
        writer = PostWriter(document, Figures(document, shelf))
        xhtml = "\n".join("".join(writer.articles(thread)) for thread in document.threads)
    # What is left to be filled in when it is known which file a thread is in.
    xhtml = xhtml.replace("\x1a", "thread-").replace("0" * 19, "")
    if os.environ.get("TWCONVERT_ACCEPT"):
        expected.write_text(xhtml, encoding="utf-8")
    assert xhtml == expected.read_text(encoding="utf-8")
