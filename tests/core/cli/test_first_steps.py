"""What is said where nothing but ``twconvert`` was typed."""

from __future__ import annotations

import os
from shutil import copy, unpack_archive
from typing import TYPE_CHECKING

import pytest

from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE

if TYPE_CHECKING:
    from pathlib import Path

    from support.commands import Run

COMMANDS = ["twconvert --to epub", "twconvert inspect", "twconvert app"]


@pytest.fixture(name="at_a_terminal")
def _at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("twconvert.cli.running.is_terminal", lambda: True)


def commands_in(text: str) -> list[str]:
    return [line.strip().split("   ")[0] for line in text.splitlines() if line.startswith("  twconvert")]


@pytest.mark.usefixtures("at_a_terminal")
def test_the_archive_that_is_here_is_named(run: Run, here: Path) -> None:
    copy(SAMPLE_ARCHIVE, here / "twitter 2023.zip")
    os.utime(here / "twitter 2023.zip", (1_700_000_000,) * 2)
    ended = run()
    assert (ended.code, ended.err) == (0, "")
    assert "This archive is here:\n  twitter 2023.zip (" in ended.out
    assert "14 November 2023)\n" in ended.out or "15 November 2023)\n" in ended.out
    assert commands_in(ended.out) == COMMANDS


@pytest.mark.usefixtures("at_a_terminal")
def test_of_several_the_newest_is_first_and_in_the_commands(run: Run, here: Path) -> None:
    for age, name in enumerate(("b new.zip", "a old.zip", "c.zip", "d.zip", "e.zip", "f.zip")):
        copy(SAMPLE_ARCHIVE, here / name)
        os.utime(here / name, (1_700_000_000 - age,) * 2)
    ended = run()
    assert "6 archives are here, the newest first:\n  b new.zip (" in ended.out
    assert "\n  and 1 more\n" in ended.out
    assert "f.zip" not in ended.out
    assert commands_in(ended.out) == ["twconvert 'b new.zip' --to epub", "twconvert inspect 'b new.zip'", COMMANDS[2]]


@pytest.mark.usefixtures("at_a_terminal")
def test_a_folder_may_be_one_itself(run: Run, here: Path) -> None:
    unpack_archive(SAMPLE_ARCHIVE, here)
    ended = run()
    assert "This folder is an archive.\n" in ended.out
    assert commands_in(ended.out) == COMMANDS


@pytest.mark.usefixtures("at_a_terminal")
def test_a_tarball_is_not_looked_into(run: Run, here: Path) -> None:
    (here / "archive-2024.tar.gz").write_bytes(b"whatever it holds")
    ended = run()
    assert "This may be an archive: archive-2024.tar.gz\n" in ended.out
    assert commands_in(ended.out)[0] == "twconvert archive-2024.tar.gz --to epub"


@pytest.mark.usefixtures("at_a_terminal")
def test_where_there_is_none_it_says_what_to_do(run: Run, here: Path) -> None:
    (here / "text.txt").write_text("no archive")
    ended = run()
    assert ended.code == 0
    assert "There is no archive in this folder." in ended.out
    assert "Download an archive of your data" in ended.out
    assert commands_in(ended.out) == ["twconvert ZIP --to epub", "twconvert app"]


def test_a_program_is_told_what_it_did_wrong(run: Run) -> None:
    ended = run()
    assert (ended.code, ended.out) == (2, "")
    assert "say what to make" in ended.error
