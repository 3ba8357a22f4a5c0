"""Every golden case of ``tests/cases``, in every format.

After a change, run this with ``--accept``, and read the difference of the golden files before you commit it.
"""

from __future__ import annotations

import json
from importlib.metadata import entry_points
from typing import TYPE_CHECKING

import pytest

from golden import archives
from golden.documents import FOLLOWS, POSTS, RECORDS, document_of
from golden.formats import FORMATS, Format, accept_files, formats_of, golden_files
from twconvert.registry import find_plugins
from twconvert.wording import words_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CASES = [*POSTS, *RECORDS, *FOLLOWS]
INPUTS = {"posts.json", "posts.txt", "records.json", "options.json"}


@pytest.mark.parametrize(
    ("case", "target"),
    [
        pytest.param(case, target, id=f"{case.parent.name}-{case.name}-{target.label}")
        for case in CASES
        for target in formats_of(case)
    ],
)
def test_document(case: Path, target: Format, tmp_path: Path, *, accept: bool) -> None:
    options = case / "options.json"
    given = json.loads(options.read_bytes()) if options.exists() else {}
    chosen = given.get(target.name, {})
    with document_of(case) as document, words_in(given.get("words", "en")):
        found = target.export(document, tmp_path, **chosen)
    if accept:
        accept_files(case, target.files, found)
    assert found == golden_files(case, target.files)


@pytest.mark.parametrize("pack", [archives.as_folders, archives.as_zips])
@pytest.mark.parametrize("name", archives.names())
def test_archive(name: str, pack: Callable[[str, Path], list[Path]], tmp_path: Path, *, accept: bool) -> None:
    found = archives.outcome(name, pack(name, tmp_path))
    expected = archives.CASES / name / "expected.json"
    if accept:
        expected.write_bytes(found.encode())
    assert found == expected.read_text("utf-8")


@pytest.mark.parametrize("name", archives.names())
def test_archive_says_what_it_is_about(name: str) -> None:
    assert archives.CASES.joinpath(name, "about.txt").read_text("utf-8").strip()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}-{case.name}")
def test_every_file_of_a_case_is_looked_at(case: Path) -> None:
    files = {file.relative_to(case).as_posix() for file in case.rglob("*") if file.is_file()}
    looked_at = {name for target in formats_of(case) for name in golden_files(case, target.files)}
    assert files - INPUTS == looked_at


def test_every_format_of_our_own_has_golden_files() -> None:
    own = [each for each in entry_points(group="twconvert") if each.dist and each.dist.name == "twconvert"]
    assert {each.name for each in FORMATS} == set(find_plugins(own).exporters)
