"""The example of a format in a distribution of its own loses nothing of an archive, as no format of ours does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from clients.nasty_archive import write_nasty_archive
from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE
from support.completeness.output import Output, lacking
from support.completeness.readers import read_output
from support.nasty_document import nasty_document
from twconvert import open_archive
from twconvert.testing import every_kind_of_record, make_document
from twconvert_html import export, twconvert_exporters

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert import Document


(HTML,) = twconvert_exporters()
EVERYTHING = ["messages", "likes", "relations", "lists", "chats", "circle", "deleted"]


def written(document: Document, folder: Path) -> Output:
    export(document, folder, page_size=20)
    return read_output("html", folder)


@pytest.mark.parametrize("archive", ["sample", "nasty"])
def test_nothing_of_an_archive_is_lost(archive: str, tmp_path: Path) -> None:
    path = SAMPLE_ARCHIVE if archive == "sample" else write_nasty_archive(tmp_path / "nasty.zip")
    with open_archive(path, include=EVERYTHING) as document:
        assert lacking(document, written(document, tmp_path / "site"), HTML.holds) == []


def test_nothing_of_a_hard_document_is_lost(tmp_path: Path) -> None:
    with nasty_document() as document:
        assert lacking(document, written(document, tmp_path / "site")) == []


def test_nothing_of_other_records_is_lost(tmp_path: Path) -> None:
    with make_document(every_kind_of_record()) as document:
        assert lacking(document, written(document, tmp_path / "site"), HTML.holds) == []


def test_a_page_that_is_lost_is_missed(tmp_path: Path) -> None:
    with open_archive(SAMPLE_ARCHIVE) as document:
        site = tmp_path / "site"
        written(document, site)
        site.joinpath("2020/04.html").unlink()
        missed = lacking(document, read_output("html", site))
        assert [line.split(" ")[0] for line in missed] == ["text", "medium"]
