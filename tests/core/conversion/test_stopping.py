"""A program can stop a conversion through its progress, and nothing half-written stays."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE
from twconvert import Loader, Report, Selection, convert, open_archive
from twconvert.conversion import ConversionOptions, open_document
from twconvert.registry import Plugins, find_plugins

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from twconvert.archive import Archive
    from twconvert.model import Record

FORMATS = sorted(find_plugins(own_only=True).exporters)
PACKED = ("dayone", "docx", "epub", "mastodon")
"""The formats that are zips, into which media are put behind all else."""


class StoppedError(Exception):
    """Somebody pressed a button."""


class Stopping:
    """Stops a stage at its step of a number, and counts the steps of all."""

    def __init__(self, stage: str = "", at: int = 0) -> None:
        self.steps: Counter[str] = Counter()
        self._stage = stage
        self._at = at

    def step(self, stage: str, done: int, total: int | None) -> None:
        assert total is None or 0 <= done <= total
        self.steps[stage] += 1
        if stage == self._stage and self.steps[stage] == self._at:
            raise StoppedError


@pytest.mark.parametrize("name", FORMATS)
def test_a_conversion_that_is_stopped_leaves_nothing(name: str, tmp_path: Path) -> None:
    counting = Stopping()
    convert(SAMPLE_ARCHIVE, to=name, output=tmp_path / "whole", include=["likes", "messages"], progress=counting)
    packing = [f"packing {name}"] if name in PACKED else []
    assert list(counting.steps) == ["reading", f"writing {name}", *packing]
    for stage, steps in counting.steps.items():
        for at in {1, steps // 2, steps}:
            (tmp_path / "mine").write_text("mine")
            stopping = Stopping(stage, at)
            with pytest.raises(StoppedError):
                convert(
                    SAMPLE_ARCHIVE,
                    to=name,
                    output=tmp_path / "half",
                    include=["likes", "messages"],
                    progress=stopping,
                )
            assert [path.name for path in tmp_path.iterdir() if not path.name.startswith("whole")] == ["mine"]


def test_what_was_finished_before_it_was_stopped_stays_and_is_told(tmp_path: Path) -> None:
    report = Report()
    with pytest.raises(StoppedError):
        convert(
            SAMPLE_ARCHIVE,
            to=["csv", "epub"],
            output_folder=tmp_path,
            report=report,
            progress=Stopping("writing epub", 5),
        )
    assert [each.format for each in report.outputs] == ["csv"]
    assert [str(path) for path in tmp_path.iterdir()] == [report.outputs[0].path]


def test_reading_can_be_stopped_too() -> None:
    with pytest.raises(StoppedError), open_archive(SAMPLE_ARCHIVE, progress=Stopping("reading", 3)):
        pass


def test_the_loader_has_ended_when_the_error_is_seen() -> None:
    twitter = find_plugins(own_only=True).loaders["twitter"]
    ended = []

    def load(archive: Archive, selection: Selection, report: Report) -> Iterator[Record]:
        try:
            yield from twitter.load(archive, selection, report)
        finally:
            ended.append(archive.path)

    plugins = Plugins(loaders={"own": Loader(name="own", detect=twitter.detect, load=load)})
    stopping = Stopping("reading", 3)
    with (
        pytest.raises(StoppedError) as held,
        open_document([SAMPLE_ARCHIVE], plugins, ConversionOptions(), Report(), stopping),
    ):
        pass
    # The error that is held keeps alive all that it went through, so the loader was closed and not just forgotten.
    assert (ended, held.type) == ([SAMPLE_ARCHIVE], StoppedError)
