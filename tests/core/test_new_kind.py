"""A new kind of record needs its row, and nothing else of the core has to know it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

import pytest

from support.commands import own_plugins, run_here
from support.drafts import (
    DRAFTS,
    EXPORTER,
    LOADER,
    DocumentWithDrafts,
    Draft,
    add_kind,
    add_schema,
    export,
    make_archive_of_drafts,
)
from twconvert import Report
from twconvert.conversion import ConversionOptions, open_document
from twconvert.conversion.progress import watched
from twconvert.registry import check_offer
from twconvert.registry.offer_error import OfferError
from twconvert.report import Counts
from twconvert.wording import holdings_of, left_out_of

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path
    from typing import Any

    from support.commands import Run
    from twconvert import Document
    from twconvert.registry import Plugins

LATER = {"id": "2", "text": "Written later", "time": "2020-05-01T12:00:00Z"}
FIRST = {"id": "30", "text": "Written first", "time": "2019-05-01T12:00:00Z"}
UNDATED = {"id": "1", "text": "Written at some time"}
REWRITTEN = {**LATER, "text": "Written anew"}
BROKEN = {"id": "9"}


@pytest.fixture(name="plugins")
def _plugins() -> Plugins:
    """Return twconvert's own plugins, with a loader and an exporter of drafts."""
    plugins = own_plugins(EXPORTER)
    plugins.loaders = {**plugins.loaders, LOADER.name: LOADER}
    return plugins


@pytest.fixture(name="has_drafts")
def _has_drafts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    add_kind(monkeypatch, tmp_path)


@pytest.fixture(name="archive")
def _archive(tmp_path: Path) -> Path:
    return make_archive_of_drafts(tmp_path / "drafts.zip", LATER, FIRST, UNDATED, REWRITTEN, BROKEN)


@pytest.fixture(name="run")
def _run(capsys: pytest.CaptureFixture[str], plugins: Plugins, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    return partial(run_here, capsys, plugins=plugins)


class Steps:
    """Keeps what it is told of the progress."""

    def __init__(self) -> None:
        self.steps: list[tuple[str, int, int | None]] = []

    def step(self, stage: str, done: int, total: int | None) -> None:
        self.steps.append((stage, done, total))


def opened(path: Path, plugins: Plugins, report: Report, **options: Any) -> AbstractContextManager[Document]:
    return open_document([path], plugins, ConversionOptions(**options), report)


@pytest.mark.usefixtures("has_drafts")
def test_its_records_are_counted_sorted_and_stored(archive: Path, plugins: Plugins) -> None:
    report = Report()
    with opened(archive, plugins, report, include=["drafts"]) as document:
        assert isinstance(document, DocumentWithDrafts)
        assert [draft.id for draft in document.drafts] == ["1", "30", "2"]
        assert document.drafts[2] == Draft(id="2", text="Written anew", created_at=datetime(2020, 5, 1, 12, tzinfo=UTC))
        # They are decoded when they are read, each time anew.
        assert document.drafts[2] is not document.drafts[2]
        assert holdings_of(document) == ["3 drafts"]
    assert report.records == {"drafts": Counts(found=5, exported=3, merged=1, invalid=1)}


@pytest.mark.usefixtures("has_drafts")
@pytest.mark.parametrize(
    ("options", "kept"),
    [
        ({}, []),
        ({"include": ["drafts"]}, ["1", "30", "2"]),
        ({"include": ["drafts"], "exclude": ["drafts"]}, []),
        ({"include": ["drafts"], "since": "2020"}, ["1", "2"]),
        ({"include": ["drafts"], "until": "2019"}, ["1", "30"]),
    ],
)
def test_filters_know_it(archive: Path, plugins: Plugins, options: dict[str, Any], kept: list[str]) -> None:
    report = Report()
    with opened(archive, plugins, report, **options) as document:
        assert isinstance(document, DocumentWithDrafts)
        assert [draft.id for draft in document.drafts] == kept
    counts = report.records["drafts"]
    assert counts.found == counts.exported + counts.filtered + counts.merged + counts.invalid == 5


@pytest.mark.usefixtures("has_drafts")
def test_what_is_left_out_is_told(archive: Path, plugins: Plugins) -> None:
    with opened(archive, plugins, Report()) as document:
        assert list(left_out_of(document, "book")) == ["4 posts never posted: in the archive, but not in this book"]


@pytest.mark.usefixtures("has_drafts")
def test_archives_with_the_same_records_are_merged(archive: Path, plugins: Plugins, tmp_path: Path) -> None:
    report = Report()
    other = make_archive_of_drafts(tmp_path / "other.zip", UNDATED)
    with open_document([archive, other], plugins, ConversionOptions(include=["drafts"]), report) as document:
        assert isinstance(document, DocumentWithDrafts)
        assert len(document.drafts) == 3
    assert report.records["drafts"].merged == 2


@pytest.mark.usefixtures("has_drafts")
def test_progress_is_shown_while_it_is_written(archive: Path, plugins: Plugins) -> None:
    progress = Steps()
    with opened(archive, plugins, Report(), include=["drafts"]) as document:
        export(watched(document, progress, "drafts"), archive.with_suffix(".drafts"))
    assert progress.steps == [("writing drafts", 0, 3), ("writing drafts", 1, 3), ("writing drafts", 2, 3)]


@pytest.mark.usefixtures("has_drafts")
def test_a_format_may_hold_it() -> None:
    check_offer(EXPORTER)


def test_a_format_may_not_hold_it_where_it_is_not_known() -> None:
    with pytest.raises(OfferError, match="it holds 'drafts'; the kinds of records are chats, likes"):
        check_offer(EXPORTER)


@pytest.mark.usefixtures("has_drafts")
def test_the_command_knows_it(archive: Path, run: Run, tmp_path: Path) -> None:
    ended = run(archive, "--to", "drafts", "--include", "drafts", "-o", "out.drafts", "-v")
    assert (tmp_path / "out.drafts").read_text("utf-8").splitlines() == [
        "Written at some time",
        "Written first",
        "Written anew",
    ]
    assert "5 posts never posted: 3 written, 1 merged, 1 invalid" in ended.err
    error = run(archive, "--to", "drafts", "--include", "letters").error
    assert error.startswith("--include must be replies, reposts, ")
    assert error.endswith(" or drafts, not 'letters'")


@pytest.mark.usefixtures("has_drafts")
def test_a_format_without_a_place_for_it_says_so(archive: Path, run: Run) -> None:
    assert "the format 'epub' has no place for drafts" in run(archive, "--to", "epub", "--include", "drafts").err


@pytest.mark.usefixtures("has_drafts")
def test_the_schema_of_a_document_has_it(run: Run) -> None:
    properties = json.loads(run("schema", "document").out)["properties"]
    assert properties["drafts"]["description"] == DRAFTS.order
    assert "draft" in run("schema").out.split()


def test_without_its_row_it_is_refused(
    archive: Path, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    add_schema(monkeypatch, tmp_path)
    ended = run(archive, "--to", "epub")
    assert ended.code == 2
    assert "yields a support.drafts.Draft, and twconvert knows no such kind of record; upgrade" in ended.error
