"""What holds for every installed format."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE
from support.commands import run_process
from support.counted_messages import CountedMessages, document_with
from twconvert import Thread, Threads
from twconvert.conversion import ConversionOptions, Output, export_all
from twconvert.registry import find_plugins
from twconvert.store.sequences import LazySequence
from twconvert.testing import CountedPosts, counted_document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from twconvert import Exporter, Record, Report, Selection
    from twconvert.archive import Archive

EXPORTERS = sorted(find_plugins().exporters.items())
FEW = 50
"""Some read posts by the dozen, since that is faster."""
FEWER = {
    "csv": 5,
    "docx": 40,
    "epub": 40,
    "markdown": 5,
    "mastodon-follows": 5,
    "sqlite": 5,
    "tiddlywiki": 5,
    "xlsx": 5,
}
"""What those that read them one by one, or by fewer, are held to."""

NEARBY = 500
"""Posts of a thread that are at hand because those that follow may answer them."""


@pytest.mark.parametrize(("name", "exporter"), EXPORTERS)
def test_posts_are_let_go_once_they_are_written(name: str, exporter: Exporter, tmp_path: Path) -> None:
    posts = CountedPosts(3000)
    exporter.export(counted_document(posts), tmp_path / f"{name}{exporter.suffix}")
    assert posts.most_alive <= FEWER.get(name, FEW)


class OneThread(LazySequence[Thread], Threads):
    """All posts as one thread."""

    def __init__(self, posts: CountedPosts) -> None:
        self._posts = posts

    def __len__(self) -> int:
        return 1

    def _item(self, index: int) -> Thread:
        assert index == 0
        return Thread(self._posts)

    def index_of(self, post_id: str) -> int | None:
        return None if self._posts.number_of(post_id) is None else 0


@pytest.mark.parametrize("options", [{}, {"layout": "thread"}, {"layout": "single"}])
@pytest.mark.parametrize(("name", "exporter"), EXPORTERS)
def test_posts_of_a_long_thread_are_let_go_too(
    name: str, exporter: Exporter, options: dict[str, str], tmp_path: Path
) -> None:
    if options and name != "markdown":
        return
    posts = CountedPosts(3000)
    document = replace(counted_document(posts), threads=OneThread(posts))
    exporter.export(document, tmp_path / f"{name}{exporter.suffix}", **options)
    assert posts.most_alive <= FEW + NEARBY


@pytest.mark.parametrize(("name", "exporter"), [each for each in EXPORTERS if "messages" in each[1].holds])
def test_messages_are_let_go_once_they_are_written(name: str, exporter: Exporter, tmp_path: Path) -> None:
    messages = CountedMessages(3000)
    exporter.export(document_with(messages), tmp_path / f"{name}{exporter.suffix}")
    assert messages.most_alive <= FEWER.get(name, FEW)


def test_posts_that_are_kept_are_counted(tmp_path: Path) -> None:
    def export(path: Path) -> None:
        path.write_text("\n".join(post.id for post in list(posts)), "utf-8")

    posts = CountedPosts(100)
    export(tmp_path / "kept")
    assert posts.most_alive == 100 > FEW


def test_two_conversions_are_the_same_bytes(tmp_path: Path) -> None:
    """Another order of hashes, and another clock: in Lima it is 14 hours earlier than in Tokyo, as zips tell time."""
    first = converted(tmp_path / "first", PYTHONHASHSEED="1", TZ="Asia/Tokyo")
    second = converted(tmp_path / "second", PYTHONHASHSEED="2", TZ="America/Lima")
    assert first.keys() == second.keys()
    assert [name for name, content in first.items() if content != second[name]] == []
    assert {name.partition("/")[0].partition(".")[0] for name in first} == {name for name, _ in EXPORTERS}


def test_all_formats_together_read_the_archive_once(tmp_path: Path) -> None:
    plugins = find_plugins()
    own = plugins.loaders["twitter"]
    loads = []

    def load(archive: Archive, selection: Selection, report: Report) -> Iterator[Record]:
        loads.append(archive.path)
        return own.load(archive, selection, report)

    plugins.loaders["twitter"] = replace(own, load=load)
    outputs = [Output(exporter, tmp_path / f"{name}{exporter.suffix}") for name, exporter in EXPORTERS]
    report = export_all([SAMPLE_ARCHIVE], outputs, plugins, ConversionOptions())
    assert [output.format for output in report.outputs] == [name for name, _ in EXPORTERS]
    assert len(loads) == 1


def converted(folder: Path, **environment: str) -> dict[str, bytes]:
    """Return every file that the sample becomes in all formats."""
    folder.mkdir()
    words = [word for name, each in EXPORTERS for word in ("--to", name, "-o", f"{name}{each.suffix}")]
    ended = run_process(SAMPLE_ARCHIVE, *words, folder=folder, environment=environment)
    assert ended.code == 0, ended.err
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}
