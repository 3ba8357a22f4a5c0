"""The manual page is the one that the program's help makes, and nothing is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from build_man_page import DESTINATION, page
from clients.tools import require_program, run
from sphinx_twconvert.program import commands, formats, options_of_format, options_of_program

if TYPE_CHECKING:
    from pathlib import Path

CHECKERS = {"mandoc": ("mandoc", "-Tlint"), "groff": ("groff", "-man", "-ww", "-Tutf8", "-z")}


def complaints(checker: str, file: Path) -> str:
    program, *options = CHECKERS[checker]
    done = run(require_program(program, program), *options, file)
    return done.stdout + done.stderr


def test_it_is_what_the_help_makes() -> None:
    made = DESTINATION.read_text(encoding="utf-8")
    assert made == page(), "the help has changed: run `python docs/man/build_man_page.py`"


def test_every_option_is_in_it() -> None:
    text = DESTINATION.read_text(encoding="utf-8").replace("\\", "").splitlines()
    own = [option for each in commands() for option in each.options]
    of_formats = [option for each in formats() for option in options_of_format(each.name)]
    for names, _ in (*own, *of_formats, *options_of_program()):
        assert f".B {names}" in text


@pytest.mark.client
@pytest.mark.parametrize("checker", CHECKERS)
def test_nothing_is_wrong_with_it(checker: str) -> None:
    assert complaints(checker, DESTINATION) == ""


@pytest.mark.client
@pytest.mark.parametrize("checker", CHECKERS)
def test_the_checkers_find_what_is_wrong(checker: str, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.1"
    damaged.write_text(DESTINATION.read_text(encoding="utf-8").replace(".TP", ".XY", 1), encoding="utf-8")
    assert "XY" in complaints(checker, damaged)


@pytest.mark.client
def test_it_can_be_read() -> None:
    shown = run(require_program("man", "man-db"), "-l", DESTINATION, MANWIDTH="90", MANPAGER="cat").stdout
    assert "-o, --output PATH" in shown
    assert "twconvert archive.zip --to docx --to markdown --include messages" in shown
