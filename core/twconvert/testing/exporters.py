"""Tests that every exporter passes."""
# ruff: noqa: S101 - the suite is made of tests, and a test asserts

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from twconvert.model import Media, Text
from twconvert.testing.documents import make_document
from twconvert.testing.posts import every_kind_of_post, make_post

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from twconvert.hookspecs import Exporter
    from twconvert.model import Document, Post


class ExporterTests:
    """What every exporter keeps to. Subclass it in a test module; pytest runs its tests."""

    exporter: Exporter
    """The one to test."""

    def test_it_makes_what_its_suffix_says(self, tmp_path: Path) -> None:
        """A file where there is a suffix, else a folder, and nothing beside it."""
        result = self.export(tmp_path, [make_post(1, Text("Hello"))])
        assert result.is_file() if self.exporter.suffix else result.is_dir()
        assert list(result.parent.iterdir()) == [result]

    def test_it_makes_something_of_no_posts(self, tmp_path: Path) -> None:
        """An archive may be empty."""
        assert self.export(tmp_path, []).exists()

    def test_it_makes_the_same_of_the_same(self, tmp_path: Path) -> None:
        """Two conversions of an archive are equal, byte by byte."""
        posts = [make_post(number, Text(f"Post {number}")) for number in range(20)]
        first = self.export(tmp_path / "first", posts)
        assert _content(first) == _content(self.export(tmp_path / "second", posts))

    def test_it_takes_every_kind_of_content(self, tmp_path: Path) -> None:
        """Whatever people write, answer, quote and pass on."""
        assert self.export(tmp_path, every_kind_of_post()).exists()

    def test_it_takes_media_that_are_missing_or_damaged(self, tmp_path: Path) -> None:
        """A file may be gone, empty, damaged, or something else than its name says."""
        pictures = [
            Media(kind="image", path=path, media_type="image/png") for path in ("empty.png", "text.png", "bad.png")
        ]
        gone = Media(kind="video", remote_url="https://video.example/1.mp4")
        posts = [make_post(number, media=(each,)) for number, each in enumerate([*pictures, gone])]
        files = {"empty.png": b"", "text.png": b"no picture", "bad.png": b"\x89PNG\r\n\x1a\n"}
        with make_document(posts, files=files, damaged=["bad.png"]) as document:
            assert self.written(tmp_path, document).exists()

    def export(self, folder: Path, posts: Iterable[Post]) -> Path:
        """Return what the exporter makes of posts."""
        with make_document(posts, generated_at=datetime(2023, 1, 1, tzinfo=UTC)) as document:
            return self.written(folder, document)

    def written(self, folder: Path, document: Document) -> Path:
        """Return what the exporter makes of a document, in a folder that holds nothing else."""
        path = folder / "result" / f"document{self.exporter.suffix}"
        path.parent.mkdir(parents=True)
        self.exporter.export(document, path)
        return path


def _content(path: Path) -> list[tuple[str, bytes]]:
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    return [(file.relative_to(path).as_posix(), file.read_bytes()) for file in files if file.is_file()]
