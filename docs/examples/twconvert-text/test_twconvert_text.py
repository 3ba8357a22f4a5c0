"""What twconvert asks of every format, and what this one makes of a post."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from twconvert import Media, Text
from twconvert.testing import ExporterTests, make_document, make_post
from twconvert_text import export, twconvert_exporters

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

(TEXT,) = twconvert_exporters()


class TestText(ExporterTests):
    exporter = TEXT


class TestNarrow(TestText):
    options: ClassVar[Mapping[str, Any]] = {"width": 40, "media": False}


def test_a_post_is_a_paragraph(tmp_path: Path) -> None:
    picture = Media(kind="image", alt="Hills at dawn")
    posts = [make_post(1, Text("One & two")), make_post(2, Text("Three"), media=(picture,))]
    with make_document(posts, title="Ada's posts") as document:
        export(document, tmp_path / "posts.txt")
    assert tmp_path.joinpath("posts.txt").read_text("utf-8").endswith("Three\n[Picture: Hills at dawn]\n")
