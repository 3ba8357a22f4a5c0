"""The plugins that the documentation shows do what it says, installed as it says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from support.commands import run_process
from support.distributions import install
from support.documentation.examples import SAMPLE, examples_of
from support.documentation.pages import pages

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    example.mark.removeprefix("file: "): example.code
    for example in examples_of(pages()["plugins/writing.md"])
    if example.mark.startswith("file: ")
}
MODULES = ("twconvert-words/twconvert_words.py", "twconvert_popular.py", "twconvert_notebook.py")


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """Return a folder with the three plugins of the page."""
    folder = tmp_path / "site-packages"
    folder.mkdir()
    for file in MODULES:
        install(folder, file.rpartition("/")[2].removesuffix(".py").replace("_", "-"), FILES[file])
    return folder


def test_the_format_is_there_and_has_its_option(installed: Path, tmp_path: Path) -> None:
    ended = run_process(SAMPLE, "--to", "words", "--most", "3", "-o", "a.words", folder=tmp_path, modules=installed)
    assert (ended.code, ended.out) == (0, "a.words\n")
    assert len((tmp_path / "a.words").read_text("utf-8").splitlines()) == 3


def test_the_filter_leaves_out_what_few_people_liked(installed: Path, tmp_path: Path) -> None:
    words = (SAMPLE, "--to", "words", "--min-likes", "200", "-o", "a.words", "--report", "report.json")
    assert run_process(*words, folder=tmp_path, modules=installed).code == 0
    counts = json.loads((tmp_path / "report.json").read_text("utf-8"))["records"]["posts"]
    assert counts["filtered"] > counts["exported"] > 0


def test_the_loader_reads_notebooks_and_reports_the_bad_line(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes/notebook.txt").write_text(FILES["notes/notebook.txt"], "utf-8")
    ended = run_process("notes", "--to", "markdown", "-o", "book", folder=tmp_path, modules=installed)
    assert ended.code == 4
    assert "notebook.txt #3: a line without a date" in ended.err
    assert "The first page is the hardest." in (tmp_path / "book/2024/2024-01.md").read_text("utf-8")


def test_the_entry_point_of_the_page_leads_to_its_module() -> None:
    assert 'words = "twconvert_words"' in FILES["twconvert-words/pyproject.toml"]
