"""What the page says has a name behind it, and what people meet has words."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest

import twconvert.app
from twconvert import errors, installed_exporters, options_of
from twconvert.app import failures
from twconvert.app.option_words import OPTIONS
from twconvert.app.words import ERRORS, FORMATS, ROWS, page_words
from twconvert.options import CONVERSION_OPTIONS, SELECTION_OPTIONS
from twconvert.registry import find_plugins
from twconvert.report import Counts

if TYPE_CHECKING:
    from twconvert.options import Option

PAGE = Path(twconvert.app.__file__).with_name("page")
_NOT_LABELLED = {"export_handles", "fetched", "force", "include", "exclude", "since", "until"}
"""Where outputs go and what is replaced is the app's own matter, a page chooses no folder, and kinds and years have
fields of their own."""


def own_formats() -> set[str]:
    return {name for name, each in installed_exporters().items() if each.export.__module__.startswith("twconvert_")}


def options_with_words() -> dict[str, dict[str, Option]]:
    exporters = installed_exporters()
    found = {name: {each.name: each for each in options_of(exporters[name])} for name in own_formats()}
    of_filters = [each for function in find_plugins().filters.values() for each in options_of(function)]
    of_conversion = (*CONVERSION_OPTIONS, *SELECTION_OPTIONS, *of_filters)
    return {"": {each.name: each for each in of_conversion if each.name not in _NOT_LABELLED}, **found}


def test_every_format_has_words() -> None:
    assert set(FORMATS) == own_formats()


@pytest.mark.parametrize("owner", sorted({"", *FORMATS}))
def test_every_option_has_words(owner: str) -> None:
    options, words = options_with_words()[owner], OPTIONS.get(owner, {})
    assert set(words) == set(options)
    for name, option in options.items():
        assert set(words[name].choices) <= set(map(str, option.choices))


def test_no_words_are_made_for_a_terminal() -> None:
    text = msgspec.json.encode(page_words()).decode()
    assert [each for each in ("--", "NAME-", "stdout") if each in text] == []


def test_every_error_that_has_words_can_be_raised() -> None:
    assert set(ERRORS) - {failures.UNEXPECTED} <= {*vars(errors), *vars(failures)}


def test_the_words_of_the_ledger_are_those_of_its_columns_and_rows() -> None:
    words = page_words()
    assert list(words["fates"]) == list(Counts.__struct_fields__)  # type: ignore[call-overload]
    assert {"posts", "likes", "headers", *ROWS} <= set(words["rows"])  # type: ignore[call-overload]


@pytest.mark.parametrize("path", sorted(PAGE.iterdir()), ids=lambda path: path.name)
def test_the_page_is_small_and_makes_no_markup_of_texts(path: Path) -> None:
    text = path.read_text("utf-8")
    assert path.suffix != ".js" or text.count("\n") < 150
    assert not re.search(
        r"innerHTML|outerHTML|AdjacentHTML|document\.write|eval\(|new Function| style=| on\w+=\"", text
    )
    assert set(re.findall(r"https?://[^\"]*", text)) <= {"http://www.w3.org/2000/svg"}
