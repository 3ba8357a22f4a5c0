"""The examples of the documentation do what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.documentation.examples import blocks_without_mark, examples_of, run_page
from support.documentation.pages import ROOT, pages

if TYPE_CHECKING:
    from pathlib import Path

ALL = {**pages(), "README.md": (ROOT / "README.md").read_text("utf-8")}
PAGES = {name: text for name, text in ALL.items() if examples_of(text)}
DEFECTS = {
    "a flag that there is not": "<!-- run -->\n```sh\ntwconvert archive.zip --to epub --sinse 2019\n```\n",
    "another output": "<!-- run -->\n```sh\necho one\n```\n\n<!-- output -->\n```text\ntwo\n```\n",
    "another answer": "<!-- run -->\n```sh\necho one >&2\n```\n\n<!-- terminal -->\n```text\ntwo\n```\n",
    "a name that there is not": "<!-- run -->\n```python\nfrom twconvert import transmogrify\n```\n",
    "a mark without a block": "<!-- run -->\n\nNothing.\n",
}


@pytest.mark.slow
@pytest.mark.parametrize("name", PAGES)
def test_the_examples_run(name: str, tmp_path: Path) -> None:
    run_page(PAGES[name], tmp_path)


def test_there_are_examples_of_both_kinds() -> None:
    languages = {example.language for text in PAGES.values() for example in examples_of(text)}
    assert {"sh", "python", "text"} <= languages


@pytest.mark.parametrize("page", DEFECTS.values(), ids=DEFECTS)
def test_an_example_that_is_wrong_is_found(page: str, tmp_path: Path) -> None:
    with pytest.raises(AssertionError):
        run_page(page, tmp_path)


@pytest.mark.parametrize("name", ALL)
def test_every_block_is_run_or_says_why_not(name: str) -> None:
    assert blocks_without_mark(ALL[name]) == []


def test_a_block_without_a_mark_is_found() -> None:
    page = "<!-- run -->\n```sh\ntrue\n```\n\nNo.\n```sh\nfalse\n```\n\n- A list:\n\n  ```toml\n  a = 1\n  ```\n"
    page += "\n```{directive}\n```\n\n```\nplain\n```\n"
    assert blocks_without_mark(page) == ["false", "a = 1", "plain"]
