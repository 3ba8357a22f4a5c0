"""A format whose library is not installed is listed, says how to get it, and reads nothing."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from support.commands import TEXTS, own_plugins
from twconvert import Exporter, UsageError
from twconvert.conversion import ConversionOptions, Output, export_all
from twconvert.registry import check_offer, what_is_missing
from twconvert.registry.offer_error import OfferError

if TYPE_CHECKING:
    from pathlib import Path

    from support.commands import Run

OF_AN_EXTRA = replace(TEXTS, name="sheet", library="no_such_sheets", extra="sheet")
OF_A_LIBRARY = replace(TEXTS, name="fish", library="no_such_fish")
SAID = (
    "the format 'sheet' needs no_such_sheets: pip install 'twconvert[sheet]' "
    "(with pipx: pipx install --force 'twconvert[sheet]'; with uv: uv tool install 'twconvert[sheet]')"
)


def test_it_is_listed(run: Run) -> None:
    ended = run("formats", plugins=own_plugins(OF_AN_EXTRA))
    assert ended.code == 0
    assert "sheet" in [line.split()[0] for line in ended.out.splitlines()]
    assert SAID in ended.err


def test_programs_are_told(run: Run) -> None:
    listed = json.loads(run("formats", "--json", plugins=own_plugins(OF_AN_EXTRA)).out)["formats"]
    assert {each["name"]: each["missing"] for each in listed} == {"epub": None, "sheet": SAID}


def test_its_help_says_so(run: Run) -> None:
    ended = run("--to", "sheet", "--help", plugins=own_plugins(OF_AN_EXTRA))
    words = " ".join(ended.out.split())
    assert ended.code == 0
    assert "The format 'sheet' needs no_such_sheets: pip install 'twconvert[sheet]'" in words


def test_to_ask_for_it_is_an_error_before_anything_is_read(run: Run, here: Path) -> None:
    ended = run("--to", "epub", "--to", "sheet", plugins=own_plugins(OF_AN_EXTRA))
    assert (ended.code, ended.error) == (2, SAID)
    assert list(here.iterdir()) == []


def test_a_program_gets_the_error_too(tmp_path: Path) -> None:
    output = Output(OF_AN_EXTRA, tmp_path / "a")
    with pytest.raises(UsageError, match="needs no_such_sheets"):
        export_all([tmp_path], [output], own_plugins(OF_AN_EXTRA), ConversionOptions())


def test_a_library_without_an_extra_is_installed_by_its_name() -> None:
    assert what_is_missing(OF_A_LIBRARY) == (
        "the format 'fish' needs no_such_fish: pip install no_such_fish "
        "(with pipx: pipx inject twconvert no_such_fish; "
        "with uv: uv tool install twconvert --with no_such_fish)"
    )
    assert what_is_missing(replace(OF_A_LIBRARY, library="json")) == ""


@pytest.mark.parametrize(
    ("exporter", "message"),
    [
        (replace(TEXTS, library="no such"), "the library 'no such' is not the name of a module"),
        (replace(TEXTS, library="json", extra="No"), "the extra 'No' is not a name"),
        (replace(TEXTS, extra="sheet"), "no library is named"),
    ],
)
def test_what_it_says_is_checked(exporter: Exporter, message: str) -> None:
    with pytest.raises(OfferError, match=message):
        check_offer(exporter)
